// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '#apps/server/rooms.ts';
import type { DemandContent, WorkDemand } from '#modules/burden/contract';
import { addDays, shanghaiDate } from '#packages/kernel';
import { FURONG, JIELIAN, type World } from './world.ts';

/** Demands and questions by the state they are shown in; each is an id. */
export interface GateSeeded {
  filed: string;
  returned: string;
  appealed: string;
  barred: string;
  long: string;
  refused: string;
  admitted: string;
  waiting: string;
  emergency: string;
  stopped: string;
}

const DEMANDS = '/api/v1/burden/demands';
const QUESTIONS = '/api/v1/burden/questions';
const GATE = 'gate-officer';
const DISTRICT = '330102000000';
const LONG = '关于进一步做好全区高龄失能老人设备在线和上门探访登记统计上报工作的补充通知，';

const inDays = (days: number): string => addDays(shanghaiDate(new Date()), days);

/** The story's demand: a form of thirty fields for every community. */
function monthlyForm(): DemandContent {
  const file = join(ROOT, 'cities/demo/burden/examples/elders-monthly-form.yaml');
  const { content } = parse(readFileSync(file, 'utf8')) as { content: DemandContent };
  return { ...content, startsOn: inDays(45) };
}

function task(more: Partial<DemandContent>): DemandContent {
  return {
    ...{ kind: 'task', title: '消夏晚会的场地告知', areas: [DISTRICT] },
    basis: { title: '群众文化活动办法', documentNumber: '浙示文〔2026〕1号' },
    ...{ often: { times: 1, per: 'month' }, minutesEach: 20, fields: [], noticeLength: 800 },
    ...{ noticeKind: 'specific', practices: [], people: [], urgency: 'ordinary' },
    ...{ startsOn: inDays(60), until: inDays(300), ...more },
  };
}

/** Tells what comes to a gate: what is asked, ruled on, appealed and questioned. */
export async function seedGate(world: World): Promise<GateSeeded> {
  const file = async (by: string, content: DemandContent): Promise<WorkDemand> =>
    world.post(await world.as(by), DEMANDS, content);
  const rule = async (demand: WorkDemand, body: object) =>
    world.post(await world.as(GATE), `${DEMANDS}/${demand.id}/rule`, body);
  const filed = await file('civil-affairs-officer', monthlyForm());
  const returned = await file('civil-affairs-officer', monthlyForm());
  await rule(returned, returnOf(returned));
  const appealed = await file('health-officer', visits());
  await rule(appealed, returnOf(appealed));
  await world.post(await world.as('health-officer'), `${DEMANDS}/${appealed.id}/appeal`, {
    grounds: '随访是基本公共卫生服务规范要求的，社区只帮着约时间，不填内容。请看第三条。',
  });
  const barred = await file('public-security-officer', inspection());
  const long = await file('education-officer', task({ title: LONG.repeat(6).slice(0, 200) }));
  const refused = await file('public-security-officer', inspection());
  await rule(refused, { outcome: 'refuse', reasons: '检查只能由行政机关做，不得要社区做。' });
  const small = await file('education-officer', task({ title: '暑期安全告知书的转发' }));
  const admitted = await rule(small, {
    ...{ outcome: 'admit', reasons: '在清单里，每月二十分钟，不问登记里已有的内容。' },
    validUntil: inDays(200),
  });
  const ids = { filed, returned, appealed, barred, long, refused, admitted };
  return {
    ...(Object.fromEntries(Object.entries(ids).map(([name, { id }]) => [name, id])) as Record<
      keyof typeof ids,
      string
    >),
    ...(await seedQuestions(world)),
  };
}

function returnOf({ check }: WorkDemand) {
  const { conditions } = check.suggestion;
  return {
    outcome: 'return',
    reasons: check.findings
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ sentence }) => sentence.zh)
      .join('\n'),
    conditions: conditions.map(({ text }) => text.zh),
  };
}

function visits(): DemandContent {
  const labels = ['姓名', '身份证号', '签约医生', '约的哪天', '谁陪着'];
  return task({
    ...{ kind: 'ledger', title: '慢病随访登记台账', minutesEach: 180 },
    fields: labels.map((label) => ({ label })),
    basis: { title: '中华人民共和国基本医疗卫生与健康促进法', article: '第三十一条' },
  });
}

function inspection(): DemandContent {
  return task({
    ...{ kind: 'inspection', title: '出租房消防安全检查和行政处罚', practices: ['photo-proof'] },
    ...{ inspection: { perYear: 4, isComprehensive: false }, minutesEach: 240 },
    basis: { title: '中华人民共和国消防法', article: '第五十三条' },
  });
}

async function seedQuestions(world: World) {
  const member = await world.as('committee-member');
  const ask = (body: object) => world.post(member, QUESTIONS, { area: FURONG, ...body });
  const daily = { often: { times: 1, per: 'day' }, minutesEach: 25, askedBy: 'message' };
  await ask({
    ...{ ...daily, title: '每天报一次高层住宅电动车充电照片', from: '区里一个专班' },
    ...{ askedOn: inDays(-1), onlyNote: true },
  });
  const survey = {
    ...{ title: '填“平安家庭”摸底表，一户一张', from: '采荷街道综治岗', askedBy: 'telephone' },
    ...{ askedOn: inDays(-2), often: { times: 1, per: 'once' }, minutesEach: 2400 },
  };
  const waiting = await ask(survey);
  const neighbour = await world.as('other-community-worker');
  await world.post(neighbour, QUESTIONS, { area: JIELIAN, ...survey });
  const emergency = await ask({
    ...{ title: '寒潮期间给独居老人送保暖物资', from: '采荷街道', askedBy: 'telephone' },
    ...{ askedOn: inDays(-1), often: { times: 1, per: 'once' }, minutesEach: 180 },
    ...{ urgency: 'emergency', declaration: '市防寒应急响应，《突发事件应对法》' },
  });
  const stopped = await ask({
    ...{ title: '每周拍照打卡一次楼道卫生', from: '区里一个微信群', askedBy: 'message' },
    ...{ askedOn: inDays(-1), often: { times: 1, per: 'week' }, minutesEach: 40 },
  });
  await world.post(await world.as(GATE), `${QUESTIONS}/${stopped.id}/rule`, {
    ...{ outcome: 'stop', reasons: '没有准入编号，拍照打卡也是规定不许的做法。' },
  });
  return { waiting: waiting.id, emergency: emergency.id, stopped: stopped.id };
}
