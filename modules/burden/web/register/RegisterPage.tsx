// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'wouter';
import {
  Empty,
  ErrorState,
  Loading,
  MoreRows,
  SearchBox,
  Segmented,
  Title,
  useRows,
  useWords,
} from '#packages/ui';
import { ADMITTED_STATES, type AdmittedWork } from '../../contract.ts';
import { REGISTER } from '../doors.ts';
import { AdmittedCard } from './AdmittedCard.tsx';
import { registerWords } from './words.ts';
import './register.css';

/** 准入登记簿: what departments may ask of communities, with basis, minutes, means and reasons. */
export default function RegisterPage() {
  const words = useWords(registerWords);
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const area = params.get('area') ?? '';
  const state = ADMITTED_STATES.find((one) => one === params.get('state')) ?? 'admitted';
  const read = useRows<AdmittedWork>(REGISTER, { state, q, area });
  const change = (next: { q?: string; state?: string }) => {
    const kept = Object.entries({ q, area, state, ...next }).filter(([, value]) => value);
    setParams(Object.fromEntries(kept), { replace: true });
  };
  const rows = read.data ?? [];
  return (
    <main className="open-main" id="main">
      <Title lede={words.lede}>{words.title}</Title>
      <div className="register-find">
        <SearchBox
          label={words.search}
          value={q}
          onSearch={(next) => change({ q: next })}
          asYouType
        />
        <Segmented
          label={words.stateLabel}
          value={state}
          onChange={(next) => change({ state: next })}
          choices={ADMITTED_STATES.map((value) => ({ value, name: words.states[value] }))}
        />
      </div>
      {read.isPending && <Loading rows={6} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && rows.length === 0 && (
        <Empty icon={q ? 'search' : undefined} title={q ? words.nothing(q) : words.none}>
          {q ? words.nothingNote : words.noneNote}
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <p className="lm-help" role="status">
            {read.hasNextPage ? words.foundMore(rows.length) : words.found(rows.length)}
          </p>
          <ul className="register-list">
            {rows.map((work) => (
              <li key={work.id}>
                <AdmittedCard work={work} isOpen={rows.length === 1} />
              </li>
            ))}
          </ul>
        </>
      )}
      <MoreRows read={read} />
    </main>
  );
}
