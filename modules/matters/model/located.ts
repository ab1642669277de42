// SPDX-License-Identifier: Apache-2.0
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

export type Path = readonly (string | number)[];

/** A place in a file, counted from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A YAML file whose every value knows its place. */
export interface Located {
  file: string;
  value: unknown;
  /** Faults of the YAML itself. */
  faults: { place: Place; message: string }[];
  /** Place of the key or list entry at a path, or of the nearest one above it. */
  at(path: Path): Place;
  /** Place inside a one-line text value, `offset` characters in. */
  inside(path: Path, offset: number): Place;
}

function offsetOf(node: Node | null | undefined): number | undefined {
  return node?.range?.[0];
}

function findPair(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

interface Found {
  key: number;
  value: Node | null | undefined;
}

function walk(root: Node | null, path: Path): Found {
  let found: Found = { key: offsetOf(root) ?? 0, value: root };
  for (const part of path) {
    const pair = findPair(found.value, part);
    if (pair) {
      found = { key: offsetOf(pair.key as Node) ?? found.key, value: pair.value as Node };
    } else if (isSeq(found.value) && typeof part === 'number' && found.value.items[part]) {
      const child = found.value.items[part] as Node;
      found = { key: offsetOf(child) ?? found.key, value: child };
    } else return { key: found.key, value: undefined };
  }
  return found;
}

/** Reads YAML and keeps where everything stands. Never throws: faults come with their place. */
export function readLocated(file: string, text: string): Located {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const root = document.contents as Node | null;
  return {
    file,
    value: document.errors.length === 0 ? document.toJS() : undefined,
    faults: document.errors.map((error) => ({
      place: place(error.pos[0]),
      message: error.message,
    })),
    at: (path) => place(walk(root, path).key),
    inside: (path, offset) => {
      const { key, value } = walk(root, path);
      const quote = isScalar(value) && value.type?.startsWith('QUOTE') ? 1 : 0;
      return place((offsetOf(value) ?? key) + quote + offset);
    },
  };
}
