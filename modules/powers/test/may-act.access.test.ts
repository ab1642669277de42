// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { MayActAnswer } from '../contract.ts';
import { FURONG, JIELIAN, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
before(async () => {
  city = await openPowers('may-act');
});
after(() => city.close());

const PATH = '/api/v1/powers/may-act';

async function ask(handle: string, over: Record<string, unknown> = {}): Promise<MayActAnswer> {
  const body = { act: 'accept', matter: 'old-age-allowance', area: FURONG, ...over };
  const answer = await city.send(handle, PATH, { body });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body as unknown as MayActAnswer;
}

const kinds = (answer: MayActAnswer) => answer.chain.map((node) => node.kind).join(' ');
const states = (answer: MayActAnswer) => answer.chain.map((node) => node.state).join(' ');
const missing = (answer: MayActAnswer) => (answer.allowed ? 'none' : answer.missing.code);

test('the worker of the station accepts on a chain from the law to herself', async () => {
  const answer = await ask('community-worker');
  assert.equal(kinds(answer), 'law department subdistrict community post person');
  assert.equal(states(answer), 'whole whole whole whole whole whole');
  assert.equal(answer.chain.at(-1)?.title.zh, '周**宁');
  assert.ok(answer.allowed);
  const { zh, en } = answer.sentence;
  assert.equal(
    zh,
    '“受理”：芙蓉社区便民服务站凭《街道委托书》街示委〔2025〕7号，在芙蓉社区可以做。',
  );
  assert.match(en, /^“accept”: Service Station, .* may do it in 芙蓉社区, by 《街道委托书》/);
});

test('she does not decide: the chain breaks after the subdistrict, which could give it', async () => {
  const answer = await ask('community-worker', { act: 'decide' });
  assert.ok(!answer.allowed);
  assert.equal(answer.missing.code, 'POWER_OTHER_ACT');
  assert.equal(answer.missing.couldGive, 'subdistrict-330102012000');
  assert.equal(states(answer), 'whole whole whole missing missing missing');
});

test('a neighbour, another county, a committee and a resident have nothing here', async () => {
  assert.equal(missing(await ask('other-community-worker')), 'POWER_OTHER_AREA');
  assert.equal(missing(await ask('community-worker', { area: JIELIAN })), 'POWER_OTHER_AREA');
  assert.equal(missing(await ask('other-county-worker')), 'POWER_OTHER_AREA');
  assert.equal(missing(await ask('committee-member')), 'POWER_OTHER_ACT');
  assert.equal(missing(await ask('elder-resident')), 'POWER_NO_POST');
  assert.equal(
    missing(await ask('community-worker', { matter: 'no-such-matter' })),
    'POWER_NOT_ON_LIST',
  );
});

test('before the link took effect, and after its last day', async () => {
  const early = await ask('community-worker', { at: '2025-01-31T15:59:59Z' });
  assert.equal(missing(early), 'POWER_NOT_YET');
  assert.equal((await ask('community-worker', { at: '2025-01-31T16:00:00Z' })).allowed, true);
  assert.equal((await ask('community-worker', { at: '2030-12-31T15:59:59Z' })).allowed, true);
  assert.equal(
    missing(await ask('community-worker', { at: '2030-12-31T16:00:00Z' })),
    'POWER_EXPIRED',
  );
});

test('another’s post is asked about only by who supervises or audits it', async () => {
  const actor = `station-${FURONG}/worker`;
  const body = { act: 'accept', matter: 'old-age-allowance', area: FURONG, actor };
  for (const handle of ['community-worker', 'subdistrict-officer', 'elder-resident']) {
    const refused = await city.send(handle, PATH, { body });
    assert.equal(refused.status, 403, handle);
    assert.equal(refused.body.code, 'POWER_MISSING');
  }
  assert.equal((await ask('auditor', { actor })).allowed, true);
  assert.equal((await ask('civil-affairs-officer', { actor })).allowed, true);
  const notHers = await city.send('civil-affairs-officer', PATH, {
    body: {
      ...{ ...body, matter: 'unemployment-registration' },
    },
  });
  assert.equal(notHers.status, 403);
  const unknown = await city.send('auditor', PATH, { body: { ...body, actor: 'nobody/worker' } });
  assert.equal(unknown.body.code, 'POWER_ORGANISATION_UNKNOWN');
});

test('the reviewer also holds decide, and nobody signs in by a post that has ended', async () => {
  assert.equal((await ask('subdistrict-reviewer', { act: 'review' })).allowed, true);
  assert.equal((await ask('subdistrict-reviewer', { act: 'decide' })).allowed, true);
  assert.equal((await ask('subdistrict-officer', { act: 'decide' })).allowed, true);
  assert.equal(missing(await ask('subdistrict-officer', { act: 'review' })), 'POWER_OTHER_ACT');
  const nobody = { act: 'accept', matter: 'old-age-allowance', area: FURONG };
  assert.equal((await city.send('', PATH, { body: nobody })).status, 401);
  const bad = await city.send('community-worker', PATH, { body: { act: 'bless' } });
  assert.equal(bad.status, 400);
});
