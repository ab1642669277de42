// SPDX-License-Identifier: Apache-2.0
import { useLocation, useSearchParams } from 'wouter';
import { ErrorState, Loading, useDoor, useKeys, useWords } from '#packages/ui';
import type { PowerGround } from '../../contract.ts';
import { ChooseEnds } from './ChooseEnds.tsx';
import { DraftBoard } from './DraftBoard.tsx';
import './deed.css';
import { receiverOf } from './deed.ts';
import { GROUNDS, useDeed } from './use-deed.ts';
import { deedWords } from './words.ts';

/** 起草: first what and to whom, then what goes with it. `like` names a deed to continue. */
export default function NewDeedPage() {
  const words = useWords(deedWords);
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const like = params.get('like') ?? '';
  const model = useDeed(like, like !== '');
  const grounds = useDoor<undefined, { items: PowerGround[] }>(GROUNDS);
  useKeys({ u: () => navigate('/delegations') });
  const error = grounds.error ?? model.error;
  if (error) {
    return (
      <main className="deed-empty" id="main">
        <ErrorState isPage error={error} onRetry={() => void grounds.refetch()} />
      </main>
    );
  }
  if (!grounds.data || (like && !model.data)) {
    return (
      <main className="deed-empty" id="main">
        <Loading rows={8} note={words.loading} />
      </main>
    );
  }
  const entry = model.data?.entry ?? params.get('entry');
  const to = (model.data && receiverOf(model.data)) ?? params.get('to');
  const parent = model.data ? undefined : params.get('parent');
  const ground = grounds.data.items.find(
    (one) => one.entry === entry && (!parent || one.parent === parent),
  );
  if (!ground || !to) return <ChooseEnds grounds={grounds.data.items} />;
  return <DraftBoard key={`${ground.entry} ${to}`} ground={ground} to={to} model={model.data} />;
}
