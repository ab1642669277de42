// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react';
import { Chain, type ChainLink, Section, State, useText, useWords } from '#packages/ui';
import type { DelegationPicture, PictureNode, PowerAct } from '../../contract.ts';
import { powerPageWords } from '../page-words.ts';
import { powerWords } from '../words.ts';
import { useDay } from './days.ts';
import type { DeedTerms } from './deed.ts';
import { deedWords } from './words.ts';

/** How the deed itself stands: still written or waited for, in force, or stopped. */
export type DeedStanding = 'pending' | 'done' | 'missing';

export interface DeedChainProps {
  picture: DelegationPicture;
  terms: Pick<DeedTerms, 'acts' | 'validTo'>;
  /** The last day, where a means ends before the period. */
  stopsOn?: string;
  standing: DeedStanding;
  /** What it still lacks, or why it stopped, in a few words. */
  said: string;
}

type Look = 'on' | 'new' | 'kept' | 'none' | 'gone';

/** 权力怎么走下来: from the law to the post, the acts as chips; none is ever added on the way. */
export function DeedChain({ picture, terms, stopsOn, standing, said }: DeedChainProps) {
  const words = useWords(deedWords);
  const { kinds } = useWords(powerWords);
  const text = useText();
  const day = useDay();
  const giver = picture.above.at(-1)?.acts ?? [];
  const columns = giver.filter((act) => act !== 'delegate' || terms.acts.includes(act));
  const held = standing === 'done' ? 'on' : standing === 'pending' ? 'new' : 'gone';
  const links: ChainLink[] = picture.above.map((node, index) => ({
    ...linkOf(node, `above${index}`),
    state: node.state === 'whole' ? 'done' : 'todo',
    more: node.acts.length > 0 && (
      <Chips columns={columns} look={(act) => (node.acts.includes(act) ? 'on' : 'none')} />
    ),
  }));
  const posts = picture.posts.filter(({ acts }) => acts.some((act) => terms.acts.includes(act)));
  links.push(receiver(), ...posts.map((node, index) => post(node, index)));
  if (posts.length === 0) links.push(nobody());

  function linkOf(node: PictureNode, key: string): Omit<ChainLink, 'state'> {
    const extra = node.acts.filter((act) => !columns.includes(act) && act !== 'delegate');
    return {
      key,
      badge: kinds[node.kind] ?? kinds.organisation,
      title: (
        <Titled title={text(node.title)} until={node.until && words.untilDay(day(node.until))} />
      ),
      sub: <Sub document={node.document} extra={extra} />,
    };
  }
  function receiver(): ChainLink {
    const look = (act: PowerAct): Look => (terms.acts.includes(act) ? held : 'kept');
    return {
      key: 'receiver',
      state: standing === 'done' ? 'done' : standing === 'pending' ? 'pending' : 'todo',
      badge: kinds[picture.receiver.kind] ?? kinds.organisation,
      title: (
        <Titled
          title={text(picture.receiver.name)}
          until={words.untilDay(day(stopsOn ?? terms.validTo))}
        />
      ),
      sub: (
        <span className="deed-said">
          {words.thisDeed}
          {said && (
            <State
              kind={standing === 'missing' ? 'late' : 'wait'}
              icon={standing === 'missing' ? 'broken' : 'pause'}
            >
              {said}
            </State>
          )}
        </span>
      ),
      more: <Chips columns={columns} look={look} />,
    };
  }
  function post(node: PictureNode, index: number): ChainLink {
    const look = (act: PowerAct): Look =>
      terms.acts.includes(act) && node.acts.includes(act) ? held : 'none';
    return {
      key: `post${index}`,
      state: standing === 'done' ? 'done' : standing === 'pending' ? 'pending' : 'todo',
      badge: kinds.post,
      title: <Titled title={text(node.title)} until={words.holders(node.holders ?? 0)} />,
      sub: node.document,
      more: <Chips columns={columns} look={look} />,
    };
  }
  function nobody(): ChainLink {
    return {
      key: 'nobody',
      state: 'todo',
      badge: kinds.post,
      title: words.noPosts,
      sub: words.noPostsNote,
    };
  }
  return (
    <Section title={words.chainTitle} aside={words.chainNote}>
      <div className="deed-chain">
        <Chain label={words.chainTitle} links={links} />
      </div>
    </Section>
  );
}

function Titled({ title, until }: { title: string; until: string | undefined }) {
  return (
    <span className="deed-node">
      {title}
      {until && <em className="lm-d">{until}</em>}
    </span>
  );
}

function Sub({ document, extra }: { document: string | undefined; extra: readonly PowerAct[] }) {
  const words = useWords(deedWords);
  const { acts: names } = useWords(powerPageWords);
  const also = extra.map((act) => names[act]).join(words.listSeparator);
  return <>{[document, also && words.also(also)].filter(Boolean).join(words.comma)}</>;
}

interface ChipsProps {
  columns: readonly PowerAct[];
  look: (act: PowerAct) => Look;
}

/** One chip an act, in the same column all the way down. */
function Chips({ columns, look }: ChipsProps) {
  const words = useWords(deedWords);
  const { acts: names } = useWords(powerPageWords);
  return (
    <span className="deed-chips" style={{ '--acts': columns.length } as CSSProperties}>
      {columns.map((act) => {
        const how = look(act);
        const isAway = how === 'kept' || how === 'none';
        return (
          <span key={act} className={`deed-chip deed-chip-${how}`}>
            {isAway && <span className="lm-sr">{names[act]}</span>}
            {how === 'kept' ? words.keptBy : how === 'none' ? words.none : names[act]}
          </span>
        );
      })}
    </span>
  );
}
