// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, must, refused, sql, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'raiseaccess' });
const story = storyOf(app);

const FIELDS = { subject: '路灯', question: '什么时候修？', department: 'civil-affairs' };
const RAISED = { matter: 'supervise-department', as: 'organisation' };

async function raised(): Promise<string> {
  const member = await story.as('committee-member');
  const id = await story.draft(member, RAISED);
  await must(member.patch(door(id), { fields: FIELDS }));
  await story.act(member, door(id, 'submit'));
  return id;
}

const REFUSALS = [
  'CASE_APPLICANT_KIND',
  'CASE_NO_POWER',
  'CASE_AREA_UNKNOWN',
  'CASE_MATTER_ELSEWHERE',
];

const ACTS: [string, object][] = [
  ['answer', { answer: '好' }],
  ['complete', { note: '好' }],
  ['opine', { opinion: 'support', reason: '好' }],
  ['decide', { decision: 'grant', reason: '好' }],
  ['withdraw', {}],
  ['rate', { score: 1 }],
  ['submit', {}],
];

const STRANGERS = ['community-worker', 'other-community-worker', 'other-county-worker'];
const NOT_ASKED = ['health-officer', 'education-officer', 'public-security-officer'];
const RESIDENTS = ['elder-resident', 'young-resident', 'relative-resident'];

async function listed(handle: string, view: string): Promise<string[]> {
  const page = await must((await story.as(handle)).get(`/api/v1/cases?view=${view}`));
  return page.body.items.map((row: { id: string }) => row.id);
}

test('nobody but the body’s post raises in its name: no resident, worker or other post', async () => {
  for (const handle of [...RESIDENTS, 'facility-owner', 'civil-affairs-officer', ...STRANGERS]) {
    const answer = await (await story.as(handle)).post('/api/v1/cases', RAISED);
    assert.ok(answer.status >= 400, `${handle} ${answer.status}`);
    assert.ok(REFUSALS.includes(answer.body.code), answer.body.code);
  }
  const member = await story.as('committee-member');
  const elsewhere = { ...RAISED, area: '330102012002' };
  refused(await member.post('/api/v1/cases', elsewhere), 403, 'CASE_NO_POWER');
  refused(
    await member.post('/api/v1/cases', { matter: RAISED.matter }),
    422,
    'CASE_APPLICANT_KIND',
  );
  const own = { matter: 'activity-room', as: 'organisation' };
  refused(await member.post('/api/v1/cases', own), 422, 'CASE_APPLICANT_KIND');
});

test('residents, stations, other communities and counties: there is no such case', async () => {
  const id = await raised();
  for (const handle of [...STRANGERS, ...RESIDENTS]) {
    const by = await story.as(handle);
    refused(await by.get(door(id)), 404, 'CASE_NOT_FOUND');
    for (const [name, body] of ACTS) {
      refused(await by.post(door(id, name), body), 404, 'CASE_NOT_FOUND');
    }
    for (const view of ['desk', 'seen', 'own', 'body']) {
      assert.ok(!(await listed(handle, view)).includes(id), `${handle} ${view}`);
    }
  }
});

test('a department that was not asked cannot answer, nor the asked one in the body’s place', async () => {
  const id = await raised();
  for (const handle of NOT_ASKED) {
    const by = await story.as(handle);
    refused(await by.post(door(id, 'answer'), { answer: '好' }), 403, 'CASE_NO_POWER');
    assert.ok(!(await listed(handle, 'desk')).includes(id), handle);
  }
  const officer = await story.as('civil-affairs-officer');
  for (const name of ['withdraw', 'rate', 'submit']) {
    const body = name === 'rate' ? { score: 5 } : {};
    refused(await officer.post(door(id, name), body), 404, 'CASE_NOT_FOUND');
  }
  const reveal = await officer.post(door(id, 'reveal'), { fields: ['subject'] });
  refused(reveal, 403, 'CASE_REVEAL_BARRED');
});

test('the draft is the body’s alone; the department sees nothing before it is sent', async () => {
  const member = await story.as('committee-member');
  const id = await story.draft(member, RAISED);
  for (const handle of ['civil-affairs-officer', 'auditor', ...RESIDENTS]) {
    refused(await (await story.as(handle)).get(door(id)), 404, 'CASE_NOT_FOUND');
  }
  assert.ok((await listed('committee-member', 'body')).includes(id));
  assert.ok(!(await listed('committee-member', 'own')).includes(id), 'it is not her own affair');
});

test('a resident who names the body’s subject as hers finds nothing', async () => {
  const id = await raised();
  const [row] = await sql<{ person: string }>(
    app,
    'SELECT person FROM cases.service_case WHERE id = $1',
    [id.slice(-36)],
  );
  const elder = await story.as('elder-resident');
  const list = await elder.get(`/api/v1/cases?view=own&for=${row!.person}`);
  refused(list, 404, 'CASE_PERSON_UNKNOWN');
  const diary = await elder.get('/api/v1/exchange/diary');
  assert.ok(!JSON.stringify(diary.body).includes(id.slice(-36)));
});

test('an officer who sits in the asking committee, or lives with one who does, stands aside', async () => {
  const id = await raised();
  const officer = await story.as('civil-affairs-officer');
  const join =
    'INSERT INTO parties.household_member (household, person, valid_from) ' +
    "SELECT m.household, (SELECT person FROM parties.demo_person WHERE handle = 'civil-affairs-officer'), " +
    "'2020-01-01' FROM parties.household_member m JOIN parties.demo_person d ON d.person = m.person " +
    "WHERE d.handle = 'committee-member'";
  await sql(app, join);
  refused(await officer.post(door(id, 'answer'), { answer: '好' }), 403, 'CASE_RECUSAL');
  const view = (await must(officer.get(door(id)))).body;
  assert.deepEqual([view.mine.recusal, view.mine.acts], [true, []]);
  assert.ok(!(await listed('civil-affairs-officer', 'desk')).includes(id));
});
