// SPDX-License-Identifier: Apache-2.0
import { ALLOWANCE, broughtToDecision, freshElder } from './people.ts';
import { type Applicant, door, granted, insist, type Scene, type Telling } from './telling.ts';

const AGENCY = '/api/v1/demo/agencies/public-security';

/** The applicant of this scene; one telling has one. */
let waiting: Applicant | undefined;

async function received(telling: Telling): Promise<void> {
  const elder = await freshElder(telling);
  granted(await telling.anyone.post(AGENCY, { state: 'down' }));
  const draft = granted(await elder.self.post('/api/v1/cases', { matter: ALLOWANCE }));
  const owed = draft.evidence.filter((proof: { state: string }) => proof.state === 'owed');
  insist(owed.length > 0, 'no proof is owed although the register is down');
  for (const proof of owed) telling.say(`${proof.title.zh}：容缺，稍后核验 owed`);
  const sent = granted(await elder.self.post(door(draft.id, 'submit')));
  insist(sent.flags.awaitingVerification, 'the case does not say that a proof is owed');
  waiting = { ...elder, id: draft.id, number: sent.number };
  telling.say(`${sent.number} ${sent.state}`);
}

async function mustWait(telling: Telling): Promise<void> {
  insist(waiting, 'nothing was received');
  await broughtToDecision(telling, waiting.id);
  const officer = await telling.as('subdistrict-officer');
  const answer = await officer.post(door(waiting.id, 'decide'), GRANT);
  telling.refused(answer, 409, 'CASE_PROOF_OWED');
}

const GRANT = { decision: 'grant', reason: '户籍已核，同意发放' };

async function comesBack(telling: Telling): Promise<void> {
  insist(waiting, 'nothing was received');
  granted(await telling.anyone.post(AGENCY, { state: 'up' }));
  const officer = await telling.as('subdistrict-officer');
  const decided = granted(await officer.post(door(waiting.id, 'decide'), GRANT));
  insist(decided.state === 'granted', `the case is ${decided.state}`);
  insist(!decided.flags.awaitingVerification, 'a proof is still owed after the decision');
}

/** The register is up again however the steps end. */
async function bringBack(
  telling: Telling,
  run: (telling: Telling) => Promise<void>,
): Promise<void> {
  try {
    await run(telling);
  } catch (error) {
    await telling.anyone.post(AGENCY, { state: 'up' });
    throw error;
  }
}

export const AGENCY_DOWN: Scene = {
  zh: '户籍系统停了',
  en: 'The household register is down',
  steps: [
    {
      zh: '下一位居民照样收件，户籍稍后再核',
      en: 'The next application is received with the proof owed',
      run: (telling) => bringBack(telling, received),
    },
    {
      zh: '没有核到以前不能决定',
      en: 'Nothing is decided before the register has answered',
      run: (telling) => bringBack(telling, mustWait),
    },
    { zh: '系统恢复，核到以后决定', en: 'It comes back, and the case is decided', run: comesBack },
  ],
};
