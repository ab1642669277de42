// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Card, ErrorState, Icon, Loading, Section, useDoor, useText, useWords } from '#packages/ui';
import type { Asymmetry, AsymmetryDetail, AsymmetryQuery, AsymmetryRow } from '../../contract.ts';
import { AskedLines } from './AskedLines.tsx';
import { count } from './figures.ts';
import { asymmetryWords } from './words.ts';

/** What each body asks of communities: by code, with the share that rests on something in force. */
export function DepartmentsPart({ area }: { area: string }) {
  const words = useWords(asymmetryWords);
  const read = useDoor<AsymmetryQuery, Asymmetry>('GET /api/v1/burden/asymmetry', {
    level: 'department',
    ...(area ? { area } : {}),
  });
  return (
    <Section title={words.departments} aside={words.departmentsNote}>
      {read.isPending && <Loading rows={4} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <Card className="asym-bodies">
          {read.data.items.map((row) => (
            <Body key={row.code} row={row} />
          ))}
        </Card>
      )}
    </Section>
  );
}

function Body({ row }: { row: AsymmetryRow }) {
  const words = useWords(asymmetryWords);
  const text = useText();
  const power = row.figures?.power.value;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="asym-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="asym-body">
        <b>{text(row.name)}</b>
        <span>{words.aMonth(count(row.hours))}</span>
        <span>{power !== undefined && words.restingShare(`${count(power * 100)}%`)}</span>
        <Icon name="down" size={20} />
      </summary>
      {isOpen && <BodyLines code={row.code} />}
    </details>
  );
}

function BodyLines({ code }: { code: string }) {
  const read = useDoor<never, AsymmetryDetail>('GET /api/v1/burden/asymmetry/{code}', undefined, {
    path: { code },
  });
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  return read.data ? <AskedLines asked={read.data.asked} isOfOneBody /> : <Loading rows={3} />;
}
