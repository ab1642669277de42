// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { admittedDemand, keepDemand } from './admitted.ts';
import { civilDay, serverNow } from './people.ts';
import { draftDeed } from './scene-means.ts';
import { granted, insist, type Scene, type Telling } from './telling.ts';

const DEMANDS = '/api/v1/burden/demands';

interface Finding {
  rule: string;
  verdict: string;
  sentence: { zh: string };
}
interface Group {
  title: { zh: string };
  isNew: boolean;
  labels: string[];
}

/** The department's form, as it is first asked for and as it comes back: a file of the city. */
function monthlyForm(telling: Telling) {
  const file = join(telling.cityDir, 'burden', 'examples', 'elders-monthly-form.yaml');
  return parse(readFileSync(file, 'utf8'));
}

async function file(telling: Telling): Promise<void> {
  const { content, startsInDays } = monthlyForm(telling);
  const now = await serverNow(telling);
  const officer = await telling.as('civil-affairs-officer');
  const filed = granted(
    await officer.post(DEMANDS, { ...content, startsOn: civilDay(now, startsInDays) }),
  );
  keepDemand({ id: filed.id, number: '' });
  telling.say(`${filed.number} ${content.title}：${filed.communities} 个社区，每月一次，30 栏`);
  const { check } = filed;
  insist(check.knownCount === 24, `${check.knownCount} of 30 fields are known, not 24`);
  for (const { title, isNew, labels } of check.groups as Group[]) {
    telling.say(`${isNew ? '真要问的' : title.zh} ${labels.length} 栏：${labels.join('、')}`);
  }
  const broken = (check.findings as Finding[]).filter(({ verdict }) => verdict !== 'pass');
  insist(
    broken.some(({ rule }) => rule === 'notice-length'),
    'the gate does not name the limit of 4,000 characters',
  );
  for (const { sentence } of broken) telling.say(`⛔ ${sentence.zh}`);
}

async function returned(telling: Telling): Promise<void> {
  const { id } = admittedDemand();
  const officer = await telling.as('gate-officer');
  const { check } = granted(await officer.get(`${DEMANDS}/${id}`));
  insist(check.suggestion.outcome === 'return', `the gate suggests ${check.suggestion.outcome}`);
  const conditions = check.suggestion.conditions.map(
    ({ text }: { text: { zh: string } }) => text.zh,
  );
  const reasons = '二十四栏已有登记可取；通知超过字数；没有给人和钱。改好再交。';
  const ruled = granted(
    await officer.post(`${DEMANDS}/${id}/rule`, { outcome: 'return', reasons, conditions }),
  );
  insist(ruled.state === 'returned', `the demand is ${ruled.state}`);
  for (const condition of conditions) telling.say(condition);
}

async function admitted(telling: Telling): Promise<void> {
  const { id } = admittedDemand();
  const { content, startsInDays, again } = monthlyForm(telling);
  const { keep, untilInDays, ...changed } = again;
  const now = await serverNow(telling);
  const delegation = await draftDeed(telling);
  telling.say('街道起草委托书，带着人、钱、数据', 'The subdistrict drafts a deed with its means');
  const department = await telling.as('civil-affairs-officer');
  granted(
    await department.post(`${DEMANDS}/${id}/refile`, {
      ...{ ...content, ...changed },
      fields: keep.map((label: string) => ({ label })),
      startsOn: civilDay(now, startsInDays),
      until: civilDay(now, untilInDays),
      delegation,
    }),
  );
  const gate = await telling.as('gate-officer');
  const ruled = granted(
    await gate.post(`${DEMANDS}/${id}/rule`, {
      ...{ outcome: 'admit', reasons: '只问六栏，人和钱都跟上，准入到期即停。' },
      validUntil: civilDay(now, untilInDays),
    }),
  );
  insist(ruled.state === 'admitted', `the demand is ${ruled.state}`);
  keepDemand({ id, number: ruled.admittedNumber });
  telling.say(`${ruled.admittedNumber}，6 栏，给了人和钱，到 ${ruled.validUntil}`);
  const { items } = granted(
    await telling.anyone.get(
      `/api/v1/burden/register?q=${encodeURIComponent(content.title)}&limit=100`,
    ),
  );
  insist(
    items.some((one: { number: string }) => one.number === ruled.admittedNumber),
    'the register that anyone may read does not have it',
  );
}

export const GATE: Scene = {
  zh: '准入：部门要社区做新的事',
  en: 'The gate: a department wants communities to do something new',
  steps: [
    {
      zh: '民政局要全区社区每月填一张 30 栏的表；系统指出 24 栏已有人知道，还超了上限',
      en: 'A monthly form of 30 fields for every community; the gate names 24 known fields and the limit broken',
      run: file,
    },
    {
      zh: '区准入办退回修改，公开理由',
      en: 'The district returns it, with reasons in public',
      run: returned,
    },
    {
      zh: '再交时只剩 6 栏，带着人和钱，准入并登记',
      en: 'It comes back with 6 fields, money and a post, and is admitted into the register',
      run: admitted,
    },
  ],
};
