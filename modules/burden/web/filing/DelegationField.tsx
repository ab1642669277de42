// SPDX-License-Identifier: Apache-2.0
import type { DelegationsQuery, PowerDelegation } from '#modules/powers/contract';
import { SelectField, useDoor, useText, useWords } from '#packages/ui';
import type { PartProps } from './draft.ts';
import { filingWords } from './words.ts';

const MOST = 100;
const OVER: readonly PowerDelegation['state'][] = ['lapsed', 'ended', 'revoked'];

/** The deed that carries the work: until it is in force, and once it ends, nobody need do it. */
export function DelegationField({ draft, set }: PartProps) {
  const words = useWords(filingWords);
  const text = useText();
  const read = useDoor<DelegationsQuery, { items: PowerDelegation[] }>(
    'GET /api/v1/powers/delegations',
    { view: 'concerned', limit: MOST },
  );
  const deeds = (read.data?.items ?? []).filter(
    ({ id, state }) => !OVER.includes(state) || id === draft.delegation,
  );
  return (
    <SelectField
      label={words.delegation}
      help={words.delegationHelp}
      value={draft.delegation}
      choices={[
        { value: '', label: words.noDelegation },
        ...deeds.map(({ id, document, entryTitle, toName }) => ({
          value: id,
          label: words.deed(text(entryTitle), text(toName), document.number ?? document.title),
        })),
      ]}
      onChange={(delegation) => set({ delegation })}
    />
  );
}
