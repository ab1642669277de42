// SPDX-License-Identifier: Apache-2.0
import { ButtonLink, Note, useDoor, useText, useWords } from '#packages/ui';
import type { Deed, PowerGround } from '../../contract.ts';
import { useDay } from './days.ts';
import { hasStopped, toldAt } from './deed.ts';
import { GROUNDS } from './use-deed.ts';
import { deedWords } from './words.ts';

/** Why it stopped, when everyone was told, where its cases went, and what would bring it back. */
export function StoppedPart({ deed }: { deed: Deed }) {
  const words = useWords(deedWords);
  const text = useText();
  const day = useDay();
  const grounds = useDoor<undefined, { items: PowerGround[] }>(GROUNDS, undefined, {
    enabled: hasStopped(deed),
  });
  if (!hasStopped(deed)) return null;
  const state = deed.state as keyof typeof words.stoppedWhy;
  const last = deed.history.findLast(({ verb }) => verb === LAST_OF[state]);
  const on =
    state === 'lapsed' || state === 'ended' ? deed.stopsOn : (last?.at ?? deed.revokedAt ?? '');
  const told = toldAt(deed);
  const mayRenew = grounds.data?.items.some(
    ({ entry, holder }) => entry === deed.entry && holder === deed.fromOrganisation,
  );
  const isByClock = state === 'lapsed' || state === 'ended';
  return (
    <div className="deed-stopped">
      <Note
        kind={state === 'suspended' ? 'wait' : 'late'}
        icon={state === 'suspended' ? 'pause' : 'broken'}
        title={words.stoppedWhy[state](words.causes[deed.stopsBy], day(on))}
      >
        {isByClock && <p>{told ? words.toldOn(day(told)) : words.notTold}</p>}
        {last?.reason && <p>{words.reasonGiven(last.reason)}</p>}
        <p>{words.casesBack}</p>
      </Note>
      <Note kind="info" icon="refresh" title={words.again}>
        <p>{state === 'suspended' ? words.againSuspended : words.againNew(text(deed.fromName))}</p>
        {state !== 'suspended' && mayRenew && (
          <div className="lm-acts">
            <ButtonLink to={`/delegations/new?like=${deed.id}`}>{words.renew}</ButtonLink>
          </div>
        )}
      </Note>
    </div>
  );
}

const LAST_OF = {
  lapsed: 'lapse',
  ended: 'lapse',
  revoked: 'revoke',
  suspended: 'suspend',
} as const;
