// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, type Door, type ProblemError } from '#packages/ui';
import type { DemandContent, GateCheck } from '../../contract.ts';
import { todayIso } from '../say.ts';
import { contentOf, type FilingDraft } from './draft.ts';

const CHECK: Door = 'POST /api/v1/burden/check';
const PAUSE_MS = 400;

/** What is typed, once the typing pauses. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The demand as far as it is written; what is not written yet is checked as not written. */
function checkableOf(draft: FilingDraft): DemandContent {
  const content = contentOf(draft);
  const isDay = /^\d{4}-\d{2}-\d{2}$/;
  return {
    ...content,
    title: [...content.title].length < 2 ? '——' : content.title,
    basis: { ...content.basis, title: content.basis.title || '——' },
    startsOn: isDay.test(content.startsOn) ? content.startsOn : todayIso(),
    until: content.until && isDay.test(content.until) ? content.until : undefined,
    declaration:
      content.urgency === 'ordinary' ? content.declaration : (content.declaration ?? '——'),
  };
}

/** Asks the gate what it would find, each time the typing pauses; nothing is filed by it. */
export function useLiveCheck(draft: FilingDraft) {
  const settled = useSettled(draft);
  const content = checkableOf(settled);
  const isAsked =
    settled.areas.length > 0 && (settled.title.trim() !== '' || content.fields.length > 0);
  const read = useQuery<GateCheck, ProblemError>({
    queryKey: [CHECK, content],
    queryFn: ({ signal }) => call(CHECK, content, { signal }),
    placeholderData: keepPreviousData,
    enabled: isAsked,
  });
  return { ...read, isAsked };
}

export type LiveCheckRead = ReturnType<typeof useLiveCheck>;
