// SPDX-License-Identifier: Apache-2.0
import type { MatterField } from '#modules/matters/contract';
import { maskId, maskName } from '#packages/kernel';

const ROAD = /^(.*?(?:社区|街道|镇|乡|区|县|市))/u;

/**
 * A value as anyone but its owner sees it before a reveal. What a register said is always masked, a
 * birth date too: with the area digits it would give the number away. What the person wrote for the
 * office to act on (where the broken equipment stands) is shown unless it is sensitive.
 */
export function maskValue(
  field: Pick<MatterField, 'maskAs' | 'sensitive' | 'source'>,
  value: unknown,
): unknown {
  const isForTheOffice =
    field.source.kind === 'asked' && !field.sensitive && field.maskAs === 'none';
  if (isForTheOffice) return value;
  if (typeof value !== 'string') return null;
  switch (field.maskAs) {
    case 'name':
      return maskName(value);
    case 'id':
    case 'account':
      return maskId(value);
    case 'address':
      return `${ROAD.exec(value)?.[1] ?? ''}***`;
    case 'none':
      return '***';
  }
}
