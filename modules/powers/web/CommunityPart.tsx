// SPDX-License-Identifier: Apache-2.0
import {
  Card,
  ErrorState,
  formatDay,
  InlineWay,
  Loading,
  Row,
  Section,
  State,
  serverNow,
  useDoor,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { CommunityPowers, HeldPower, PowerEntryView } from '../contract.ts';
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
      {powers.held.length > 0 && (
        <Section title={words.heldTitle} aside={words.heldNote}>
          <div className="powers-held">
            {powers.held.map((power) => (
              <HeldCard key={power.link} power={power} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function useDay() {
  const language = useLanguage();
  return (date: string) => formatDay(date, serverNow(), language);
}

function HeldState({ power }: { power: HeldPower }) {
  const words = useWords(powerPageWords);
  const day = useDay();
  if (power.inForce) {
    return (
      <State kind="ok" icon="link">{`${words.entrusted}${words.comma}${words.inForce}`}</State>
    );
  }
  return (
    <State kind="late" icon="broken">
      {words.stopped(day(power.stoppedOn ?? power.until))}
    </State>
  );
}

/** A power held by delegation, with the path it came down on. */
function HeldCard({ power }: { power: HeldPower }) {
  const words = useWords(powerPageWords);
  const text = useText();
  const day = useDay();
  const acts = power.acts.map((act) => words.acts[act]).join(words.listSeparator);
  const last = power.path.length - 1;
  const steps = power.path.map((name, index) => ({
    key: String(index),
    name: text(name),
    state: power.inForce || index < last ? ('done' as const) : ('missing' as const),
  }));
  return (
    <Card padded>
      <div className="powers-held-head">
        <h3>{words.titled(text(power.title), acts)}</h3>
        <HeldState power={power} />
      </div>
      <p className="lm-help">
        {[power.document, words.since(day(power.from)), words.until(day(power.until))].join(
          words.comma,
        )}
      </p>
      <InlineWay label={words.chain} steps={steps} />
      <p className="lm-help">{words.titled(words.liability, power.liability)}</p>
    </Card>
  );
}
