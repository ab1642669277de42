// SPDX-License-Identifier: Apache-2.0
import { useLanguage } from '#packages/ui';
import type { DelegationPicture } from '../../contract.ts';
import { useBelow } from '../AreaPicker.tsx';

/** Where a receiver may be given a power: its own area, or one directly below it. */
export function useAreas(
  picture: DelegationPicture | undefined,
): readonly { value: string; label: string }[] {
  const language = useLanguage();
  const own = picture?.receiver;
  const below = useBelow(own?.area, own !== undefined);
  if (!own) return [];
  return [
    { value: own.area, label: own.areaName },
    ...below.map(({ code, name, nameEn }) => ({
      value: code,
      label: language === 'en' && nameEn ? nameEn : name,
    })),
  ];
}
