// SPDX-License-Identifier: Apache-2.0

import type { Text } from '#packages/kernel';
import { admittedDemand } from './admitted.ts';
import type { Caller } from './client.ts';
import { ALLOWANCE, civilDay, freshElder, serverNow } from './people.ts';
import { type Applicant, door, granted, insist, type Scene, type Telling } from './telling.ts';

const DEEDS = '/api/v1/powers/delegations';
const AREA = '330102012002';
const SUBDISTRICT = 'subdistrict-330102012000';
const STATION = `station-${AREA}`;
const ACTS = ['inform', 'receive', 'accept'];
/** The money is promised for three weeks only, so that the story sees it end. */
const MONEY_DAYS = 20;
const OTHER_DAYS = 300;

interface Link {
  id: string;
  to: { organisation?: string; post?: string };
  inForce: boolean;
}

/** The deed of this telling, and a resident whose application it carries. */
interface Kept {
  deed: string;
  resident: { self: Caller; case: string };
  /** Money that follows the community's work while the deed is in force. */
  money: number;
}
let kept: Kept | undefined;
let drafted: { deed: string; elder: Applicant } | undefined;

function story(): Kept {
  insist(kept, 'no deed came into force yet');
  return kept;
}

/** What is in force from body to body; the division of work among posts is not meant. */
async function deedsTo(telling: Telling, organisation: string): Promise<Link[]> {
  const found: Link[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path = `${DEEDS}?entry=${ALLOWANCE}&to=${organisation}&limit=100${cursor}`;
    const page: { items: Link[]; next: string | null } = granted(await telling.anyone.get(path));
    found.push(...page.items.filter(({ inForce, to }) => inForce && to.organisation));
    cursor = page.next && `&cursor=${page.next}`;
  }
  return found;
}

/** The draft that the admitted work of this telling waits for; its id. */
export async function draftDeed(telling: Telling): Promise<string> {
  // First the resident: with each fresh person a demo city gives again what was revoked.
  const elder = await freshElder(telling, 'neighbour-elder');
  const deed = await draft(telling);
  drafted = { deed, elder };
  return deed;
}

async function draft(telling: Telling): Promise<string> {
  const officer = await telling.as('subdistrict-officer');
  for (const { id } of await deedsTo(telling, STATION)) {
    granted(await officer.post(`${DEEDS}/${id}/revoke`, { reason: '演示：换成带人、钱、数据的' }));
  }
  const [devolved] = await deedsTo(telling, SUBDISTRICT);
  insist(devolved, 'the subdistrict holds nothing to entrust');
  const now = await serverNow(telling);
  const until = civilDay(now, OTHER_DAYS);
  const made = granted(
    await officer.post(DEEDS, {
      ...{ entry: ALLOWANCE, parent: devolved.id, origin: 'entrusted', acts: ACTS, area: AREA },
      ...{ fromOrganisation: SUBDISTRICT, to: { organisation: STATION } },
      ...{ validFrom: civilDay(now, 0), validTo: until },
      document: {
        title: '委托书',
        number: `街示委〔${until.slice(0, 4)}〕${now.getTime() % 1000}号`,
      },
      ...{ liability: '街道承担法律后果', supervision: '每季抽 5%，结果公开' },
      means: {
        people: [
          {
            ...{ how: 'post', post: `${STATION}/worker`, headcount: 1 },
            ...{ from: civilDay(now, 0), until, givenBy: 'personnel-330102' },
          },
        ],
        money: [
          {
            ...{ way: 'per-case', amountFen: 1800, givenBy: 'finance-330102' },
            until: civilDay(now, MONEY_DAYS),
          },
        ],
        data: [
          { resource: 'household-registration', fields: ['name', 'address'], use: 'verify', until },
        ],
      },
    }),
  );
  insist(made.state === 'draft', `the deed is ${made.state}`);
  return made.id;
}

async function inForce(telling: Telling): Promise<void> {
  insist(drafted, 'no deed was drafted yet');
  const { deed, elder } = drafted;
  const steps: [handle: string, verb: string, zh: string][] = [
    ['other-community-worker', 'agree', '服务站同意承接'],
    ['personnel-officer', 'confirm-people', '人：1 名老龄专员，编办确认'],
    ['finance-officer', 'confirm-money', '钱：每件 18 元，财政局确认'],
    ['public-security-officer', 'confirm-data', '数据：户籍核验，公安确认'],
    ['subdistrict-officer', 'publish', '公布，生效'],
  ];
  for (const [handle, verb, zh] of steps) {
    const by = await telling.as(handle);
    granted(await by.post(`${DEEDS}/${deed}/${verb}`));
    telling.say(zh);
  }
  const officer = await telling.as('subdistrict-officer');
  const view = granted(await officer.get(`${DEEDS}/${deed}`));
  insist(view.state === 'in-force' && view.inForce, `the deed is ${view.state}`);
  telling.chain(view.chain);
  await giveToPost(officer, { deed, until: view.validTo, from: view.validFrom });
  const opened = granted(await elder.self.post('/api/v1/cases', { matter: ALLOWANCE }));
  const sent = granted(await elder.self.post(door(opened.id, 'submit')));
  const resident = { self: elder.self, case: opened.id };
  kept = { deed, resident, money: await moneyOf(telling) };
  const worker = await telling.as('other-community-worker');
  const seen = granted(await worker.get(door(opened.id)));
  insist(seen.mine.acts.includes('accept'), 'the station may not accept what was entrusted to it');
  telling.say(`${sent.number} 到了服务站`, 'lies at the station');
}

/** Money in force for the community, as anyone reads it on the page of asymmetry. */
async function moneyOf(telling: Telling): Promise<number> {
  const { items } = granted(
    await telling.anyone.get('/api/v1/burden/asymmetry?level=community&area=330102012000'),
  );
  const row = items.find(({ code }: { code: string }) => code === AREA);
  insist(row?.figures, 'the community has no figures of load, power, people and money');
  return row.figures.money.value;
}

async function giveToPost(
  officer: Caller,
  of: { deed: string; from: string; until: string },
): Promise<void> {
  granted(
    await officer.post(DEEDS, {
      ...{ entry: ALLOWANCE, parent: of.deed, acts: ACTS, area: AREA },
      ...{ fromOrganisation: STATION, to: { post: `${STATION}/worker` } },
      ...{ validFrom: of.from, validTo: of.until, document: { title: '岗位说明书' } },
      ...{ liability: '服务站', supervision: '站长' },
    }),
  );
}

async function whatIf(telling: Telling): Promise<void> {
  const officer = await telling.as('subdistrict-officer');
  const answer = granted(await officer.get(`/api/v1/cases/what-if?delegation=${story().deed}`));
  insist(JSON.stringify(answer).includes(SUBDISTRICT), 'nothing would move to the subdistrict');
  telling.say('如果今天就停：办件转到采荷街道，时限照走', 'would move to the subdistrict');
}

async function moneyEnds(telling: Telling): Promise<void> {
  const { deed, resident } = story();
  const before = granted(await resident.self.get(door(resident.case)));
  granted(await telling.anyone.post('/api/v1/demo/clock', { advance: 'P31D' }));
  const worker = await telling.as('other-community-worker');
  const view = granted(await worker.get(`${DEEDS}/${deed}`));
  insist(view.state === 'lapsed', `the deed is ${view.state}`);
  const verbs = view.history.map(({ verb }: { verb: string }) => verb);
  insist(verbs.indexOf('notify') < verbs.indexOf('lapse'), 'nobody was told before it lapsed');
  const { items } = granted(await worker.get('/api/v1/powers/notices'));
  for (const { sentence, delegation } of items) {
    if (delegation.endsWith(deed.slice(-36))) telling.say(`告知 notice: ${sentence.zh}`);
  }
  const lost = telling.refused(
    await worker.post(door(resident.case, 'accept')),
    403,
    'CASE_NO_POWER',
  );
  insist(lost.missing?.code === 'POWER_MEANS_ENDED', `missing is ${lost.missing?.code}`);
  const after = granted(await resident.self.get(door(resident.case)));
  insist(
    after.clocks.promised.due === before.clocks.promised.due,
    'the lapse moved the resident’s clock',
  );
  insist(
    after.timeline.some(({ verb }: { verb: string }) => verb === 'move-desk'),
    'her timeline does not say that the case moved',
  );
  granted(await (await telling.as('subdistrict-reviewer')).post(door(resident.case, 'accept')));
  telling.say('转回街道，由街道受理，老人不用再跑', 'The subdistrict accepts; she does nothing');
  const { admitted } = granted(await worker.get(`/api/v1/burden/asked-of-us?area=${AREA}`));
  const work = admitted.find((one: Asked) => one.work.number === admittedDemand().number) as Asked;
  insist(work?.state === 'no-means', `the admitted work is ${work?.state}`);
  telling.say(`${work.work.number}：${work.work.stoppedWhy.zh}`, work.work.stoppedWhy.en);
}

interface Asked {
  state: string;
  work: { number: string; stoppedWhy: Text };
}

const yuan = (n: number): string => `${Math.round(n).toLocaleString('zh-CN')}元`;

async function asymmetryMoves(telling: Telling): Promise<void> {
  const now = await moneyOf(telling);
  const { money } = story();
  insist(now < money, `money in force was ${money} and is ${now}`);
  telling.say(`跟着活到社区的钱：${yuan(money)} → ${yuan(now)}`, 'money in force fell');
  await freshElder(telling);
}

async function admissionRevoked(telling: Telling): Promise<void> {
  const gate = await telling.as('gate-officer');
  const { id, number } = admittedDemand();
  const reasons = '给的钱到期没有续上，准入撤销，社区不用再做。';
  const revoked = granted(await gate.post(`/api/v1/burden/demands/${id}/revoke`, { reasons }));
  insist(revoked.state === 'revoked', `the demand is ${revoked.state}`);
  telling.say(`${number}：${reasons}`);
}

export const MEANS: Scene = {
  zh: '委托：人、钱、数据跟着事走',
  en: 'Delegation: people, money and data follow the matter',
  steps: [
    {
      zh: '双方同意，人、钱、数据都确认，公布生效',
      en: 'The deed is agreed, its people, money and data confirmed, published, in force',
      run: inForce,
    },
    {
      zh: '如果今天就停，哪些办件会动、动到谁那里',
      en: 'If it ended today: which open cases would move, and to whom',
      run: whatIf,
    },
    {
      zh: '一个月后钱到期：先告知，后自动失效，活回到街道，时限照走，社区看得到为什么',
      en: 'A month later the money ends: told first, lapsed by itself, the work returns to the giver',
      run: moneyEnds,
    },
    {
      zh: '权责对称的页面跟着变：钱少了',
      en: 'The page of asymmetry moves: less money',
      run: asymmetryMoves,
    },
    {
      zh: '钱没有续上，区准入办撤销准入',
      en: 'The money is not renewed: the district revokes the admission',
      run: admissionRevoked,
    },
  ],
};
