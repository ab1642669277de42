// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, FURONG, must, refused, sql, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'raise' });
const story = storyOf(app);

const QUESTION = {
  subject: '老年食堂',
  question: '三号楼的食堂什么时候恢复？',
  department: 'civil-affairs',
};
const RECORD = '/api/v1/cases/record?organisation=civil-affairs-330102';

async function raised(fields: object = QUESTION, matter = 'supervise-department'): Promise<string> {
  const member = await story.as('committee-member');
  const id = await story.draft(member, { matter, as: 'organisation' });
  await must(member.patch(door(id), { fields }));
  await story.act(member, door(id, 'submit'));
  return id;
}

test('a committee asks a department, which answers in time; the assessment is its record', async () => {
  const member = await story.as('committee-member');
  const before = (await must(app.anyone.get(RECORD))).body;
  assert.deepEqual(before.matters, []);
  const id = await raised();
  const mine = (await must(member.get(door(id)))).body;
  assert.deepEqual(
    [mine.applicant.name, mine.applicant.isMe, mine.mine.acts],
    ['芙蓉社区居民委员会', true, ['withdraw']],
  );
  assert.equal(mine.applicant.organisation.code, `committee-${FURONG}`);
  assert.ok(mine.mine.chain.length > 0, 'on the power of her post');
  assert.equal(mine.timeline.at(-1).basis, 'power');
  assert.equal(mine.clocks.promised.days, 5);
  const officer = await story.as('civil-affairs-officer');
  const desk = (await must(officer.get('/api/v1/cases?view=desk'))).body.items;
  const row = desk.find((one: { id: string }) => one.id === id);
  assert.deepEqual([row.applicant, row.applicantBody.en.length > 0], ['芙蓉社区居民委员会', true]);
  const seen = (await must(officer.get(door(id)))).body;
  assert.deepEqual(seen.mine.acts, ['answer']);
  assert.equal(seen.fields.question.value, QUESTION.question);
  refused(await officer.post(door(id, 'answer'), {}), 400, 'HTTP_BODY_INVALID');
  refused(await officer.post(door(id, 'complete'), { note: '好' }), 409, 'CASE_STATE');
  await story.act(officer, door(id, 'answer'), { answer: '本周五恢复，已通知街道' });
  refused(await officer.post(door(id, 'answer'), { answer: '再答' }), 409, 'CASE_STATE');
  const answered = (await must(member.get(door(id)))).body;
  assert.equal(answered.state, 'completed');
  assert.deepEqual([answered.reply.text, answered.mine.acts], ['本周五恢复，已通知街道', ['rate']]);
  assert.match(answered.reply.by.zh, /民政局/);
  await story.act(member, door(id, 'rate'), { score: 4, text: '答得实在' });
  const { matters } = (await must(app.anyone.get(RECORD))).body;
  const { title: _, ...counts } = matters[0];
  assert.deepEqual(counts, {
    ...{ code: 'supervise-department', inTime: 1, late: 0, waiting: 0, overdue: 0 },
    ...{ rated: 1, grades: [0, 0, 0, 1, 0] },
  });
});

test('a department that lets the days pass is overdue, and late when it answers', async () => {
  const id = await raised({ ...QUESTION, department: 'health' });
  const record = '/api/v1/cases/record?organisation=health-330102';
  const of = async () => (await must(app.anyone.get(record))).body.matters[0];
  assert.equal((await of()).waiting, 1);
  await app.advance('P10D');
  const member = await story.as('committee-member');
  const view = (await must(member.get(door(id)))).body;
  assert.equal(view.timeline.at(-1).verb, 'overdue');
  assert.deepEqual([(await of()).waiting, (await of()).overdue], [0, 1]);
  await story.act(await story.as('health-officer'), door(id, 'answer'), { answer: '来晚了' });
  assert.deepEqual([(await of()).overdue, (await of()).late, (await of()).inTime], [0, 1, 0]);
});

test('work that was taken back goes to the department, which does it from now on', async () => {
  const fields = { department: 'education', subject: '入学居住证明', request: '学校要求社区盖章' };
  const id = await raised(fields, 'hand-back-work');
  const officer = await story.as('education-officer');
  refused(await officer.post(door(id, 'answer'), { answer: '好' }), 409, 'CASE_STATE');
  await story.act(officer, door(id, 'complete'), { note: '由区教育局直接核验，学校不再要证明' });
  const view = (await must((await story.as('committee-member')).get(door(id)))).body;
  assert.equal(view.state, 'completed');
  assert.match(view.reply.by.zh, /教育局/);
});

test('an entry of the list says who took it over, whatever was chosen; another is refused', async () => {
  const fields = { subject: '学区走访', request: '学校要社区逐户走访', department: 'sport' };
  const named = { ...fields, powersEntry: 'compulsory-enrolment' };
  const id = await raised(named, 'hand-back-work');
  const steps = (await must((await story.as('committee-member')).get(door(id)))).body.steps;
  assert.match(steps.at(-1).organisation.zh, /教育局/);
  const member = await story.as('committee-member');
  const bad = await story.draft(member, { matter: 'hand-back-work', as: 'organisation' });
  for (const powersEntry of ['old-age-allowance', 'no-such-entry']) {
    await must(member.patch(door(bad), { fields: { ...fields, powersEntry } }));
    refused(await member.post(door(bad, 'submit')), 422, 'CASE_ASKED_UNKNOWN');
  }
});

test('nobody’s registers are asked for a body, and no purpose is opened', async () => {
  const id = (await raised()).slice(-36);
  const count = async (table: string) =>
    (
      await sql<{ n: number }>(app, `SELECT count(*)::int AS n FROM ${table} WHERE case_id = $1`, [
        id,
      ])
    )[0]!.n;
  assert.deepEqual([await count('exchange.purpose'), await count('exchange.asked')], [0, 0]);
});

test('a draft of the body is any of its posts’ to fill, and lapses like another', async () => {
  const member = await story.as('committee-member');
  const id = await story.draft(member, { matter: 'supervise-department', as: 'organisation' });
  refused(await member.post(door(id, 'submit')), 422, 'CASE_INCOMPLETE');
  const fields = { ...QUESTION, department: 'nobody' };
  refused(await member.patch(door(id), { fields }), 422, 'CASE_FIELD_INVALID');
  const listed = (await must(member.get('/api/v1/cases?view=body'))).body.items;
  assert.ok(listed.some((row: { id: string }) => row.id === id));
  await app.advance('P31D');
  assert.equal((await must(member.get(door(id)))).body.state, 'lapsed');
});

test('the record of a body nobody asked is empty, and of none is refused', async () => {
  const { body } = await must(app.anyone.get('/api/v1/cases/record?organisation=sport-330110'));
  assert.deepEqual(body.matters, []);
  const none = '/api/v1/cases/record?organisation=nobody';
  refused(await app.anyone.get(none), 404, 'CASE_RECORD_UNKNOWN');
});
