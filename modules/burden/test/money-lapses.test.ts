// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, shanghaiDate } from '#packages/kernel';
import { must } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'money-lapses' });
const FURONG = '330102012001';
const DEEDS = '/api/v1/powers/delegations';
const YUAN = 60_000;

async function dayIn(days: number): Promise<string> {
  const { now } = (await must(app.anyone.post('/api/v1/demo/clock', { advance: 'PT0S' }))).body;
  return addDays(shanghaiDate(new Date(now)), days);
}

async function figuresOf(code: string) {
  const { body } = await must(app.anyone.get('/api/v1/burden/asymmetry?area=330102012000'));
  return body.items.find((row: { code: string }) => row.code === code);
}

async function givenTo(code: string) {
  const worker = await app.login('community-worker');
  const { body } = await must(worker.get(`/api/v1/burden/asymmetry/${code}`));
  return body.given.filter((one: { link: string | null }) => one.link !== null);
}

async function step(handle: string, id: string, verb: string): Promise<void> {
  await must((await app.login(handle)).post(`${DEEDS}/${id}/${verb}`, {}));
}

test('money counts from the day the deed is in force until the day it lapses', async () => {
  const before = await figuresOf(FURONG);
  const officer = await app.login('subdistrict-officer');
  const terms = {
    ...{ entry: 'birth-registration', origin: 'entrusted' },
    fromOrganisation: 'subdistrict-330102012000',
    to: { organisation: `station-${FURONG}` },
    ...{ acts: ['verify'], area: FURONG },
    ...{ validFrom: await dayIn(0), validTo: await dayIn(300) },
    document: { title: '街道委托书', number: '采示委〔2026〕31号', publishedOn: await dayIn(0) },
    ...{ liability: '街道承担法律后果', supervision: '每月回访' },
    means: {
      ...{ people: [], data: [] },
      money: [
        {
          ...{ way: 'per-year', amountFen: YUAN * 100, givenBy: 'finance-330102' },
          until: await dayIn(35),
        },
      ],
      without: { people: '原有人手够用', data: '不用查登记' },
    },
  };
  const grounds = (await must(officer.get('/api/v1/powers/grounds'))).body.items;
  const { parent } = grounds.find((one: { entry: string }) => one.entry === terms.entry);
  const { id } = (await must(officer.post(DEEDS, { ...terms, parent }), 201)).body;
  assert.deepEqual(
    (await figuresOf(FURONG)).figures.money,
    before.figures.money,
    'a draft is no money',
  );
  await step('community-worker', id, 'agree');
  await step('finance-officer', id, 'confirm-money');
  assert.deepEqual((await figuresOf(FURONG)).figures.money, before.figures.money, 'nor a promise');
  await step('subdistrict-officer', id, 'publish');
  await app.settle();

  const funded = await figuresOf(FURONG);
  const per1000 = (YUAN * 1000) / 6130;
  const gained = funded.figures.money.value - before.figures.money.value;
  assert.ok(Math.abs(gained - per1000) < 1, `${gained} is not ${per1000}`);
  assert.ok(funded.index > before.index, 'money was what it lacked');
  const [now] = (await givenTo(FURONG)).filter((one: { link: string }) => id.endsWith(one.link));
  assert.deepEqual([now.kind, now.amount, now.inForce], ['money', YUAN, true]);

  await app.advance('P36D');
  const after = await figuresOf(FURONG);
  // What is paid by the case moves a little with the months of the window.
  const left = after.figures.money.value - before.figures.money.value;
  assert.ok(Math.abs(left) < per1000 / 20, `${left} is left of ${per1000}`);
  assert.equal(after.least, 'money');
  assert.ok(after.index < funded.index, 'the index falls with it');
  const [lost] = (await givenTo(FURONG)).filter((one: { link: string }) => id.endsWith(one.link));
  assert.deepEqual(
    [lost.amount, lost.inForce, lost.until],
    [YUAN, false, terms.means.money[0]!.until],
  );
});
