// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueCheck } from '#modules/matters';
import { shanghaiDate, shanghaiTime } from '#packages/kernel';
import { ALLOWANCE, COMMUNITY, freshElder } from './people.ts';
import { door, granted, insist, type Scene, type Telling } from './telling.ts';

async function findIt(telling: Telling): Promise<void> {
  for (const words of ['老人每月发钱', '八十岁补贴', '高龄津贴']) {
    const path = `/api/v1/matters?q=${encodeURIComponent(words)}`;
    const { items } = granted(await telling.anyone.get(path));
    insist(items[0]?.code === ALLOWANCE, `“${words}” finds ${items[0]?.code ?? 'nothing'} first`);
    telling.say(`“${words}” → ${items[0].title.zh}`);
  }
  const page = granted(await telling.anyone.get(`/api/v1/matters/${ALLOWANCE}?area=${COMMUNITY}`));
  telling.say(`由谁决定 decided by: ${page.decides?.organisationName?.zh}`);
  const { title, article } = page.matter.legalBasis[0];
  telling.say(
    `依据 basis: 《${title}》${article ?? ''}；${page.matter.clocks.promised.days} 个工作日`,
  );
}

async function openIt(telling: Telling): Promise<void> {
  const { elder } = telling;
  const draft = granted(await elder.self.post('/api/v1/cases', { matter: ALLOWANCE }));
  const fields = Object.entries<Record<string, unknown>>(draft.fields);
  const asked = fields.filter(([, field]) => 'ask' in field).map(([name]) => name);
  insist(asked.length === 0, `she would have to type: ${asked.join(', ')}`);
  for (const [, field] of fields) {
    const { label, sourceTitle } = field as { label: { zh: string }; sourceTitle: { zh: string } };
    if (field.source !== 'derived') telling.say(`${label.zh} ← ${sourceTitle.zh}`);
  }
  for (const { proof, state, title } of draft.evidence) {
    insist(state === 'verified', `${proof} is ${state}, not verified`);
    telling.say(`${title.zh}：已核验 verified`);
  }
  const idNumber = draft.fields.idNumber.value as string;
  telling.elder = { ...elder, id: draft.id, idNumber };
}

async function typeOver(telling: Telling): Promise<void> {
  const { elder } = telling;
  const answer = await elder.self.patch(door(elder.id), { fields: { birthDate: '1930-01-01' } });
  telling.refused(answer, 409, 'FACT_VERIFIED');
}

/** A copy of the city in which the same matter asks for a certificate of life. */
async function askForLife(telling: Telling): Promise<void> {
  const page = granted(await telling.anyone.get(`/api/v1/matters/${ALLOWANCE}`));
  const life = page.matter.proofs.find((proof: { code: string }) => proof.code === 'life');
  insist(
    life.ladder.every((rung: { kind: string }) => rung.kind !== 'upload'),
    'a proof of life could be asked for',
  );
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-city-'));
  try {
    cpSync(telling.cityDir, dir, { recursive: true });
    const file = join(dir, 'matters', 'old-age-allowance.v2.yaml');
    const asked = readFileSync(file, 'utf8').replace('生存状态核对', '健在证明');
    writeFileSync(file, asked);
    const report = await catalogueCheck(dir, shanghaiDate(new Date()));
    const found = report.findings.find((finding) => finding.code === 'PROOF_BARRED');
    insist(found, 'a matter that asks for a certificate of life passes the check');
    telling.say(`⛔ ${found.code} ${found.file}:${found.line} ${found.zh}`);
    telling.say(`   依据 basis: ${found.basis}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function submitIt(telling: Telling): Promise<void> {
  const { elder } = telling;
  const key = `story-${elder.id}`;
  const sent = granted(await elder.self.post(door(elder.id, 'submit'), {}, key));
  const again = granted(await elder.self.post(door(elder.id, 'submit'), {}, key));
  insist(sent.state === 'submitted' && sent.number, `it is ${sent.state}`);
  insist(again.number === sent.number && again.version === sent.version, 'sent twice, kept twice');
  telling.say(
    `${sent.number}；最迟 promised by ${shanghaiTime(new Date(sent.clocks.promised.due))}`,
  );
  telling.elder = { ...elder, number: sent.number };
}

export const APPLY: Scene = {
  zh: '她在手机上办',
  en: 'She applies on her phone',
  steps: [
    {
      zh: '一位81岁的居民上个月把户口迁到这个社区，用实人身份登录',
      en: 'A resident of 81 moved here last month and signs in at 实人',
      async run(telling) {
        telling.elder = await freshElder(telling);
        telling.say(telling.elder.handle);
      },
    },
    { zh: '她用平常的话找到高龄津贴', en: 'She finds the matter in plain words', run: findIt },
    {
      zh: '表格已经填好，没有要传的材料',
      en: 'The form is complete without typing; nothing to upload',
      run: openIt,
    },
    { zh: '已核验的不能手工改', en: 'A verified fact cannot be typed over', run: typeOver },
    {
      zh: '健在证明没有人会要；要它的事项通不过检查',
      en: 'A certificate of life is asked by nobody; a matter that asks is refused',
      run: askForLife,
    },
    { zh: '她提交，按两次也只有一件', en: 'She submits; pressing twice is once', run: submitIt },
  ],
};
