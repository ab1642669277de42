// SPDX-License-Identifier: Apache-2.0
import { addDays, shanghaiDate } from '#packages/kernel';
import { type Applicant, door, granted, insist, type Telling } from './telling.ts';

export const ALLOWANCE = 'old-age-allowance';
export const COMMUNITY = '330102012001';

/** The server's time: a demo's clock may be ahead of ours. */
export async function serverNow(telling: Telling): Promise<Date> {
  const { now } = granted(await telling.anyone.post('/api/v1/demo/clock', { advance: 'PT0S' }));
  return new Date(now);
}

/** The civil day in China so many days on. */
export function civilDay(now: Date, days: number): string {
  return addDays(shanghaiDate(now), days);
}

/** A fresh resident of 81 with agency records of her own, signed in, without a case yet. */
export async function freshElder(telling: Telling, like = 'elder-resident'): Promise<Applicant> {
  const { person: handle } = granted(await telling.anyone.post('/api/v1/demo/person', { like }));
  const self = await telling.as(handle);
  const me = granted(await self.get('/api/v1/identity/me'));
  insist(me.level === 'real-person', `she is signed in at ${me.level}`);
  const { id: person, name } = me.person;
  return { handle, self, person, name, idNumber: '', id: '', number: '' };
}

/** Opens and submits her application, as the first scene does step by step. */
export async function applied(telling: Telling): Promise<Applicant> {
  const elder = await freshElder(telling);
  const draft = granted(await elder.self.post('/api/v1/cases', { matter: ALLOWANCE }));
  const sent = granted(await elder.self.post(door(draft.id, 'submit')));
  return { ...elder, id: draft.id, number: sent.number };
}

/** Accepts and reviews a case, so that it waits for its decision. */
export async function broughtToDecision(telling: Telling, id: string): Promise<void> {
  const worker = await telling.as('community-worker');
  const reviewer = await telling.as('subdistrict-reviewer');
  granted(await worker.post(door(id, 'accept')));
  granted(
    await reviewer.post(door(id, 'review'), { opinion: 'agree', reason: '事实已核，符合条件' }),
  );
}
