// SPDX-License-Identifier: Apache-2.0
import { Masked, Moment } from '#packages/ui';

/** A value on the face of a certificate: dates in words, names and numbers unbroken. */
export function FaceValue({ value }: { value: string | number | boolean | null }) {
  const written = String(value ?? '—');
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return <Moment at={written} as="day" />;
  return <Masked>{written}</Masked>;
}
