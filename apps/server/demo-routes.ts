// SPDX-License-Identifier: Apache-2.0
import { Type } from 'typebox';
import type { RunningAgencies } from '#agencies';
import type { DemoDoor } from '#modules/parties';
import { advanceClock } from '#packages/db';
import { type AnyRoute, route } from '#packages/http';
import { AppError, defineErrors } from '#packages/kernel';
import { readDuration } from './duration.ts';
import type { House } from './house.ts';

export const DEMO_ERRORS = defineErrors({
  DEMO_PERSON_UNKNOWN: {
    status: 404,
    zh: '演示城市里没有这个人。',
    en: 'There is nobody of that handle in the demo city.',
    next: { zh: '请用 README 里列出的演示人物。', en: 'Use a demo person listed in the README.' },
  },
  DEMO_AGENCY_UNKNOWN: {
    status: 404,
    zh: '没有这个登记部门。',
    en: 'There is no such agency.',
    next: {
      zh: '可用：public-security、civil-affairs、human-resources。',
      en: 'Use public-security, civil-affairs or human-resources.',
    },
  },
  DEMO_DURATION: {
    status: 400,
    zh: '时长要写成 ISO 8601，不超过一百年，比如 P1DT2H。',
    en: 'The duration must be ISO 8601 and at most a century, such as P1DT2H.',
    next: { zh: '改正后再试；PT0S 只等待安静。', en: 'Correct it; PT0S only waits for quiet.' },
  },
});

const Person = Type.Object(
  { person: Type.String({ maxLength: 200, description: '演示人物 · Demo person' }) },
  { additionalProperties: false },
);
const Done = Type.Object({ ok: Type.Boolean() });

async function insistPerson(house: House, handle: string): Promise<string> {
  const person = await house.identity.findPerson(handle);
  if (!person) throw new AppError(DEMO_ERRORS.DEMO_PERSON_UNKNOWN);
  return person;
}

function personRoutes(house: House, people: DemoDoor, agencies: RunningAgencies): AnyRoute[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/demo/login',
      summary: { zh: '以演示人物登录', en: 'Sign in as a demo person' },
      access: 'public',
      kind: 'act',
      body: Person,
      response: Type.Object({ token: Type.String() }),
      async handle(ctx, { body }) {
        await insistPerson(house, body.person);
        const session = await house.identity.demoLogin(body.person);
        ctx.headers['set-cookie'] = session.cookie;
        return { token: session.token };
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/demo/person',
      summary: {
        zh: '再来一个这样的人；撤销过的委托恢复如初',
        en: 'A fresh person like one of the story; revoked links of the city are given again',
      },
      access: 'public',
      kind: 'act',
      body: Type.Object({ like: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
      response: Type.Object({ person: Type.String() }),
      async handle(_ctx, { body }) {
        const person = await people.add(body.like);
        await agencies.addRecords(person.records);
        await house.powers.restore(house.options.cityDir);
        await house.powers.catchUp();
        return { person: person.handle! };
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/demo/card',
      summary: { zh: '把她的身份证放上读卡器', en: 'Her card on the reader' },
      access: 'public',
      kind: 'act',
      body: Person,
      response: Type.Object({ proof: Type.String() }),
      async handle(_ctx, { body }) {
        const person = await insistPerson(house, body.person);
        return { proof: await house.identity.cardProof(person) };
      },
    }),
  ];
}

function worldRoutes(house: House, agencies: RunningAgencies): AnyRoute[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/demo/agencies/:code',
      summary: { zh: '让一个登记部门停、慢或恢复', en: 'Bring an agency up, down or slow' },
      access: 'public',
      kind: 'act',
      params: Type.Object({ code: Type.String({ maxLength: 64 }) }),
      body: Type.Object(
        { state: Type.Enum(['up', 'down', 'slow'] as const) },
        { additionalProperties: false },
      ),
      response: Done,
      async handle(_ctx, { params, body }) {
        if (!agencies.has(params.code)) throw new AppError(DEMO_ERRORS.DEMO_AGENCY_UNKNOWN);
        await agencies.setState(params.code, body.state);
        return { ok: true };
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/demo/clock',
      summary: { zh: '把演示的时间往前拨', en: 'Move the demo clock forward, and wait for quiet' },
      access: 'public',
      kind: 'act',
      body: Type.Object(
        { advance: Type.String({ maxLength: 40 }) },
        { additionalProperties: false },
      ),
      response: Type.Object({ now: Type.String() }),
      async handle(_ctx, { body }) {
        const byMs = readDuration(body.advance);
        if (byMs === undefined) throw new AppError(DEMO_ERRORS.DEMO_DURATION);
        await advanceClock(house.options.db.save, Math.round(byMs));
        await house.readClock();
        await house.settle();
        return { now: house.clock.now().toISOString() };
      },
    }),
  ];
}

/** Doors that exist only on a demo database. */
export function demoRoutes(house: House, people: DemoDoor, agencies: RunningAgencies): AnyRoute[] {
  return [...personRoutes(house, people, agencies), ...worldRoutes(house, agencies)];
}
