// SPDX-License-Identifier: Apache-2.0
import { Link, useSearchParams } from 'wouter';
import {
  Card,
  ErrorState,
  Loading,
  Moment,
  Section,
  State,
  Title,
  useDoor,
  useText,
  useWords,
} from '#packages/ui';
import type {
  Asymmetry,
  AsymmetryDetail,
  AsymmetryQuery,
  GivenMeans,
  OwnCost,
} from '../../contract.ts';
import { AskedLines } from './AskedLines.tsx';
import { AsymmetryCard } from './AsymmetryCard.tsx';
import { count, shortName } from './figures.ts';
import { IndexTable } from './IndexTable.tsx';
import { OwnCostPanel } from './OwnCostPanel.tsx';
import { asymmetryWords } from './words.ts';
import './asymmetry.css';

/** In the work face: a community reads its own lines; who is over it chooses one. */
export default function OurPage() {
  const words = useWords(asymmetryWords);
  const [params] = useSearchParams();
  const cost = useDoor<undefined, OwnCost>('GET /api/v1/burden/own-cost');
  const area = cost.data?.ours.area;
  const isCommunity = area !== undefined && !area.endsWith('000');
  const code = params.get('code') ?? (isCommunity ? area : undefined);
  return (
    <main className="asym-work" id="main">
      <div>
        <Title>{words.title}</Title>
        {cost.isPending && <Loading rows={6} />}
        {cost.isError && <ErrorState error={cost.error} onRetry={() => void cost.refetch()} />}
        {area !== undefined && !isCommunity && <Communities area={area} chosen={code} />}
        {code !== undefined && (
          <>
            <AsymmetryCard code={code} />
            <Lines code={code} />
          </>
        )}
      </div>
      <aside className="asym-side">
        <OwnCostPanel />
      </aside>
    </main>
  );
}

function Communities({ area, chosen }: { area: string; chosen: string | undefined }) {
  const words = useWords(asymmetryWords);
  const read = useDoor<AsymmetryQuery, Asymmetry>('GET /api/v1/burden/asymmetry', { area });
  if (!read.data) return <Loading rows={8} />;
  return (
    <Section title={words.pick}>
      <Card className="asym-figure">
        <IndexTable
          asymmetry={read.data}
          own={chosen}
          nameOf={(row, name) => (
            <Link className="asym-pick" href={`/asymmetry?code=${row.code}`}>
              {shortName(name)}
            </Link>
          )}
        />
      </Card>
    </Section>
  );
}

/** The same answer the card reads: what was given, and what is asked, line by line. */
function Lines({ code }: { code: string }) {
  const words = useWords(asymmetryWords);
  const read = useDoor<never, AsymmetryDetail>('GET /api/v1/burden/asymmetry/{code}', undefined, {
    path: { code },
  });
  if (!read.data) return null;
  return (
    <>
      <Section title={words.given}>
        <Card padded>
          <ul className="asym-lines">
            {read.data.given.map((given) => (
              <GivenLine key={`${given.kind}|${given.link}|${given.amount}`} given={given} />
            ))}
          </ul>
        </Card>
      </Section>
      <Section title={words.askedOfUs}>
        <Card padded>
          <AskedLines asked={read.data.asked} />
        </Card>
      </Section>
    </>
  );
}

function GivenLine({ given }: { given: GivenMeans }) {
  const words = useWords(asymmetryWords);
  const text = useText();
  const amount =
    given.kind === 'people'
      ? words.givenPeople(count(given.amount, 1))
      : words.givenMoney(count(given.amount));
  return (
    <li>
      <span>
        <b>{text(given.title)}</b>
        <small>{text(given.givenBy)}</small>
      </span>
      <b>{amount}</b>
      {given.inForce ? (
        <span>{given.until && <Moment at={given.until} as="day" />}</span>
      ) : (
        <State kind="late" icon="broken">
          {words.stopped}
        </State>
      )}
    </li>
  );
}
