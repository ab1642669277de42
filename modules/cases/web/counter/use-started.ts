// SPDX-License-Identifier: Apache-2.0
import { useQueries } from '@tanstack/react-query';
import { call } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import type { Sitting } from './sitting.ts';

const CASE = 'GET /api/v1/cases/{id}';

/** The cases started in this sitting, as they stand; those not fetched yet are left out. */
export function useStarted({ cases }: Pick<Sitting, 'cases'>): CaseView[] {
  const reads = useQueries({
    queries: cases.map((id) => ({
      queryKey: [CASE, { id }, {}],
      queryFn: () => call<undefined, CaseView>(CASE, undefined, { path: { id } }),
    })),
  });
  return reads.flatMap(({ data }) => (data ? [data] : []));
}
