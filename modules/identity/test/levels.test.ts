// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foldAccount } from '../model/account-state.ts';
import { type IdentityFixture, OPERATOR, openIdentity, RULE } from './identity-fixture.ts';

const ME = '/api/v1/identity/me';
let house: IdentityFixture;
before(async () => {
  house = await openIdentity('identity levels');
});
after(() => house.close());

async function register(): Promise<{ account: string; token: string }> {
  const account = await house.identity.openAccount({
    ...{ person: null, level: 'registered', partition: '330102' },
    ...OPERATOR,
  });
  const { token } = await house.identity.startSession(account);
  return { account, token };
}

test('the outcome of the matter raises the account and its open sessions at once', async () => {
  const { account, token } = await register();
  const person = house.the('young-resident').id;
  const raise = { account, person, level: 'real-name' as const, ...OPERATOR, basis: RULE };
  await house.identity.raiseLevel(raise);
  const { body } = await house.call('GET', ME, { token });
  assert.equal(body.level, 'real-name');
  assert.equal((body.person as { name: string }).name, '许**轩', 'masked below real-person');
  await house.identity.raiseLevel(raise);
  const acts = await house.journal.history(house.db.sweeper, {
    ...{ partition: '330102', kind: 'account', about: account },
  });
  assert.deepEqual(
    acts.map((act) => [act.verb, act.basis.kind, act.person]),
    [
      ['open', 'operator', null],
      ['raise-level', 'rule', person],
    ],
    'a second time changes nothing',
  );
});

test('an account never passes to another person', async () => {
  const { account } = await register();
  const raise = { account, level: 'real-name' as const, ...OPERATOR, basis: RULE };
  await house.identity.raiseLevel({ ...raise, person: house.the('young-resident').id });
  await assert.rejects(
    house.identity.raiseLevel({ ...raise, person: house.the('elder-resident').id }),
    { code: 'IDENTITY_ACCOUNT_BOUND' },
  );
});

test('a relative’s claim does not take the person’s own account', async () => {
  const person = house.the('elder-resident').id;
  const { actor } = await house.signIn('elder-resident');
  const { account } = await register();
  await house.identity.raiseLevel({
    ...{ account, person, level: 'real-name', ...OPERATOR, basis: RULE },
  });
  assert.equal((await house.identity.findAccountOf('elder-resident'))!.id, actor.account);
});

test('five tries a day for an account, whatever number it claims', async () => {
  const { account } = await register();
  const numbers = ['relative-resident', 'guardian', 'auditor', 'young-resident', 'health-officer'];
  for (const handle of numbers) {
    const found = await house.identity.tryRealName(account, house.the(handle).idNumber);
    assert.equal(found.person, house.the(handle).id);
  }
  await assert.rejects(
    house.identity.tryRealName(account, house.the('jobless-resident').idNumber),
    { code: 'IDENTITY_NOT_MATCHED' },
  );
});

test('five tries a day for a number, whoever claims it; the next day it is free again', async () => {
  const { idNumber, id } = house.the('elder-resident');
  for (let i = 0; i < 5; i += 1) {
    await house.identity.tryRealName((await register()).account, idNumber);
  }
  const { account } = await register();
  // Typed with spaces and in full width, it is still the same number.
  const spelt = ` ${[...idNumber].join(' ')}`;
  await assert.rejects(house.identity.tryRealName(account, spelt), {
    code: 'IDENTITY_NOT_MATCHED',
  });
  house.wall.aheadMs += 24 * 60 * 60_000;
  assert.equal((await house.identity.tryRealName(account, idNumber)).person, id);
  house.wall.aheadMs = 0;
});

test('an unknown number has the answer of a spent one, and racing tries are all counted', async () => {
  const { account } = await register();
  const tries = Array.from({ length: 8 }, () =>
    house.identity.tryRealName(account, house.the('civil-affairs-officer').idNumber),
  );
  const settled = await Promise.allSettled(tries);
  // Either count may be the one that stops a racing try, so fewer than five may pass, never more.
  const passed = settled.filter((one) => one.status === 'fulfilled').length;
  assert.ok(passed >= 1 && passed <= 5, `${passed} passed`);
  const fresh = await register();
  for (const unknown of ['110101199003070011', 'not a number', '']) {
    await assert.rejects(house.identity.tryRealName(fresh.account, unknown), {
      code: 'IDENTITY_NOT_MATCHED',
    });
  }
});

test('the columns of every account are what its acts say', async () => {
  const { actor } = await house.signIn('facility-owner');
  await house.identity.closeAccount({ account: actor.account, ...OPERATOR });
  const rows = await house.db.save.query(
    'SELECT id, partition, person, level, version, closed_at IS NOT NULL AS "isClosed" ' +
      'FROM identity.account',
  );
  assert.ok(rows.rowCount! > 10);
  for (const { id, partition, version, ...columns } of rows.rows) {
    const acts = await house.journal.history(house.db.sweeper, {
      ...{ partition, kind: 'account', about: id },
    });
    assert.deepEqual(foldAccount(acts), columns, id);
    assert.equal(acts.length, version);
  }
});
