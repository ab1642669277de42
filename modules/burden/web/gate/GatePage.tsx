// SPDX-License-Identifier: Apache-2.0
import { Redirect, useSearchParams } from 'wouter';
import {
  ButtonLink,
  Empty,
  ErrorState,
  Loading,
  Moment,
  MoreRows,
  Row,
  RowList,
  Section,
  Title,
  useWords,
} from '#packages/ui';
import { WaitingWho } from './GateSide.tsx';
import { useWaiting, type Waiting } from './use-waiting.ts';
import { gateWords } from './words.ts';
import './gate.css';

/** From this width on the list stands in the side bar. */
const HAS_SIDE = '(min-width: 861px)';

/** 准入裁定: straight to what is due first; on a phone, the list of what waits. */
export default function GatePage() {
  const words = useWords(gateWords);
  const waiting = useWaiting();
  const [params] = useSearchParams();
  const [first] = waiting.all;
  const isList = params.has('all');
  if (first && !isList && matchMedia(HAS_SIDE).matches) return <Redirect to={first.path} replace />;
  return (
    <main className="gate-main" id="main">
      <Title>{words.desk}</Title>
      {waiting.isPending && <Loading rows={6} />}
      {waiting.error && <ErrorState error={waiting.error} onRetry={waiting.retry} />}
      {!waiting.isPending && !waiting.error && !first && (
        <Empty
          title={words.noneWaiting}
          act={<ButtonLink to="/gate/ruled">{words.register}</ButtonLink>}
        >
          {words.noneWaitingNote}
        </Empty>
      )}
      <WaitingRows title={words.sideDemands} rows={waiting.demands} />
      <WaitingRows title={words.sideQuestions} rows={waiting.questions} />
      <MoreRows read={waiting} />
    </main>
  );
}

function WaitingRows({ title, rows }: { title: string; rows: readonly Waiting[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={rows.length}>
      <RowList label={title}>
        {rows.map((row) => (
          <Row
            key={row.key}
            title={row.title}
            sub={<WaitingWho row={row} />}
            to={row.path}
            end={row.due ? <Moment at={row.due} as="day" /> : undefined}
          />
        ))}
      </RowList>
    </Section>
  );
}
