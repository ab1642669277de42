// SPDX-License-Identifier: Apache-2.0
import {
  Button,
  ButtonLink,
  Card,
  Empty,
  ErrorState,
  Loading,
  Section,
  useDoor,
  useWords,
} from '#packages/ui';
import { DELEGATION_OVER, type DelegationState, type PowerDelegation } from '../../contract.ts';
import { DeedRow } from './DeedRow.tsx';
import { isTurnOf } from './deed.ts';
import { type Deeds, useDeeds } from './use-deeds.ts';
import { deedWords } from './words.ts';

export type DeedView = 'open' | 'force' | 'stopped';

const STATES: Record<DeedView, readonly DelegationState[]> = {
  open: ['draft', 'agreed', 'confirmed', 'suspended'],
  force: ['in-force'],
  stopped: DELEGATION_OVER,
};

/** Of `identity` only what the list needs: the body of the post this session acts in. */
interface MyPost {
  post: { organisation: { code: string } } | null;
}

/** The deeds of one view, what waits for us first. */
export function DeedList({ view }: { view: DeedView }) {
  const words = useWords(deedWords);
  const me = useDoor<undefined, MyPost>('GET /api/v1/identity/me');
  const body = me.data?.post?.organisation.code ?? '';
  const deeds = useDeeds(STATES[view]);
  if (deeds.error) return <ErrorState error={deeds.error} onRetry={deeds.retry} />;
  if (deeds.isPending || me.isPending) return <Loading rows={6} />;
  if (deeds.items.length === 0) return <NoDeeds view={view} />;
  const groups = groupsOf(view, deeds.items, body);
  return (
    <>
      {groups.map(({ key, items }) => (
        <Section key={key} title={words.groups[key]} aside={String(items.length)}>
          <ul className="lm-card lm-rows">
            {items.map((deed) => (
              <DeedRow key={deed.id} deed={deed} body={body} />
            ))}
          </ul>
        </Section>
      ))}
      <MoreButton deeds={deeds} />
    </>
  );
}

type GroupKey = 'ours' | 'theirs' | 'force' | 'suspended' | 'stopped';

function groupsOf(view: DeedView, items: readonly PowerDelegation[], body: string) {
  const keyOf = (deed: PowerDelegation): GroupKey => {
    if (view !== 'open') return view === 'force' ? 'force' : 'stopped';
    if (deed.state === 'suspended') return 'suspended';
    return isTurnOf(deed, body) ? 'ours' : 'theirs';
  };
  const order: GroupKey[] = ['ours', 'theirs', 'suspended', 'force', 'stopped'];
  return order
    .map((key) => ({ key, items: items.filter((deed) => keyOf(deed) === key).sort(bySoonest) }))
    .filter((group) => group.items.length > 0);
}

function bySoonest(one: PowerDelegation, other: PowerDelegation): number {
  return one.stopsOn < other.stopsOn ? -1 : one.stopsOn > other.stopsOn ? 1 : 0;
}

function MoreButton({ deeds }: { deeds: Deeds }) {
  const words = useWords(deedWords);
  if (!deeds.more) return null;
  return (
    <p className="deeds-more">
      <Button onPress={deeds.more}>{words.more}</Button>
    </p>
  );
}

function NoDeeds({ view }: { view: DeedView }) {
  const words = useWords(deedWords);
  const said = {
    open: [words.emptyOpen, words.emptyOpenNote],
    force: [words.emptyForce, words.emptyForceNote],
    stopped: [words.emptyStopped, words.emptyStoppedNote],
  }[view];
  return (
    <Card>
      <Empty
        icon="link"
        title={said[0]}
        act={view === 'open' && <ButtonLink to="/delegations/new">{words.write}</ButtonLink>}
      >
        {said[1]}
      </Empty>
    </Card>
  );
}
