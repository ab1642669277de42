// SPDX-License-Identifier: Apache-2.0

import { proveInLog } from './proofs.ts';
import { door, granted, insist, type Scene, type Telling } from './telling.ts';

interface Shown {
  verb: string;
  who: { organisation: { zh: string } | null; inWhoseName: { zh: string } | null };
  chain: Parameters<Telling['chain']>[0];
  log: { leaf: string; index: number | null };
}

/** The latest act of this verb as shown: by whom, on what chain, where in the log. */
async function showAct(telling: Telling, verb: string): Promise<void> {
  await telling.settle();
  const { timeline } = granted(await telling.elder.self.get(door(telling.elder.id)));
  const act = (timeline as Shown[]).findLast((entry) => entry.verb === verb);
  insist(act, `the timeline shows no ${verb}`);
  insist(
    act.chain.length > 1 && act.chain.every((node) => node.state === 'whole'),
    `the chain of ${verb} is not whole`,
  );
  const { organisation, inWhoseName } = act.who;
  const name = inWhoseName ? `，以${inWhoseName.zh}的名义 in its name` : '';
  telling.say(`${organisation?.zh}${name}`);
  telling.chain(act.chain);
  telling.say(`日志 log: ${await proveInLog(telling, act.log)} ✔`);
}

async function accept(telling: Telling): Promise<void> {
  const { id } = telling.elder;
  const worker = await telling.as('community-worker');
  await telling.settle();
  const { items } = granted(await worker.get('/api/v1/cases?view=desk&limit=100'));
  insist(items.length > 0, 'the worker’s desk is empty');
  const view = granted(await worker.get(door(id)));
  insist(view.applicant.name.includes('*'), 'the worker sees the name unmasked');
  insist(view.mine.acts.includes('accept'), 'the worker is not offered to accept');
  granted(await worker.post(door(id, 'accept')));
  await showAct(telling, 'accept');
}

async function stationDecides(telling: Telling): Promise<void> {
  const worker = await telling.as('community-worker');
  const answer = await worker.post(door(telling.elder.id, 'decide'), {
    ...{ decision: 'grant', reason: '同意' },
  });
  const { missing } = telling.refused(answer, 403, 'CASE_NO_POWER');
  insist(missing, 'the refusal does not say what is missing');
}

async function review(telling: Telling): Promise<void> {
  const { id } = telling.elder;
  const reviewer = await telling.as('subdistrict-reviewer');
  const { fields } = granted(
    await reviewer.post(door(id, 'reveal'), { fields: ['name', 'birthDate', 'districtCode'] }),
  );
  insist(fields.name.value === telling.elder.name, 'the reviewer is shown another name');
  telling.say(`打开 revealed: ${Object.keys(fields).join(', ')}`);
  const opinion = { opinion: 'agree', reason: '户籍、年龄、领取情况都已核，符合条件' };
  granted(await reviewer.post(door(id, 'review'), opinion));
  await showAct(telling, 'review');
}

const GRANT = { decision: 'grant', reason: '符合办法第四条，同意发放' };

async function ownReview(telling: Telling): Promise<void> {
  const reviewer = await telling.as('subdistrict-reviewer');
  const answer = await reviewer.post(door(telling.elder.id, 'decide'), GRANT);
  telling.refused(answer, 403, 'CASE_SAME_PERSON');
}

async function decide(telling: Telling): Promise<void> {
  const officer = await telling.as('subdistrict-officer');
  const decided = granted(await officer.post(door(telling.elder.id, 'decide'), GRANT));
  insist(decided.state === 'granted', `the case is ${decided.state}`);
  await showAct(telling, 'decide');
}

export const DECIDE: Scene = {
  zh: '受理、审核、审定',
  en: 'Accepted, reviewed, decided',
  steps: [
    {
      zh: '服务站工作者按公布的委托，以街道的名义受理',
      en: 'The station accepts in the subdistrict’s name, on a published entrustment',
      run: accept,
    },
    { zh: '服务站的工作者不能审定', en: 'The station’s worker cannot decide', run: stationDecides },
    { zh: '街道审核', en: 'A subdistrict reviewer reviews', run: review },
    {
      zh: '审核的人也有审定权，但不能审定自己审核的',
      en: 'The reviewer also holds decide, but not over her own review',
      run: ownReview,
    },
    {
      zh: '街道审定，权力由区民政局下放',
      en: 'A subdistrict officer decides, on a power devolved by the bureau',
      run: decide,
    },
  ],
};
