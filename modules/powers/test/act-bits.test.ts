// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ACTS } from '../contract.ts';
import { bitsOf } from '../model/act-bits.ts';
import { openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('act-bits');
});
after(() => city.close());

test('the database numbers every act as the index does, alone and with the others', async () => {
  const lists = [[], [...ACTS], ...ACTS.map((act) => [act]), ACTS.filter((_, n) => n % 2 === 0)];
  const { rows } = await city.db.save.query<{ bits: number }>(
    'SELECT powers.act_bits(ARRAY(SELECT jsonb_array_elements_text(list))) AS bits ' +
      'FROM jsonb_array_elements($1) WITH ORDINALITY AS given(list, n) ORDER BY n',
    [JSON.stringify(lists)],
  );
  assert.deepEqual(
    rows.map(({ bits }) => bits),
    lists.map((list) => bitsOf(list)),
  );
});

test('the number of a link follows its acts', async () => {
  const { rows } = await city.db.save.query<{ acts: (typeof ACTS)[number][]; bits: number }>(
    'SELECT acts, act_bits AS bits FROM powers.delegation',
  );
  assert.ok(rows.length > 0);
  for (const { acts, bits } of rows) assert.equal(bits, bitsOf(acts));
});
