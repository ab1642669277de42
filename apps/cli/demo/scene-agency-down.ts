// SPDX-License-Identifier: Apache-2.0
import { ALLOWANCE, broughtToDecision, freshElder } from './people.ts';
import { type Applicant, door, granted, insist, type Scene, type Stage } from './stage.ts';

const AGENCY = '/api/v1/demo/agencies/public-security';

/** The applicant of this scene; one telling has one. */
let waiting: Applicant | undefined;

async function received(stage: Stage): Promise<void> {
  const elder = await freshElder(stage);
  granted(await stage.anyone.post(AGENCY, { state: 'down' }));
  const draft = granted(await elder.self.post('/api/v1/cases', { matter: ALLOWANCE }));
  const owed = draft.evidence.filter((proof: { state: string }) => proof.state === 'owed');
  insist(owed.length > 0, 'no proof is owed although the register is down');
  for (const proof of owed) stage.say(`${proof.title.zh}：容缺，稍后核验 owed`);
  const sent = granted(await elder.self.post(door(draft.id, 'submit')));
  insist(sent.flags.awaitingVerification, 'the case does not say that a proof is owed');
  waiting = { ...elder, id: draft.id, number: sent.number };
  stage.say(`${sent.number} ${sent.state}`);
}

async function mustWait(stage: Stage): Promise<void> {
  insist(waiting, 'nothing was received');
  await broughtToDecision(stage, waiting.id);
  const officer = await stage.as('subdistrict-officer');
  const answer = await officer.post(door(waiting.id, 'decide'), GRANT);
  stage.refused(answer, 409, 'CASE_PROOF_OWED');
}

const GRANT = { decision: 'grant', reason: '户籍已核，同意发放' };

async function comesBack(stage: Stage): Promise<void> {
  insist(waiting, 'nothing was received');
  granted(await stage.anyone.post(AGENCY, { state: 'up' }));
  const officer = await stage.as('subdistrict-officer');
  const decided = granted(await officer.post(door(waiting.id, 'decide'), GRANT));
  insist(decided.state === 'granted', `the case is ${decided.state}`);
  insist(!decided.flags.awaitingVerification, 'a proof is still owed after the decision');
}

/** The register is up again however the steps end. */
async function bringBack(stage: Stage, run: (stage: Stage) => Promise<void>): Promise<void> {
  try {
    await run(stage);
  } catch (error) {
    await stage.anyone.post(AGENCY, { state: 'up' });
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
      run: (stage) => bringBack(stage, received),
    },
    {
      zh: '没有核到以前不能决定',
      en: 'Nothing is decided before the register has answered',
      run: (stage) => bringBack(stage, mustWait),
    },
    { zh: '系统恢复，核到以后决定', en: 'It comes back, and the case is decided', run: comesBack },
  ],
};
