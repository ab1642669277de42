// SPDX-License-Identifier: Apache-2.0
import { useText, useWords } from '#packages/ui';
import type { MatterPage, MatterVersion } from '../contract.ts';
import { performerWords } from './matter-words.ts';
import { matterWords } from './words.ts';

export interface DoerNameProps {
  page: MatterPage;
  step: MatterVersion['steps'][number];
}

/** The organisation that does a step in the reader's area, or the kind of body. */
export function DoerName({ page, step }: DoerNameProps) {
  const words = useWords(matterWords);
  const text = useText();
  const doer = page.doers.find((candidate) => candidate.step === step.code);
  return <>{text(doer?.organisationName) || performerWords(step.performer, words)}</>;
}
