// SPDX-License-Identifier: Apache-2.0
import { AreaName } from '#modules/places/web';
import { Masked, Moment } from '#packages/ui';

export interface FactValueProps {
  value: unknown;
  /** Name of the field: codes of areas are shown as names. */
  name?: string;
  /** Below the level at which it may be seen: said so where a mask would leave nothing. */
  hidden?: string;
  /** What yes and no are called here. */
  yes: string;
  no: string;
}

/** A value as a person says it: dates in words, areas by name, yes and no. */
export function FactValue({ value, name = '', hidden, yes, no }: FactValueProps) {
  if (value === true) return <>{yes}</>;
  if (value === false) return <>{no}</>;
  const isGone = value === null || value === undefined || value === '' || value === '***';
  if (isGone) return <span className="lm-quiet">{hidden ?? '—'}</span>;
  const written = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return <Moment at={written} as="day" />;
  if (name.endsWith('Code') && /^\d{6}(\d{6})?$/.test(written))
    return <AreaName code={written} from="county" />;
  return <Masked>{written}</Masked>;
}
