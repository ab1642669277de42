// SPDX-License-Identifier: Apache-2.0
import { maskId, maskName } from '#packages/kernel';
import type { DataResource, FactScalar, ResourceField } from '../contract.ts';

const HIDDEN = '****';

function maskAddress(address: string): string {
  const district = /^.*?(?:区|县|市(?!.*[区县]))/u.exec(address)?.[0];
  return district ? `${district}${HIDDEN}` : HIDDEN;
}

/**
 * A value as someone may see it who has shown name and number only. A plain date gives nothing away
 * but itself, so it is hidden whole.
 */
export function maskedValue(mask: ResourceField['mask'], value: FactScalar): FactScalar {
  if (value === null) return null;
  if (typeof value !== 'string') return HIDDEN;
  if (mask === 'name') return maskName(value);
  if (mask === 'id') return maskId(value);
  if (mask === 'address') return maskAddress(value);
  return HIDDEN;
}

/** Values by field name, shown or masked, each marked as which. */
export function presentValues(
  resource: DataResource,
  values: Readonly<Record<string, FactScalar>>,
  isShown: boolean,
): Record<string, { value: FactScalar; masked?: boolean }> {
  const masks = new Map(resource.fields.map((field) => [field.name, field.mask]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isShown ? { value } : { value: maskedValue(masks.get(name) ?? 'none', value), masked: true },
    ]),
  );
}
