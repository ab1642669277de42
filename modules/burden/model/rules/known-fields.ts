// SPDX-License-Identifier: Apache-2.0
import type { GateFinding } from '../../contract/check.ts';
import { change, figure, found, pass, UNITS } from '../finding.ts';
import type { RuleInput } from '../gate-input.ts';

/**
 * Is a field already in a register or a form? Then it is taken from there: the same material is
 * reported once at most. Basis: 整治形式主义为基层减负若干规定; 政务数据共享条例 (texts not verified).
 */
export function knownFields({ fields, rules }: RuleInput): GateFinding {
  const on = found('known-fields', { zh: '重复', en: 'Asked twice' }, rules.sameOnce);
  const known = fields.filter((field) => field.known !== null).length;
  const figures = [
    figure({ zh: '已有人知道', en: 'Already known' }, known, UNITS.fields),
    figure({ zh: '共要', en: 'Asked in all' }, fields.length, UNITS.fields),
  ];
  if (fields.length === 0) return pass(on, { zh: '没有要填的栏目。', en: 'No field is asked.' });
  if (known === 0) {
    return {
      ...pass(on, {
        zh: `${fields.length}栏都是新的，没有登记库或在用的表问过。`,
        en: `All ${fields.length} fields are new: no register or form in use holds them.`,
      }),
      figures,
    };
  }
  return {
    ...change(
      on,
      {
        zh: `${fields.length}栏里，${known}栏已经有人知道。`,
        en: `${known} of ${fields.length} fields are already known to somebody.`,
      },
      {
        zh: `${known}栏从登记里取，不再问社区`,
        en: `Take ${known} fields from where they are known; do not ask communities`,
      },
    ),
    figures,
  };
}
