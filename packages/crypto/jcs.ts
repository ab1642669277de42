// SPDX-License-Identifier: Apache-2.0

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('jcs: a string holds a lone surrogate');
  return JSON.stringify(value);
}

function members(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('jcs: only plain objects, arrays and primitives have a canonical form');
  }
  // The default sort compares UTF-16 code units, as RFC 8785 §3.2.3 asks.
  const names = Object.keys(value).sort();
  const pairs = names.map(
    (name) => `${text(name)}:${jcs((value as Record<string, unknown>)[name])}`,
  );
  return `{${pairs.join(',')}}`;
}

/**
 * The canonical JSON text of a value (RFC 8785): the same bytes for the same meaning, so that it
 * can be signed.
 * Throws TypeError for what JSON cannot say: NaN, infinities, undefined, bigint, functions, dates,
 * class instances, lone surrogates. Never drops a member silently, unlike JSON.stringify.
 */
export function jcs(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('jcs: a number is not finite');
    // ECMAScript's own number text is the canonical one (RFC 8785 §3.2.2.3); −0 becomes 0.
    return JSON.stringify(value);
  }
  // Array.from shows holes as undefined, which is then refused; map would skip them.
  if (Array.isArray(value)) return `[${Array.from(value, (entry) => jcs(entry)).join(',')}]`;
  if (typeof value === 'object') return members(value);
  throw new TypeError(`jcs: ${typeof value} has no canonical form`);
}

/**
 * The canonical text of objects alike but for the members named in `varying`: answers a function of
 * those, so that for a thousand objects the rest is written once.
 */
export function jcsAlike(
  alike: Readonly<Record<string, unknown>>,
  varying: readonly string[],
): (values: Readonly<Record<string, unknown>>) => string {
  const before: string[] = [];
  const order: string[] = [];
  let written = '{';
  for (const [i, name] of [...Object.keys(alike), ...varying].sort().entries()) {
    written += `${i === 0 ? '' : ','}${text(name)}:`;
    if (varying.includes(name)) {
      before.push(written);
      order.push(name);
      written = '';
    } else written += jcs(alike[name]);
  }
  const end = `${written}}`;
  return (values) => order.map((name, i) => before[i] + jcs(values[name])).join('') + end;
}
