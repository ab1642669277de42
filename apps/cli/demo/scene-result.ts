// SPDX-License-Identifier: Apache-2.0
import { proveInLog } from './proofs.ts';
import { door, granted, insist, type Scene, type Telling } from './telling.ts';

async function notice(telling: Telling): Promise<void> {
  const { elder } = telling;
  const { items } = granted(await elder.self.get('/api/v1/ecerts/mine'));
  const own = items.find((ecert: { case: string | null }) => ecert.case === elder.id);
  insist(own?.status === 'valid', 'her result notice is not among her certificates');
  telling.notice = { id: own.id, identifier: own.identifier, qr: own.qr };
  telling.say(`${own.type.title.zh} ${own.identifier}`);
  for (const field of own.fields) telling.say(`  ${field.label.zh}：${field.value}`);
}

async function stranger(telling: Telling): Promise<void> {
  const { identifier, qr, id } = telling.notice;
  const shownQr = granted(
    await telling.elder.self.post(`/api/v1/ecerts/${id}/presentation`, { fields: [] }),
  );
  for (const body of [{ identifier }, { qr }, { qr: shownQr.qr }]) {
    const found = granted(await telling.anyone.post('/api/v1/ecerts/verify', body));
    insist(found.status === 'valid', `a stranger is told ${found.status}`);
    const said = (found.shows ?? []).map((one: { label: { zh: string } }) => one.label.zh);
    telling.say(`${found.status} ${found.type?.title.zh} ${found.issuedOn} ${said.join('、')}`);
  }
}

async function rate(telling: Telling): Promise<void> {
  const { elder } = telling;
  granted(await elder.self.post(door(elder.id, 'rate'), { score: 5, text: '没跑腿，没交材料' }));
}

async function diary(telling: Telling): Promise<void> {
  await telling.settle();
  const kinds = new Set<string>();
  let proven = 0;
  for (let cursor = ''; ; ) {
    const page = granted(await telling.elder.self.get(`/api/v1/exchange/diary${cursor}`));
    for (const entry of page.items) {
      insist(entry.why?.case && entry.why.matter, 'a read does not say why and for which case');
      const place = await proveInLog(telling, entry.log);
      proven += 1;
      if (kinds.has(entry.kind)) continue;
      kinds.add(entry.kind);
      const { who, why, what } = entry;
      const name =
        typeof who === 'string' ? who : `${who.organisation.zh}${who.post.zh} ${who.personMasked}`;
      const seen = what.map((one: { zh: string }) => one.zh).join('、');
      telling.say(
        `${entry.kind}: ${name}，为 for ${why.matter.zh}，${seen || '—'}，日志 log ${place} ✔`,
      );
    }
    if (!page.next) break;
    cursor = `?cursor=${encodeURIComponent(page.next)}`;
  }
  insist(kinds.has('reveal') && kinds.has('opened'), 'reads are missing from her diary');
  telling.say(`${proven} 条都能验证 reads, every proof verifies`);
}

async function closed(telling: Telling): Promise<void> {
  const { elder } = telling;
  const officer = await telling.as('subdistrict-officer');
  const answer = await officer.post('/api/v1/exchange/query', {
    ...{ case: elder.id, subject: elder.person },
    ...{ resource: 'household-registration', fields: ['address'] },
  });
  telling.refused(answer, 403, 'EXCHANGE_NO_PURPOSE');
}

async function forged(telling: Telling): Promise<void> {
  const { qr, identifier } = telling.notice;
  const middle = Math.floor(qr.length / 2);
  const other = qr[middle] === '7' ? '8' : '7';
  const last = identifier.at(-1) === '7' ? '8' : '7';
  const altered = { qr: `${qr.slice(0, middle)}${other}${qr.slice(middle + 1)}` };
  const renumbered = { identifier: `${identifier.slice(0, -1)}${last}` };
  for (const body of [altered, renumbered]) {
    const found = granted(await telling.anyone.post('/api/v1/ecerts/verify', body));
    insist(['forged', 'unknown'].includes(found.status), `an altered one is ${found.status}`);
    telling.say(`⛔ ${found.status} ${found.why ?? ''}`);
  }
}

/** The seal itself: what the holder shows, altered in one character of a value. */
async function alteredSeal(telling: Telling): Promise<void> {
  const { id } = telling.notice;
  const shown = granted(
    await telling.elder.self.post(`/api/v1/ecerts/${id}/presentation`, { fields: [] }),
  );
  const qr = `${shown.qr.slice(0, -6)}${shown.qr.at(-6) === 'A' ? 'B' : 'A'}${shown.qr.slice(-5)}`;
  const found = granted(await telling.anyone.post('/api/v1/ecerts/verify', { qr }));
  insist(found.status === 'forged', `a broken seal is ${found.status}`);
  telling.say(`⛔ ${found.status} ${found.why ?? ''}`);
}

async function revoked(telling: Telling): Promise<void> {
  const { id, identifier } = telling.notice;
  const worker = await telling.as('community-worker');
  const reason = { reason: '演示：发现重复发放，予以注销' };
  const path = `/api/v1/ecerts/${id}/revoke`;
  telling.refused(await worker.post(path, reason), 403, 'ECERT_NOT_ISSUER');
  const officer = await telling.as('subdistrict-officer');
  granted(await officer.post(path, reason));
  const found = granted(await telling.anyone.post('/api/v1/ecerts/verify', { identifier }));
  insist(found.status === 'revoked', `a revoked one is ${found.status}`);
  telling.say(`⛔ ${found.status}`);
}

export const RESULT: Scene = {
  zh: '结果、评价、谁看了我的信息',
  en: 'The result, her rating, who looked at her data',
  steps: [
    { zh: '盖章的办理结果告知书', en: 'The sealed result notice', run: notice },
    {
      zh: '陌生人在公开页核验',
      en: 'A stranger verifies it, by number and by code',
      run: stranger,
    },
    { zh: '她评价', en: 'She rates', run: rate },
    { zh: '每一次读取都在她的记录里，能验证', en: 'Her diary shows each read', run: diary },
    { zh: '事办完，数据就读不到了', en: 'The case is over: nothing more is read', run: closed },
    { zh: '伪造的告知书核不过', en: 'A forged notice fails', run: forged },
    { zh: '改过的亮码核不过', en: 'An altered code fails', run: alteredSeal },
    { zh: '注销的告知书核不过', en: 'A revoked notice fails', run: revoked },
  ],
};
