// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { ALLOWANCE, applied, COMMUNITY, freshElder } from './people.ts';
import { door, granted, insist, type Scene, type Telling } from './telling.ts';

const STATION = `station-${COMMUNITY}`;

async function penalty(telling: Telling): Promise<void> {
  const officer = await telling.as('civil-affairs-officer');
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
  const body = telling.refused(answer, 422, 'POWER_NOT_FOR_COMMITTEE');
  insist(body.article, 'the refusal names no article');
  telling.say(`   条款 article: ${body.article}`);
}

interface Link {
  id: string;
  to: { organisation?: string };
  inForce: boolean;
}

/** The published entrustments on which the station accepts. */
async function entrustments(telling: Telling): Promise<Link[]> {
  const found: Link[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path = `/api/v1/powers/delegations?entry=${ALLOWANCE}&to=${STATION}&limit=100${cursor}`;
    const page: { items: Link[]; next: string | null } = granted(await telling.anyone.get(path));
    found.push(...page.items.filter(({ inForce, to }) => inForce && to.organisation === STATION));
    cursor = page.next && `&cursor=${page.next}`;
  }
  insist(found.length > 0, 'the entrustment of the station is not on the published list');
  return found;
}

async function refusedAtOnce(telling: Telling, id: string): Promise<void> {
  const worker = await telling.as('community-worker');
  telling.refused(await worker.post(door(id, 'accept')), 403, 'CASE_NO_POWER');
  const asked = granted(
    await worker.post('/api/v1/powers/may-act', {
      ...{ act: 'accept', matter: ALLOWANCE, area: COMMUNITY },
    }),
  );
  insist(!asked.allowed, 'may-act still says yes');
  telling.chain(asked.chain);
}

async function revoke(telling: Telling): Promise<void> {
  const officer = await telling.as('subdistrict-officer');
  const worker = await telling.as('community-worker');
  const before = await applied(telling);
  const after = await applied(telling);
  granted(await worker.post(door(before.id, 'accept')));
  for (const { id } of await entrustments(telling)) {
    const path = `/api/v1/powers/delegations/${id}/revoke`;
    granted(await officer.post(path, { reason: '演示：委托到期前收回' }));
  }
  try {
    await refusedAtOnce(telling, after.id);
  } finally {
    // A demo city gives what was revoked again with each fresh person.
    await freshElder(telling);
  }
  granted(await worker.post(door(after.id, 'accept')));
  telling.say('重新委托后，可以受理', 'Entrusted anew, it is accepted');
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
