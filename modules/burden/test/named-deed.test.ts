// SPDX-License-Identifier: Apache-2.0
// A demand that says its people and money come with a delegation names one that can give them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must, refused } from '#tests/house/case-story.ts';
import type { DemandContent } from '../contract/demand.ts';
import {
  CAIHE,
  DEEDS,
  DEMANDS,
  draftDeed,
  JIELIAN,
  NO_SUCH,
  openGate,
  smallTask,
} from './burden-fixture.ts';

const gate = await openGate('named_deed');
const CHECK = '/api/v1/burden/check';
const SUBDISTRICT = 'subdistrict-officer';
const small = (more: Partial<DemandContent>) => smallTask(gate.now(), { areas: [CAIHE], ...more });

async function refusedAtEveryDoor(handle: string, content: DemandContent, code: string) {
  const by = await gate.as(handle);
  const { id } = await gate.file({ ...content, delegation: undefined }, handle);
  await gate.rule(id, { outcome: 'return', reasons: '请改', conditions: ['改小'] });
  for (const path of [CHECK, DEMANDS, `${DEMANDS}/${id}/refile`]) {
    const answer = await by.post(path, content);
    refused(answer, 422, code);
    assert.ok(answer.body.next.zh && answer.body.next.en, path);
  }
  assert.equal((await gate.read(id, handle)).state, 'returned');
}

test('a delegation that is not there, or is no number at all, is refused', async () => {
  for (const delegation of [NO_SUCH, '330102-x', '街道委托书']) {
    await refusedAtEveryDoor(SUBDISTRICT, small({ delegation }), 'BURDEN_DELEGATION_UNKNOWN');
  }
});

test('a giver names its draft before it is agreed: the work waits for it', async () => {
  const delegation = await draftDeed(gate);
  const { content } = await gate.file(small({ delegation }), SUBDISTRICT);
  assert.equal(content.delegation, delegation);
  await must((await gate.as(SUBDISTRICT)).post(CHECK, small({ delegation })));
});

test('another body’s delegation gives it no people and no money, published or not', async () => {
  const delegation = await draftDeed(gate);
  const theirs = small({ delegation });
  await refusedAtEveryDoor('civil-affairs-officer', theirs, 'BURDEN_DELEGATION_UNKNOWN');
  for (const [handle, verb] of [
    ['community-worker', 'agree'],
    ['finance-officer', 'confirm-money'],
    [SUBDISTRICT, 'publish'],
  ] as const) {
    await must((await gate.as(handle)).post(`${DEEDS}/${delegation}/${verb}`, {}));
  }
  await refusedAtEveryDoor('civil-affairs-officer', theirs, 'BURDEN_DELEGATION_UNKNOWN');
  await gate.file(theirs, SUBDISTRICT);
});

test('one that applies elsewhere, or has ended, is refused and says which', async () => {
  const delegation = await draftDeed(gate);
  const elsewhere = small({ delegation, areas: [JIELIAN] });
  await refusedAtEveryDoor(SUBDISTRICT, elsewhere, 'BURDEN_DELEGATION_ELSEWHERE');
  const officer = await gate.as(SUBDISTRICT);
  const reason = { reason: '不办了' };
  const key = { 'idempotency-key': 'named-once' };
  const before = await must(officer.post(DEMANDS, small({ delegation }), key), 201);
  await must(officer.post(`${DEEDS}/${delegation}/revoke`, reason));
  await refusedAtEveryDoor(SUBDISTRICT, small({ delegation }), 'BURDEN_DELEGATION_OVER');
  const again = await must(officer.post(DEMANDS, small({ delegation }), key), 201);
  assert.equal(again.body.id, before.body.id, 'what was filed before stays filed');
});
