// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeterOwnCost, ScreenStay } from '../contract.ts';
import { KEPT_MOST, Outbox } from '../web/meter/outbox.ts';

const STAY: ScreenStay = { screen: 'case', seconds: 5, prompts: 0, fields: 1 };

/** A door that can be shut; it tells what came to it, open or not. */
function doorOf() {
  const door = { isOpen: true, came: [] as MeterOwnCost[] };
  const outbox = new Outbox(async (batch) => {
    door.came.push(batch);
    return door.isOpen;
  });
  return { door, outbox };
}

test('what is answered goes once; nothing to send sends nothing', async () => {
  const { door, outbox } = doorOf();
  await outbox.flush([STAY]);
  await outbox.flush([]);
  assert.deepEqual(
    door.came.map(({ stays }) => stays),
    [[STAY]],
  );
});

test('what is not answered goes again with the next, as the same batch, before it', async () => {
  const { door, outbox } = doorOf();
  door.isOpen = false;
  await outbox.flush([STAY]);
  door.isOpen = true;
  await outbox.flush([{ ...STAY, screen: 'inbox' }]);
  await outbox.flush([]);
  const [lost, again, next] = door.came;
  assert.equal(door.came.length, 3);
  assert.deepEqual(again, lost);
  assert.notEqual(next!.batch, lost!.batch);
});

test('while one is under way it is not sent beside itself', async () => {
  const came: MeterOwnCost[] = [];
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const outbox = new Outbox((batch) => {
    came.push(batch);
    return promise;
  });
  const both = [outbox.flush([STAY]), outbox.flush([])];
  resolve(true);
  await Promise.all(both);
  assert.equal(came.length, 1);
});

test('however long the door is shut, so many batches are kept: the newest', async () => {
  const { door, outbox } = doorOf();
  door.isOpen = false;
  for (let n = 0; n < KEPT_MOST + 3; n += 1) await outbox.flush([{ ...STAY, prompts: n }]);
  door.came.length = 0;
  door.isOpen = true;
  await outbox.flush([]);
  assert.deepEqual(
    door.came.map(({ stays }) => stays[0]!.prompts),
    Array.from({ length: KEPT_MOST }, (_, place) => place + 3),
  );
});
