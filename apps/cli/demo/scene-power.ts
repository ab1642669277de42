// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { ALLOWANCE, applied, COMMUNITY } from './people.ts';
import { type Applicant, door, granted, insist, type Scene, type Stage } from './stage.ts';

const STATION = `station-${COMMUNITY}`;

async function penalty(stage: Stage): Promise<void> {
  const officer = await stage.as('civil-affairs-officer');
  const committee = `committee-${COMMUNITY}`;
  const answer = await officer.post('/api/v1/powers/entries', {
    code: `committee-penalty-${randomBytes(4).toString('hex')}`,
    title: { zh: '对乱堆杂物处以罚款', en: 'Fining clutter in corridors' },
    ...{ list: 'community-assist', decider: 'government', acts: ['penalise'] },
    ...{ matters: [ALLOWANCE], holder: committee, level: 'community', origin: 'entrusted' },
    ...{ inWhoseName: committee, liable: committee, respondent: committee },
    basis: { title: '（没有这样的依据）' },
    ...{ area: COMMUNITY, validFrom: '2026-01-01' },
  });
  const body = stage.refused(answer, 422, 'POWER_NOT_FOR_COMMITTEE');
  insist(body.article, 'the refusal names no article');
  stage.say(`   条款 article: ${body.article}`);
}

interface Link {
  id: string;
  fromOrganisation: string;
  to: { organisation?: string; post?: string };
  inForce: boolean;
  [term: string]: unknown;
}

async function linksOf(stage: Stage): Promise<{ station: Link; worker: Link }> {
  const inForce: Link[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path = `/api/v1/powers/delegations?entry=${ALLOWANCE}&area=${COMMUNITY}&limit=100${cursor}`;
    const page: { items: Link[]; next: string | null } = granted(await stage.anyone.get(path));
    inForce.push(...page.items.filter((link) => link.inForce));
    cursor = page.next && `&cursor=${page.next}`;
  }
  const station = inForce.find((link) => link.to.organisation === STATION);
  const worker = inForce.find((link) => link.to.post === `${STATION}/worker`);
  insist(station && worker, 'the entrustment of the station is not on the published list');
  return { station, worker };
}

const TERMS = [
  ...['entry', 'origin', 'fromOrganisation', 'to', 'acts', 'area', 'validFrom', 'validTo'],
  ...['document', 'liability', 'supervision'],
];

/** The same terms again, under the parent named. */
function termsOf(link: Link, parent: unknown): Record<string, unknown> {
  const kept = TERMS.filter((name) => link[name] !== undefined).map((name) => [name, link[name]]);
  return { ...Object.fromEntries(kept), parent };
}

async function revoke(stage: Stage): Promise<void> {
  const officer = await stage.as('subdistrict-officer');
  const worker = await stage.as('community-worker');
  const [before, after]: Applicant[] = [await applied(stage), await applied(stage)];
  granted(await worker.post(door(before!.id, 'accept')));
  const links = await linksOf(stage);
  const reason = { reason: '演示：委托到期前收回' };
  const path = `/api/v1/powers/delegations/${links.station.id}/revoke`;
  granted(await officer.post(path, reason));
  try {
    const next = await worker.post(door(after!.id, 'accept'));
    insist(next.status === 403 || next.status === 404, `it was accepted: ${next.status}`);
    stage.refused(next, next.status, next.status === 403 ? 'CASE_NO_POWER' : 'CASE_NOT_FOUND');
    const asked = granted(
      await worker.post('/api/v1/powers/may-act', {
        ...{ act: 'accept', matter: ALLOWANCE, area: COMMUNITY },
      }),
    );
    insist(!asked.allowed, 'may-act still says yes');
    stage.chain(asked.chain);
    stage.say(`缺 missing: ${asked.missing.sentence.zh}`, asked.missing.sentence.en);
  } finally {
    await renew(stage, links);
  }
  granted(await worker.post(door(after!.id, 'accept')));
  stage.say('重新委托后，可以受理', 'Entrusted anew, it is accepted');
}

/** Entrusts the station again, and its worker's post, so that the story can be told once more. */
async function renew(stage: Stage, links: { station: Link; worker: Link }): Promise<void> {
  const officer = await stage.as('subdistrict-officer');
  const path = '/api/v1/powers/delegations';
  const station = granted(await officer.post(path, termsOf(links.station, links.station.parent)));
  granted(await officer.post(path, termsOf(links.worker, station.id)));
}

export const POWER: Scene = {
  zh: '权力的边界',
  en: 'The edges of power',
  steps: [
    {
      zh: '部门想给居委会记一条行政处罚，被拒绝并写明条款',
      en: 'A department records a penalty power for a committee: refused, with the article',
      run: penalty,
    },
    {
      zh: '委托被撤销，工作者的下一次受理就被拒绝',
      en: 'The entrustment is revoked; the worker’s very next acceptance is refused',
      run: revoke,
    },
  ],
};
