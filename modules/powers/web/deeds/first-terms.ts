// SPDX-License-Identifier: Apache-2.0
import { serverNow } from '#packages/ui';
import type { DelegationPicture, PowerAct, PowerDelegation, PowerGround } from '../../contract.ts';
import { chinaDay, dayAfter, earlier } from './days.ts';
import { type DeedTerms, NO_MEANS, termsOf } from './deed.ts';

export interface FirstTermsOf {
  ground: PowerGround;
  to: string;
  picture: DelegationPicture;
  /** What the same two sides have now, or had last. */
  last: PowerDelegation | undefined;
  /** Whose words are taken over. */
  like: PowerDelegation | undefined;
}

/** What may be taken for granted before she writes: nothing a register or the last deed knows. */
export function firstTerms({ ground, to, picture, last, like }: FirstTermsOf): DeedTerms {
  const known = like && termsOf(like);
  const acts = known?.acts ?? picture.posts.flatMap((post) => post.acts);
  const period = periodOf(ground, last);
  const taken = takenActs(last, period);
  return {
    entry: ground.entry,
    ...(ground.parent ? { parent: ground.parent } : {}),
    origin: known?.origin ?? 'entrusted',
    fromOrganisation: ground.holder,
    to: { organisation: to },
    acts: picture.givable.filter((act) => acts.includes(act) && !taken.includes(act)),
    area: known?.area ?? picture.receiver.area,
    ...period,
    document: { title: known?.document.title ?? '委托书' },
    liability: known?.liability ?? '',
    supervision: known?.supervision ?? '',
    means: NO_MEANS,
  };
}

/** What the deed in force hands on already in that time: it cannot be handed on twice. */
export function takenActs(
  last: PowerDelegation | undefined,
  period: { validFrom: string; validTo: string },
): readonly PowerAct[] {
  const overlaps =
    last?.inForce && last.validFrom <= period.validTo && period.validFrom <= last.stopsOn;
  return overlaps ? last.acts : [];
}

/** From the day after the last one ends, or today; to the end of that year at most. */
function periodOf(ground: PowerGround, last: PowerDelegation | undefined) {
  const today = chinaDay(serverNow());
  const next = last?.inForce ? dayAfter(last.stopsOn) : today;
  const isLater = ground.validTo === undefined || next <= ground.validTo;
  const validFrom = isLater && next > today ? next : today;
  return { validFrom, validTo: earlier(`${validFrom.slice(0, 4)}-12-31`, ground.validTo) };
}
