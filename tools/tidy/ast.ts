// SPDX-License-Identifier: Apache-2.0
import { parseSync } from '@swc/core';

/** A node of swc's tree, as loosely as the rules need it. */
export interface Node {
  type: string;
  span?: { start: number; end: number };
  [key: string]: unknown;
}

export interface FunctionShape {
  name: string;
  lineFirst: number;
  lines: number;
  parameters: number;
  /** A function in a .tsx file whose name starts with a capital. */
  isComponent: boolean;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Throws swc's syntax error: a file that cannot be read cannot be tidy. */
export function parseSource(path: string, text: string): Node {
  const tsx = path.endsWith('x');
  const options = { syntax: 'typescript', tsx, target: 'es2022' } as const;
  return parseSync(text, options) as unknown as Node;
}

/** Visits a node and everything below it; `parent` is the nearest node above. */
export function walk(node: Node, visit: (node: Node, parent?: Node) => void, parent?: Node): void {
  visit(node, parent);
  for (const value of Object.values(node)) walkInto(value, visit, node);
}

/** swc wraps some children (`{spread, expression}`, declarator lists) in plain objects. */
function walkInto(value: unknown, visit: (node: Node, parent?: Node) => void, parent: Node): void {
  if (isNode(value)) walk(value, visit, parent);
  else if (Array.isArray(value)) for (const item of value) walkInto(item, visit, parent);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) walkInto(inner, visit, parent);
}

/** swc counts bytes of UTF-8 from 1; people count lines. */
export function lineCounter(text: string): (position: number) => number {
  const bytes = Buffer.from(text, 'utf8');
  const starts = [0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 10) starts.push(at + 1);
  return (position) => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= position - 1) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** The word a node is known by: an identifier's or a string key's value. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  if (node.type === 'PrivateName') return nameOf(node.id) ?? String(node.value);
  return undefined;
}

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
  'MethodProperty',
]);

/** Every function with a body, named by its declaration or by what it is assigned to. */
export function listFunctions(path: string, text: string, tree: Node): FunctionShape[] {
  const lineAt = lineCounter(text);
  const shapes: FunctionShape[] = [];
  walk(tree, (node, parent) => {
    if (!FUNCTIONS.has(node.type) || !node.span) return;
    const inner = isNode(node.function) ? node.function : node;
    const name =
      nameOf(node.identifier) ??
      nameOf(node.key) ??
      nameOf(parent?.id) ??
      nameOf(parent?.key) ??
      '';
    const lineFirst = lineAt(node.span.start);
    shapes.push({
      name: name || 'anonymous',
      lineFirst,
      lines: lineAt(node.span.end - 1) - lineFirst + 1,
      parameters: Array.isArray(inner.params) ? inner.params.length : 0,
      isComponent: path.endsWith('.tsx') && /^\p{Lu}/u.test(name),
    });
  });
  return shapes;
}
