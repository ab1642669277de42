// SPDX-License-Identifier: Apache-2.0
import { useSay } from './say.ts';

const DATE = /(\d{4}-\d{2}-\d{2}|(?:\d{4}年)?\d{1,2}月\d{1,2}日)/;
const ISO = /^\d{4}-/;
/** Between Han and digits the air is the engine's, not a typed space. */
const TYPED_AIR = /(\p{Script=Han}) (?=\d)|(\d) (?=\p{Script=Han})/gu;

/** A sentence with its dates set the house way: solid, unbroken, and never as numbers. */
export function Sentence({ children }: { children: string }) {
  const say = useSay();
  const parts = children
    .replaceAll(TYPED_AIR, '$1$2')
    .split(DATE)
    // Every second part is what the group caught.
    .map((part, place) => ({ key: String(place), part, isDate: place % 2 === 1 }));
  return (
    <span>
      {parts.map(({ key, part, isDate }) => (
        <span key={key} className={isDate ? 'lm-d' : undefined}>
          {ISO.test(part) ? say.day(part) : part}
        </span>
      ))}
    </span>
  );
}
