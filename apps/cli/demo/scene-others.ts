// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { shanghaiTime } from '#packages/kernel';
import { Caller } from './client.ts';
import { ALLOWANCE } from './people.ts';
import { door, granted, insist, type Scene, type Telling } from './telling.ts';

const query = (telling: Telling, fields: string[], resource: string) => ({
  ...{ case: telling.elder.id, subject: telling.elder.person },
  ...{ resource, fields },
});

/** A worker without a power here sees nothing, lists nothing and touches nothing. */
async function keptOut(telling: Telling, handle: string): Promise<void> {
  const { id } = telling.elder;
  const worker = await telling.as(handle);
  telling.refused(await worker.get(door(id)), 404, 'CASE_NOT_FOUND');
  telling.refused(await worker.post(door(id, 'accept')), 404, 'CASE_NOT_FOUND');
  for (const view of ['desk', 'seen']) {
    const { items } = granted(await worker.get(`/api/v1/cases?view=${view}`));
    insist(!items.some((row: { id: string }) => row.id === id), `${handle} finds it in ${view}`);
  }
  const read = await worker.post(
    '/api/v1/exchange/query',
    query(telling, ['address'], 'household-registration'),
  );
  telling.refused(read, 403, 'EXCHANGE_NO_PURPOSE');
}

async function nephew(telling: Telling): Promise<void> {
  const worker = await telling.as('resident-nephew');
  telling.refused(await worker.post(door(telling.elder.id, 'accept')), 403, 'CASE_RECUSAL');
}

/** She registers an account of her own and passes 实名 with what she knows of the elder. */
async function relative(telling: Telling): Promise<void> {
  const { elder } = telling;
  const account = { username: `relative-${randomBytes(5).toString('hex')}` };
  const registered = await telling.anyone.post('/api/v1/identity/register', {
    ...account,
    password: randomBytes(12).toString('base64url'),
  });
  granted(registered);
  const known = Caller.withCookie(telling.url, registered.cookie ?? '');
  const { name, idNumber } = elder;
  granted(await known.post('/api/v1/cases/real-name', { name, idNumber }));
  const household = { resource: 'household-registration', subject: elder.person };
  const draft = granted(await known.post('/api/v1/cases', { matter: ALLOWANCE }));
  const about = { ...household, case: draft.id };
  const verified = granted(
    await known.post('/api/v1/exchange/verify', { ...about, fields: { idNumber } }),
  );
  telling.say(`核验 verify: ${verified.answer}`);
  insist(verified.answer === 'yes', `the register says ${verified.answer}`);
  for (const [field, held] of Object.entries<{ masked?: boolean }>(draft.fields)) {
    const isPlain = ['address', 'idNumber', 'name', 'cardTail'].includes(field) && !held.masked;
    insist(!isPlain, `${field} is shown in full at 实名`);
  }
  telling.say(`地址 address: ${draft.fields.address.value}`);
  const read = await known.post('/api/v1/exchange/query', { ...about, fields: ['address'] });
  telling.refused(read, 403, 'EXCHANGE_YES_NO_ONLY');
  telling.refused(await known.post(door(draft.id, 'submit')), 403, 'HTTP_LEVEL');
  granted(await known.post(door(draft.id, 'withdraw')));
}

async function withoutPresence(telling: Telling): Promise<void> {
  const worker = await telling.as('community-worker');
  const opened = { matter: ALLOWANCE, for: telling.elder.handle };
  telling.refused(await worker.post('/api/v1/cases', opened), 403, 'CASE_NO_PRESENCE');
  const presence = { kind: 'screen-code', proof: '00000000' };
  const guessed = await worker.post('/api/v1/cases', { ...opened, presence });
  insist(guessed.status >= 400 && guessed.status < 500, 'a guessed code opened her draft');
}

/** Her card on the reader, or a code from her own screen, opens it; she is told at once. */
async function atTheCounter(telling: Telling): Promise<void> {
  const { elder } = telling;
  const worker = await telling.as('community-worker');
  const { proof } = granted(
    await telling.anyone.post('/api/v1/demo/card', { person: elder.handle }),
  );
  const { code } = granted(await elder.self.post('/api/v1/identity/presence-code'));
  for (const presence of [
    { kind: 'card', proof },
    { kind: 'screen-code', proof: code },
  ]) {
    const draft = granted(
      await worker.post('/api/v1/cases', { matter: ALLOWANCE, presence, channel: 'counter' }),
    );
    telling.say(
      `${presence.kind} → ${draft.id}；失效 lapses ${shanghaiTime(new Date(draft.clocks.lapses))}`,
    );
    granted(await worker.post(door(draft.id, 'withdraw')));
  }
}

async function outsideTheStep(telling: Telling): Promise<void> {
  const worker = await telling.as('community-worker');
  const cards = query(telling, ['cardTail'], 'social-security-card');
  const beyond = await worker.post('/api/v1/exchange/query', cards);
  telling.refused(beyond, 403, 'EXCHANGE_FIELD_NOT_GRANTED');
  const stranger = { ...query(telling, ['name'], 'household-registration'), subject: 'auditor' };
  const other = await worker.post('/api/v1/exchange/query', stranger);
  telling.refused(other, 403, 'EXCHANGE_NO_PURPOSE');
}

export const OTHERS: Scene = {
  zh: '别人碰不到',
  en: 'Nobody else can touch it',
  steps: [
    {
      zh: '隔壁社区的工作者看不到、碰不到',
      en: 'A neighbouring community’s worker cannot see or touch it',
      run: (telling) => keptOut(telling, 'other-community-worker'),
    },
    {
      zh: '外区的工作者也一样',
      en: 'Nor one of another county',
      run: (telling) => keptOut(telling, 'other-county-worker'),
    },
    {
      zh: '同住的侄子是站里的工作者，要回避',
      en: 'Her nephew works at the station and must stand aside',
      run: nephew,
    },
    {
      zh: '知道她姓名和号码的亲戚，只得到是或否',
      en: 'A relative who knows name and number gets yes or no',
      run: relative,
    },
    {
      zh: '没有本人到场，不能替她开草稿',
      en: 'No draft opens for her without her presence',
      run: withoutPresence,
    },
    {
      zh: '她把身份证放上读卡器，或出示手机上的码，就可以',
      en: 'With her card on the reader, or the code on her screen, it opens',
      run: atTheCounter,
    },
    {
      zh: '这一步用不到的信息，工作者也读不到',
      en: 'What the step does not need cannot be read',
      run: outsideTheStep,
    },
  ],
};
