// SPDX-License-Identifier: Apache-2.0
import { communityOf, type SeededCommunity } from './community.ts';
import { deedsOf, deedToLapse, type SeededDeeds } from './deeds.ts';
import { type GateSeeded, seedGate } from './gate-seed.ts';
import { AID, ALLOWANCE, JIELIAN, REPAIR, ROOM, type Told, World } from './world.ts';

export type { Told } from './world.ts';

/** A granted case with its sealed notice. */
export interface Issued extends Told {
  /** Number on the certificate. */
  identifier: string;
  /** Public id of the certificate. */
  ecert: string;
}

/** Cases and certificates by the state they are shown in; `elder` has three of her own. */
export interface Seeded {
  world: World;
  gate: GateSeeded;
  elder: { apply: Told; running: Told; repaired: Told };
  draftRoom: Told;
  draftSilent: Told;
  late: Told;
  submitted: Told;
  supplement: Told;
  paused: Told;
  accepted: Told;
  reviewed: Told;
  granted: Issued;
  rated: Told;
  suspended: Issued;
  refused: Told;
  notAccepted: Told;
  owed: Told;
  /** Before the subdistrict, which had entrusted this step to the station for a while. */
  assistance: Told;
  longWords: Told;
  deeds: SeededDeeds;
  community: SeededCommunity;
  /** Without a case. */
  empty: string;
  /** Nobody's case yet, one for each time the counter is looked at. */
  walkIns: string[];
}

const WORKER = 'community-worker';
const REVIEWER = 'subdistrict-reviewer';
const OFFICER = 'subdistrict-officer';
const MEMBER = 'committee-member';
const OWNER = 'facility-owner';
const AGREE = { opinion: 'agree', reason: '户籍、年龄、领取情况都已核，符合条件' };
const GRANT = { decision: 'grant', reason: '符合办法第四条，同意发放' };
const ROOM_FIELDS = { purpose: '楼里老人一起包饺子', useDate: '2026-12-21', slot: 'morning' };
const LONG = '我们几个老姐妹想在冬至那天把活动室借来包饺子、唱越剧、给社区里独居的老人过生日，';

/**
 * Tells the whole story over HTTP and leaves every state a screen can show. With `isOneDay` nothing
 * is late: the stand-in agencies keep wall time, and a picture should show what was read today.
 */
export async function seedWorld(url: string, { isOneDay = false } = {}): Promise<Seeded> {
  const world = new World(url);
  const late = await world.submitted(ALLOWANCE);
  const lateReview = await world.submitted(ALLOWANCE);
  await world.act(WORKER, lateReview, 'accept');
  const lapsed = isOneDay ? undefined : await deedToLapse(world);
  if (!isOneDay) await world.advance('P6D');
  const elder = await elderOf(world);
  const cases = await casesOf(world);
  const ended = await endedOf(world);
  const silent = await whileSilent(world);
  const community = await communityOf(world);
  const gate = await seedGate(world);
  const people = {
    empty: await world.fresh(),
    walkIns: [await world.fresh(), await world.fresh()],
  };
  // Last, because a fresh person finds every link of the story in force again.
  await withdrawPower(world);
  const deeds = await deedsOf(world, lapsed);
  await world.advance('PT0S');
  const told = { ...cases, ...ended, ...silent, ...people };
  return { world, late, elder, ...told, gate, deeds, community };
}

async function elderOf(world: World): Promise<Seeded['elder']> {
  const handle = 'elder-resident';
  const repaired = await world.submitted(
    REPAIR,
    { place: '示范苑3幢楼下的双杠', fault: 'loose' },
    handle,
  );
  await world.act(OWNER, repaired, 'accept');
  await world.act(OWNER, repaired, 'complete', { note: '双杠两头的螺栓换新，试过不晃了。' });
  const running = await world.submitted(ROOM, { ...ROOM_FIELDS, people: 12 }, handle);
  await world.act(MEMBER, running, 'accept');
  return { repaired, running, apply: await world.draft(ALLOWANCE, {}, handle) };
}

async function accepted(world: World): Promise<Told> {
  const told = await world.submitted(ALLOWANCE);
  await world.act(WORKER, told, 'accept');
  return told;
}

async function reviewed(world: World, opinion: unknown = AGREE): Promise<Told> {
  const told = await accepted(world);
  await world.act(REVIEWER, told, 'review', opinion);
  return told;
}

async function granted(world: World): Promise<Issued> {
  const told = await reviewed(world);
  await world.act(OFFICER, told, 'decide', GRANT);
  await world.advance('PT0S');
  const { items } = (await told.self.get('/api/v1/ecerts/mine')).body;
  return { ...told, identifier: items[0].identifier, ecert: items[0].id };
}

async function assistanceOf(world: World): Promise<Told> {
  const told = await world.draft(AID, { phone: '19900001234', hardship: '住院三周，医药费付不起' });
  const promised = await told.self.patch(`/api/v1/cases/${told.id}`, { commitments: ['hardship'] });
  if (promised.status !== 200) throw new Error(`promise ${told.id}: ${promised.status}`);
  await world.act(told.handle, told, 'submit');
  return told;
}

async function casesOf(world: World) {
  const submitted = await world.submitted(ALLOWANCE);
  for (let more = 0; more < 3; more += 1) await world.submitted(ALLOWANCE);
  const long = LONG.repeat(8).slice(0, 200);
  const longWords = await world.submitted(ROOM, { ...ROOM_FIELDS, purpose: long, people: 45 });
  const supplement = await world.submitted(ROOM, { ...ROOM_FIELDS, people: 30 });
  await world.act(MEMBER, supplement, 'request-supplement', {
    items: [{ field: 'purpose', why: '要用灶台的话，请写明用电还是用明火' }],
  });
  const paused = await accepted(world);
  await world.act(REVIEWER, paused, 'pause', {
    procedure: 'outside-check',
    reason: '向绍兴市越城区核查有没有在领同类补贴',
    until: '2026-12-07T09:00:00Z',
  });
  const draftRoom = await world.draft(ROOM);
  const one = await accepted(world);
  const other = await reviewed(world);
  await reviewed(world, { opinion: 'disagree', reason: '迁入不满一个月，请决定人再看一次' });
  const assistance = await assistanceOf(world);
  const told = { submitted, longWords, supplement, paused, draftRoom, assistance };
  return { ...told, accepted: one, reviewed: other };
}

async function endedOf(world: World) {
  const done = await granted(world);
  const rated = await granted(world);
  await world.act(rated.handle, rated, 'rate', { score: 5, text: '没跑一趟就办好了' });
  const suspended = await granted(world);
  await world.post(await world.as(OFFICER), `/api/v1/ecerts/${suspended.ecert}/suspend`, {
    reason: '户籍正在核查',
  });
  const refused = await world.submitted(
    ALLOWANCE,
    {},
    await world.fresh('double-benefit-resident'),
  );
  await world.act(WORKER, refused, 'accept');
  await world.act(REVIEWER, refused, 'review', {
    ...{ opinion: 'disagree', reason: '在越城区还领着同类补贴' },
  });
  const { criteria } = (await (await world.as(OFFICER)).get(`/api/v1/cases/${refused.id}`)).body;
  await world.act(OFFICER, refused, 'decide', {
    decision: 'refuse',
    reason: '您在绍兴市越城区还在领同类补贴，两边不能同时领',
    criteria: criteria
      .filter((rule: { verdict: string }) => rule.verdict === 'unmet')
      .map((rule: { code: string }) => rule.code),
  });
  const notAccepted = await world.submitted(ALLOWANCE);
  await world.act(WORKER, notAccepted, 'refuse-acceptance', {
    reason: '这件事您的家人昨天已经在窗口替您办了，编号在您手机里',
  });
  return { granted: done, rated, suspended, refused, notAccepted };
}

/** What is drafted and received while the household register does not answer. */
async function whileSilent(world: World) {
  await world.agency('public-security', 'down');
  try {
    const draftSilent = await world.draft(ALLOWANCE);
    const owed = await world.submitted(ALLOWANCE);
    await world.act(WORKER, owed, 'accept');
    return { draftSilent, owed };
  } finally {
    await world.agency('public-security', 'up');
  }
}

/** In the next community the entrustment is revoked: a stopped power on the public page. */
async function withdrawPower(world: World): Promise<void> {
  const path = `/api/v1/powers/delegations?area=${JIELIAN}`;
  const { items } = (await world.anyone.get(path)).body;
  const link = items.find(
    ({ entry, origin }: { entry: string; origin: string }) =>
      origin === 'entrusted' && entry === ALLOWANCE,
  );
  if (!link)
    throw new Error(`no entrustment in ${JIELIAN}: ${JSON.stringify(items).slice(0, 400)}`);
  await world.post(await world.as(OFFICER), `/api/v1/powers/delegations/${link.id}/revoke`, {
    reason: '服务站人手不足，暂由街道直接收件',
  });
}
