// SPDX-License-Identifier: Apache-2.0
import { useParams } from 'wouter';
import {
  Card,
  Empty,
  ErrorState,
  Loading,
  Pairs,
  Section,
  Title,
  useDoor,
  useText,
  useWords,
  WordLink,
} from '#packages/ui';
import type { CaseRecord } from '../../contract.ts';
import './record.css';
import { caseRecordWords } from './words.ts';

/** 答复社区的记录: what communities asked of one department and what came of it; never a rank. */
export default function RecordPage() {
  const words = useWords(caseRecordWords);
  const text = useText();
  const { organisation = '' } = useParams<{ organisation: string }>();
  const read = useDoor<{ organisation: string }, CaseRecord>('GET /api/v1/cases/record', {
    organisation,
  });
  return (
    <main className="open-main case-record" id="main">
      <p>
        <WordLink to="/powers" icon="back">
          {words.back}
        </WordLink>
      </p>
      {read.isPending && <Loading rows={5} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <>
          <Title lede={words.note}>{words.title(text(read.data.name))}</Title>
          {read.data.matters.length === 0 && (
            <Card>
              <Empty icon="inbox" title={words.none}>
                {words.noneNote}
              </Empty>
            </Card>
          )}
          {read.data.matters.map((matter) => (
            <MatterRecord key={matter.code} matter={matter} />
          ))}
        </>
      )}
    </main>
  );
}

function MatterRecord({ matter }: { matter: CaseRecord['matters'][number] }) {
  const words = useWords(caseRecordWords);
  const text = useText();
  const { rated, grades } = matter;
  const counts = (['inTime', 'late', 'waiting', 'overdue'] as const).map((key) => ({
    key,
    label: words[key],
    value: words.count(matter[key]),
  }));
  const given = words.grades.map((label, index) => ({
    key: label,
    label,
    value: words.count(grades[index] ?? 0),
  }));
  return (
    <>
      <Section title={text(matter.title)}>
        <Pairs pairs={counts} />
      </Section>
      <Section
        title={words.assessment}
        aside={rated > 0 && words.assessedOf(rated, matter.inTime + matter.late)}
      >
        {rated > 0 ? (
          <Pairs pairs={given.toReversed()} />
        ) : (
          <p className="lm-quiet">{words.notAssessed}</p>
        )}
      </Section>
    </>
  );
}
