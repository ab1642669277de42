// SPDX-License-Identifier: Apache-2.0
import { Chip, type IconName, type StateKind, serverNow, useWords } from '#packages/ui';
import type { PowerDelegation } from '../../contract.ts';
import { chinaDay } from './days.ts';
import { deedWords } from './words.ts';

const LOOK: Record<PowerDelegation['state'], [StateKind, IconName]> = {
  draft: ['wait', 'edit'],
  agreed: ['info', 'clock'],
  confirmed: ['info', 'clock'],
  'in-force': ['ok', 'ok'],
  suspended: ['wait', 'pause'],
  lapsed: ['late', 'broken'],
  ended: ['info', 'stop'],
  revoked: ['late', 'broken'],
};

/** The state of a deed, icon and word; one that does not stand yet, or no longer, says so. */
export function DeedState({
  deed,
}: {
  deed: Pick<PowerDelegation, 'state' | 'inForce' | 'validFrom'>;
}) {
  const words = useWords(deedWords);
  const [kind, icon] = LOOK[deed.state];
  if (deed.state === 'in-force' && !deed.inForce) {
    const isEarly = deed.validFrom > chinaDay(serverNow());
    return (
      <Chip kind={isEarly ? 'info' : 'late'} icon={isEarly ? 'clock' : 'broken'}>
        {isEarly ? words.notYet : words.aboveStopped}
      </Chip>
    );
  }
  return (
    <Chip kind={kind} icon={icon}>
      {words.states[deed.state]}
    </Chip>
  );
}
