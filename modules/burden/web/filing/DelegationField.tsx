// SPDX-License-Identifier: Apache-2.0
import {
  DELEGATION_OVER,
  type DelegationsQuery,
  type PowerDelegation,
} from '#modules/powers/contract';
import { MoreRows, SelectField, useRows, useText, useWords } from '#packages/ui';
import type { PartProps } from './draft.ts';
import { filingWords } from './words.ts';

const OURS: DelegationsQuery = { view: 'concerned' };

/** The deed that carries the work: until it is in force, and once it ends, nobody need do it. */
export function DelegationField({ draft, set }: PartProps) {
  const words = useWords(filingWords);
  const text = useText();
  const read = useRows<PowerDelegation>('GET /api/v1/powers/delegations', OURS);
  const deeds = (read.data ?? []).filter(
    ({ id, state }) => !DELEGATION_OVER.includes(state) || id === draft.delegation,
  );
  const isFetched = deeds.some(({ id }) => id === draft.delegation);
  return (
    <div>
      <SelectField
        label={words.delegation}
        help={words.delegationHelp}
        value={draft.delegation}
        choices={[
          { value: '', label: words.noDelegation },
          // Named before, and not among those fetched: it is still what will be sent.
          ...(draft.delegation && !isFetched
            ? [{ value: draft.delegation, label: words.chosenBefore }]
            : []),
          ...deeds.map(({ id, document, entryTitle, toName }) => ({
            value: id,
            label: words.deed(text(entryTitle), text(toName), document.number ?? document.title),
          })),
        ]}
        onChange={(delegation) => set({ delegation })}
      />
      <MoreRows read={read} />
    </div>
  );
}
