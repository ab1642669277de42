// SPDX-License-Identifier: Apache-2.0
import { ErrorState, Loading, Row, useDoor, useText, useWords } from '#packages/ui';
import type { CommunityPowers, PowerEntryView } from '../contract.ts';
import { HeldPart } from './held/HeldPart.tsx';
import { HeldState } from './held/HeldState.tsx';
import { PowerColumn } from './PowerColumn.tsx';
import { powerPageWords } from './page-words.ts';

/** 我们可以做 · 我们只协助 · 谁也不能要求我们做, and what was entrusted. */
export function CommunityPart({ area }: { area: string }) {
  const answer = useDoor<never, CommunityPowers>(
    'GET /api/v1/powers/communities/{area}',
    undefined,
    { path: { area } },
  );
  if (answer.isError) return <ErrorState error={answer.error} />;
  if (!answer.data) return <Loading rows={6} />;
  return <Columns powers={answer.data} />;
}

function Columns({ powers }: { powers: CommunityPowers }) {
  const words = useWords(powerPageWords);
  const text = useText();
  const entryRow = (entry: PowerEntryView, sub: string) => ({
    key: entry.code,
    row: (
      <Row
        key={entry.code}
        title={text(entry.title)}
        sub={sub}
        to={`/powers/entries/${entry.code}?area=${powers.area}`}
      />
    ),
  });
  const law = ({ basis }: PowerEntryView) =>
    `《${basis.title}》${basis.documentNumber ?? basis.article ?? ''}`;
  const own = powers.may.map((entry) =>
    entryRow(entry, [words.selfGoverned, law(entry)].join(words.comma)),
  );
  const held = powers.held.map((power) => ({
    key: power.link,
    row: (
      <Row
        key={power.link}
        title={text(power.title)}
        sub={<HeldState power={power} />}
        to={`/powers/entries/${power.entry}?area=${powers.area}`}
      />
    ),
  }));
  const helps = powers.assists.map((entry) => entryRow(entry, words.leads(text(entry.holderName))));
  const barred = powers.barred.map((entry) => entryRow(entry, law(entry)));
  return (
    <>
      <div className="powers-columns">
        <PowerColumn
          icon="ok"
          kind="may"
          title={words.may}
          note={words.mayNote}
          rows={[...held, ...own]}
        />
        <PowerColumn
          icon="people"
          kind="assists"
          title={words.assists}
          note={words.assistsNote}
          rows={helps}
        />
        <PowerColumn
          icon="forbid"
          kind="barred"
          title={words.barred}
          note={words.barredNote}
          rows={barred}
        />
      </div>
      {powers.held.length > 0 && <HeldPart held={powers.held} />}
    </>
  );
}
