// SPDX-License-Identifier: Apache-2.0
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { daysBetween, fullYears, isCivilDate } from './civil-date.ts';

export type FactType = 'string' | 'date' | 'boolean' | 'integer';
export type FactTypes = Readonly<Record<string, FactType>>;
export type FactValue = string | boolean | number;
/** Facts by field name; a name that is absent is not known. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

export interface Rule {
  source: string;
  /** Names of the facts it reads, without `today`. */
  facts: string[];
  /** The value, or `undefined` when what is known does not settle it. `on` is YYYY-MM-DD. */
  evaluate(facts: Facts, on: string): FactValue | undefined;
}

export interface RuleProblem {
  ok: false;
  message: string;
  /** Zero-based offset in the source. */
  offset: number;
}
export type CompiledRule = { ok: true; rule: Rule } | RuleProblem;

const CEL_TYPES: Record<FactType, string> = {
  string: 'string',
  date: 'string',
  boolean: 'bool',
  integer: 'int',
};
const TODAY = 'today';
/**
 * The closed operator set: small enough for every backend to agree on, and free of patterns that
 * could run for ever.
 */
const OPERATORS = new Set(
  'value id list && || ?: !_ -_ == != < <= > >= in + -'.split(' ').concat('call'),
);
const FUNCTIONS = new Set(['age', 'daysBetween']);

function environment(types: FactTypes): Environment {
  const cel = new Environment({ unlistedVariablesAreDyn: false })
    .registerFunction('age(string, string): int', (birth: string, on: string) => {
      return BigInt(fullYears(birth, on));
    })
    .registerFunction('daysBetween(string, string): int', (from: string, to: string) => {
      return BigInt(daysBetween(from, to));
    })
    .registerVariable(TODAY, 'string');
  for (const [name, type] of Object.entries(types)) {
    if (name !== TODAY) cel.registerVariable(name, CEL_TYPES[type]);
  }
  return cel;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

function childrenOf(node: ASTNode): ASTNode[] {
  const parts = (Array.isArray(node.args) ? node.args : [node.args]) as unknown[];
  return parts.flat(1).filter(isNode);
}

/** Collects the facts read; answers the first node outside the closed set. */
function findForeign(node: ASTNode, facts: Set<string>): ASTNode | undefined {
  if (!OPERATORS.has(node.op)) return node;
  if (node.op === 'call' && !FUNCTIONS.has(node.args[0])) return node;
  if (node.op === 'id' && node.args !== TODAY) facts.add(node.args);
  for (const child of childrenOf(node)) {
    const foreign = findForeign(child, facts);
    if (foreign) return foreign;
  }
  return undefined;
}

/** The whole value a fact has for CEL, or undefined when it is absent or not of its type. */
function celValue(value: FactValue | undefined, type: FactType): unknown {
  if (type === 'date') return isCivilDate(value) ? value : undefined;
  if (type === 'integer') return Number.isSafeInteger(value) ? BigInt(value as number) : undefined;
  return typeof value === type ? value : undefined;
}

type Program = (context: Record<string, unknown>) => unknown;

function run(program: Program, context: Record<string, unknown>): FactValue | undefined {
  try {
    const value = program(context);
    return typeof value === 'bigint' ? Number(value) : (value as FactValue);
  } catch {
    // The checker has passed: only a fact that is not there can fail now. Unknown asks, it never
    // refuses.
    return undefined;
  }
}

function problem(error: unknown): RuleProblem {
  const { message, range } = error as { message: string; range?: { start: number } };
  return { ok: false, message: message.split('\n')[0] ?? message, offset: range?.start ?? 0 };
}

/**
 * Parses and type-checks a rule in CEL over the named facts, `today`, `age(birthDate, on)` in full
 * years and `daysBetween(from, to)`. Dates are strings YYYY-MM-DD and compare as such.
 * A problem comes back as a value with its place in the source.
 */
export function compileRule(source: string, types: FactTypes, result: FactType): CompiledRule {
  const cel = environment(types);
  const checked = cel.check(source);
  if (!checked.valid) return problem(checked.error);
  if (checked.type !== CEL_TYPES[result]) {
    return { ok: false, message: `gives ${checked.type}, not ${CEL_TYPES[result]}`, offset: 0 };
  }
  const program = cel.parse(source);
  const facts = new Set<string>();
  const foreign = findForeign(program.ast, facts);
  if (foreign) {
    return {
      ok: false,
      message: `'${foreign.op}' is outside the rule language`,
      offset: foreign.start,
    };
  }
  const names = [...facts];
  const evaluate = (known: Facts, on: string) => {
    const context: Record<string, unknown> = { [TODAY]: on };
    for (const name of names) {
      const value = celValue(known[name], types[name]!);
      if (value !== undefined) context[name] = value;
    }
    return run(program as Program, context);
  };
  return { ok: true, rule: { source, facts: names, evaluate } };
}
