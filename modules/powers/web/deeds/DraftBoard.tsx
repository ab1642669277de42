// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'react';
import { useLocation } from 'wouter';
import {
  Button,
  Chip,
  ErrorState,
  Loading,
  useDoor,
  useKept,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type {
  Deed,
  DelegationPicture,
  DelegationsQuery,
  PowerDelegation,
  PowerGround,
} from '../../contract.ts';
import { nameOfPaper } from '../link-words.ts';
import { powerPageWords } from '../page-words.ts';
import { ActsPart } from './ActsPart.tsx';
import { DeedChain } from './DeedChain.tsx';
import { DeedHead } from './DeedHead.tsx';
import { useDay } from './days.ts';
import { type DeedChange, type DeedTerms, kindsUnsaid } from './deed.ts';
import { firstTerms, takenActs } from './first-terms.ts';
import { MeansPart } from './MeansPart.tsx';
import { PartiesPart } from './PartiesPart.tsx';
import { SupervisionPart } from './SupervisionPart.tsx';
import { DEEDS, postsOf, usePicture, useSendDeed, useSources } from './use-deed.ts';
import { deedWords } from './words.ts';

export interface DraftBoardProps {
  ground: PowerGround;
  /** Code of the receiver. */
  to: string;
  /** A deed whose terms are taken over. */
  model: Deed | undefined;
}

/** The draft, once the chain above and what was given before are known. */
export function DraftBoard({ ground, to, model }: DraftBoardProps) {
  const ends = { entry: ground.entry, parent: ground.parent, to: { organisation: to } };
  const picture = usePicture(ends);
  const before = useDoor<DelegationsQuery, { items: PowerDelegation[] }>(DEEDS, {
    ...{ entry: ground.entry, to, limit: 100 },
  });
  const error = picture.error ?? before.error;
  if (error) {
    return (
      <main className="deed-empty" id="main">
        <ErrorState isPage error={error} onRetry={() => void picture.refetch()} />
      </main>
    );
  }
  if (!picture.data || !before.data) {
    return (
      <main className="deed-empty" id="main">
        <Loading rows={8} />
      </main>
    );
  }
  const given = before.data.items.filter(
    (one) => 'organisation' in one.to && one.fromOrganisation === ground.holder,
  );
  const last = given.findLast(({ inForce }) => inForce) ?? given.at(-1);
  return <Board {...{ ground, to, picture: picture.data, last, like: model ?? last }} />;
}

interface BoardProps {
  ground: PowerGround;
  to: string;
  picture: DelegationPicture;
  /** What the same two sides have now, or had last. */
  last: PowerDelegation | undefined;
  like: PowerDelegation | undefined;
}

function Board({ ground, to, picture, last, like }: BoardProps) {
  const words = useWords(deedWords);
  const text = useText();
  const kept = useKept<DeedTerms>(
    `deed ${ground.entry} ${to}`,
    firstTerms({ ground, to, picture, last, like }),
  );
  const terms = kept.values;
  const change = (changed: DeedChange) => kept.change({ ...terms, ...changed });
  const sources = useSources(terms, true);
  const names = {
    from: text(ground.holderName),
    to: text(picture.receiver.name),
    area: picture.receiver.areaName,
  };
  const taken = useTakenWords(last, terms);
  const unsaid = kindsUnsaid(terms.means).map((kind) => words.means[kind]);
  return (
    <div className="deed">
      <DeedHead
        title={text(ground.title)}
        chip={
          <Chip kind="wait" icon="edit">
            {words.states.draft}
          </Chip>
        }
        sub={<DraftSub last={last} />}
        stage={0}
      />
      <div className="deed-body">
        <main className="deed-main" id="main">
          <PartiesPart terms={terms} names={names} picture={picture} onChange={change} />
          <ActsPart
            terms={terms}
            picture={picture}
            hint={taken}
            onChange={(acts) => change({ acts })}
          />
          <MeansPart
            means={terms.means}
            sources={sources}
            posts={postsOf(picture, text)}
            period={{ from: terms.validFrom, until: terms.validTo }}
            onChange={(means) => change({ means })}
          />
          <SupervisionPart terms={terms} onChange={change} />
          <SendPart terms={terms} to={names.to} onSent={kept.drop} />
        </main>
        <aside className="deed-aside" aria-label={words.chainTitle}>
          <DeedChain
            picture={picture}
            terms={terms}
            standing="pending"
            said={
              unsaid.length > 0
                ? words.lacksShort(unsaid.join(words.listSeparator))
                : words.notInForce
            }
          />
        </aside>
      </div>
    </div>
  );
}

/** Which acts the deed in force hands on already for this time. */
function useTakenWords(last: PowerDelegation | undefined, terms: DeedTerms): string | undefined {
  const words = useWords(deedWords);
  const { acts: names } = useWords(powerPageWords);
  const day = useDay();
  const taken = takenActs(last, terms).map((act) => names[act]);
  if (!last || taken.length === 0) return undefined;
  const paper = nameOfPaper(last.document);
  return words.already(taken.join(words.listSeparator), paper, day(last.stopsOn));
}

function DraftSub({ last }: { last: PowerDelegation | undefined }) {
  const words = useWords(deedWords);
  const day = useDay();
  return (
    <>
      {last && `${words.follows(nameOfPaper(last.document), day(last.stopsOn))}${words.stop}`}
      {words.keptHere}
    </>
  );
}

interface SendPartProps {
  terms: DeedTerms;
  to: string;
  onSent: () => void;
}

/** The one act: from then on the other side reads it too, and nobody's power has changed. */
function SendPart({ terms, to, onSent }: SendPartProps) {
  const words = useWords(deedWords);
  const [, navigate] = useLocation();
  const key = useRef({ body: '', key: '' });
  const send = useSendDeed(({ id }) => {
    onSent();
    navigate(`/delegations/${id}`);
  });
  const isWhole =
    kindsUnsaid(terms.means).length === 0 && terms.acts.length > 0 && terms.liability !== '';
  const press = () => {
    if (!isWhole || send.isPending) return;
    const body = JSON.stringify(terms);
    if (key.current.body !== body) key.current = { body, key: crypto.randomUUID() };
    send.mutate({ terms, key: key.current.key });
  };
  useKeys({ d: press });
  return (
    <div className="deed-send">
      {send.isError && <ErrorState error={send.error} />}
      <div>
        <Button
          kind="primary"
          keyHint="d"
          isPending={send.isPending}
          isDisabled={!isWhole}
          onPress={press}
        >
          {words.send(to)}
        </Button>
        <p>{isWhole ? words.sendNote : words.sendFirst}</p>
      </div>
    </div>
  );
}
