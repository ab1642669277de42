// SPDX-License-Identifier: Apache-2.0
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parseSource } from './ast.ts';
import { listFiles } from './tree.ts';

export interface Finding {
  path: string;
  line: number;
  message: string;
}

/** A rule fails or is not written: there are no warnings. */
export interface Rule {
  name: string;
  why: string;
  check(house: House): Finding[] | Promise<Finding[]>;
}

/** One text file; the tree is parsed once and only when a rule asks. */
export class Source {
  readonly path: string;
  readonly text: string;
  #tree: Node | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get lines(): string[] {
    return this.text.split('\n');
  }

  get lineCount(): number {
    return this.lines.length - (this.text.endsWith('\n') ? 1 : 0);
  }

  get tree(): Node {
    this.#tree ??= parseSource(this.path, this.text);
    return this.#tree;
  }

  get isTest(): boolean {
    return /(^|\/)tests?\/|\.test\.tsx?$/.test(this.path);
  }
}

const TEXT = /\.(ts|tsx|mjs|css|sql|md|yaml|yml|json|html|svg|toml|sh)$/;

/** The tree under check: every file git knows, text ones read once. */
export class House {
  readonly root: string;
  readonly paths: string[];
  readonly #sources = new Map<string, Source>();

  constructor(root: string) {
    this.root = root;
    this.paths = listFiles(root);
  }

  /** Text files whose path matches; tools/tidy itself names what it forbids and is left out. */
  sources(pattern: RegExp): Source[] {
    return this.paths
      .filter((path) => pattern.test(path) && TEXT.test(path) && !path.startsWith('tools/tidy/'))
      .map((path) => this.source(path));
  }

  /** Programs: .ts and .tsx, the tidy tool included. */
  programs(): Source[] {
    return this.paths.filter((path) => /\.tsx?$/.test(path)).map((path) => this.source(path));
  }

  source(path: string): Source {
    let source = this.#sources.get(path);
    if (!source) {
      source = new Source(path, readFileSync(join(this.root, path), 'utf8'));
      this.#sources.set(path, source);
    }
    return source;
  }

  has(path: string): boolean {
    return this.paths.includes(path);
  }

  sizeBytes(path: string): number {
    return statSync(join(this.root, path)).size;
  }
}

/** Findings for each line that a judge objects to. */
export function eachLine(
  sources: Source[],
  judge: (line: string, source: Source) => string | undefined,
): Finding[] {
  return sources.flatMap((source) =>
    source.lines.flatMap((text, index) => {
      const message = judge(text, source);
      return message ? [{ path: source.path, line: index + 1, message }] : [];
    }),
  );
}
