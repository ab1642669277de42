// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { DemandRow, DemandState, WorkQuestion } from '../../contract.ts';
import { DEMANDS, QUESTIONS } from '../doors.ts';
import { useBurdenList } from '../use-burden-list.ts';
import { byWork } from './same-work.ts';

/** One thing that waits for a ruling. */
export interface Waiting {
  key: string;
  path: string;
  title: string;
  due: string | null;
  demand?: DemandRow;
  question?: WorkQuestion;
  /** Of a question: how many communities ask about the same work, this one among them. */
  communities?: number;
}

const WAITING: readonly DemandState[] = ['filed', 'proceeding', 'appealed'];

/** What waits at the gate, the earliest due first: demands, then questions. */
export function useWaiting(isOn = true) {
  const filed = useBurdenList<DemandRow>(DEMANDS, { state: WAITING[0] }, { isOn });
  const proceeding = useBurdenList<DemandRow>(DEMANDS, { state: WAITING[1] }, { isOn });
  const appealed = useBurdenList<DemandRow>(DEMANDS, { state: WAITING[2] }, { isOn });
  const questions = useBurdenList<WorkQuestion>(QUESTIONS, { state: 'waiting' }, { isOn });
  const going = useBurdenList<WorkQuestion>(QUESTIONS, { state: 'going-on' }, { isOn });
  const reads = [filed, proceeding, appealed, questions, going];
  const demands = useMemo(
    () =>
      [...(filed.data ?? []), ...(proceeding.data ?? []), ...(appealed.data ?? [])]
        .map(waitingDemand)
        .sort(byDue),
    [filed.data, proceeding.data, appealed.data],
  );
  const asked = useMemo(
    () => [...(questions.data ?? []), ...(going.data ?? [])].sort(byDue),
    [questions.data, going.data],
  );
  const works = useMemo(() => byWork(asked).map(waitingQuestions), [asked]);
  return {
    demands,
    questions: works,
    /** Each community's own. */
    asked,
    all: [...demands, ...works],
    isPending: reads.some(({ isPending }) => isPending),
    error: reads.find(({ error }) => error)?.error ?? undefined,
    hasNextPage: reads.some(({ hasNextPage }) => hasNextPage),
    isFetchingNextPage: reads.some(({ isFetchingNextPage }) => isFetchingNextPage),
    fetchNextPage: () => {
      for (const read of reads) if (read.hasNextPage) void read.fetchNextPage();
    },
    retry: () => {
      for (const read of reads) if (read.isError) void read.refetch();
    },
  };
}

function waitingDemand(demand: DemandRow): Waiting {
  const { id, title, due } = demand;
  return { key: id, path: `/demands/${id}`, title, due, demand };
}

/** Of those about the same work the one due first stands for all. */
function waitingQuestions(same: readonly WorkQuestion[]): Waiting {
  const [question] = same as [WorkQuestion, ...WorkQuestion[]];
  const { id, title, due } = question;
  const communities = new Set(same.map(({ area }) => area)).size;
  return { key: id, path: `/questions/${id}`, title, due, question, communities };
}

function byDue(a: { due: string | null }, b: { due: string | null }): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9');
}
