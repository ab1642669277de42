// SPDX-License-Identifier: Apache-2.0
// The gate on the faces: what a community reads before it asks, and the desk that rules.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { addWorkingDays, shanghaiDate } from '#packages/kernel';
import { launchBrowser } from '#packages/testkit';
import type { Page } from '#packages/testkit/browser.ts';
import { must } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { builtWeb } from './screens/built-web.ts';
import { LOOKS, openVisit, settled } from './screens/camera.ts';

const QUESTIONS = '/api/v1/burden/questions';
const DESK = '/work/gate?all=1';
const app = await startTestApp({ name: 'gate-browser', webDir: await builtWeb() });
const browser = await launchBrowser();
after(() => browser.close());
const said: string[] = [];

const PHONED = { from: '区里一个专班', askedBy: 'telephone' };
const FURONG = { as: 'committee-member', area: '330102012001' };
const JIELIAN = { as: 'other-community-worker', area: '330102012002' };

async function ask({ as, area }: typeof FURONG, title: string, more: object = {}): Promise<string> {
  const body = { area, title, ...PHONED, ...more };
  return (await must((await app.login(as)).post(QUESTIONS, body), 201)).body.id;
}

async function read(id: string) {
  return (await must((await app.login('gate-officer')).get(`${QUESTIONS}/${id}`))).body;
}

async function visit(as: string): Promise<Page> {
  const opened = await openVisit(browser, { url: app.url, look: LOOKS.work[0]!, as });
  opened.page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  return opened.page;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

const row = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('link', { name }).filter({ visible: true });
/** Waits until there are so many, however slow the machine is; then there are no more. */
async function insistCount(rows: Locator, count: number): Promise<void> {
  if (count > 0) await rows.nth(count - 1).waitFor({ state: 'attached' });
  else await rows.first().waitFor({ state: 'detached' });
  assert.equal(await rows.count(), count);
}
const more = (on: Page | Locator) => on.getByRole('button', { name: '再看一些' });

/** The server's pages of a list are so short that few rows already fill more than one. */
async function shortPages(page: Page, door: RegExp, rows: number): Promise<void> {
  await page.route(door, (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('limit', String(rows));
    return route.continue({ url: url.href });
  });
}

test('two communities ask the same: one row, one press rules on both, and on no other', async () => {
  const title = '每天报一次楼道堆物照片';
  const ids = [await ask(FURONG, title), await ask(JIELIAN, title)];
  const other = await ask(FURONG, '每周报一次会议照片');
  const page = await visit('gate-officer');
  await open(page, DESK);
  await insistCount(row(page, title), 1);
  assert.match((await row(page, title).textContent())!, /2个社区问这件事/);
  await row(page, title).click();
  const forAll = page.getByRole('checkbox', { name: /另外1个社区/ });
  await forAll.waitFor();
  assert.equal(await forAll.isChecked(), false, 'not for all unless she says so');
  await page.getByText(/另外1个社区，也这样裁定/).click();
  await page.getByText('不该做', { exact: true }).click();
  await page.getByRole('button', { name: /^裁定不该做/ }).click();
  await page.getByText('已裁定不该做').first().waitFor();
  const [one, two] = await Promise.all(ids.map(read));
  assert.deepEqual([one.state, two.state], ['stopped', 'stopped']);
  assert.equal(one.ruling.reasons, two.ruling.reasons, 'the same reasons for both');
  assert.equal((await read(other)).state, 'waiting');
  await open(page, DESK);
  await insistCount(row(page, '每周报一次会议照片'), 1);
  await insistCount(row(page, title), 0);
  await page.close();
  assert.deepEqual(said, []);
});

test('without the tick it is ruled for the one, and the other community still waits', async () => {
  const title = '每月报一次垃圾桶照片';
  const ids = [await ask(FURONG, title), await ask(JIELIAN, title)];
  const page = await visit('gate-officer');
  await open(page, `/work/questions/${ids[0]}`);
  await page.getByText('不该做', { exact: true }).click();
  await page.getByRole('button', { name: /^裁定不该做/ }).click();
  await page.getByText('已裁定不该做').first().waitFor();
  const [one, two] = await Promise.all(ids.map(read));
  assert.deepEqual([one.state, two.state], ['stopped', 'waiting']);
  await page.close();
});

test('the day a ruling is due is read before the question is asked, and holds after', async () => {
  const id = await ask(FURONG, '每天上报一次门牌照片', { onlyNote: true });
  const page = await visit(FURONG.as);
  await open(page, '/work/asked');
  const own = page.getByRole('listitem').filter({ hasText: '每天上报一次门牌照片' });
  const due = addWorkingDays(app.house.clock.now(), 5).toISOString();
  const [, month, day] = shanghaiDate(new Date(due)).split('-').map(Number);
  const spoken = new RegExp(`最迟\\s*${month}\\s*月\\s*${day}\\s*日`);
  assert.match((await own.textContent())!, spoken);
  await own.getByRole('button').click();
  await own.getByRole('button').waitFor({ state: 'detached' });
  assert.equal((await read(id)).due, due);
  await page.close();
});

test('what waits at the gate is fetched page by page, to its end', async () => {
  const titles = ['每天报一次甲', '每天报一次乙', '每天报一次丙'];
  for (const title of titles) await ask(FURONG, title);
  const page = await visit('gate-officer');
  await shortPages(page, /\/burden\/(demands|questions)\?/, 1);
  await open(page, DESK);
  const seen = row(page, new RegExp(titles.join('|')));
  await insistCount(seen, 1);
  for (const shown of [2, 3]) {
    await more(page).click();
    await insistCount(seen, shown);
  }
  await page.close();
});

test('a list of powers is shown to its end, page by page', async () => {
  const page = await visit('subdistrict-officer');
  await shortPages(page, /\/powers\/entries\?/, 20);
  await open(page, '/work/powers');
  const rows = page.getByRole('main').locator('a[href*="/powers/entries/"]');
  await page.getByText('先列出20项，后面还有').waitFor();
  await insistCount(rows, 20);
  while ((await more(page).count()) > 0) {
    const before = await rows.count();
    await more(page).click();
    await rows.nth(before).waitFor();
    await settled(page);
  }
  await page.getByText(`${await rows.count()}项`, { exact: true }).waitFor();
  await page.close();
});

test('whoever writes a demand may choose from all her entries and delegations', async () => {
  const page = await visit('subdistrict-officer');
  await shortPages(page, /\/powers\/(entries|delegations)\?/, 1);
  await open(page, '/work/demands/new');
  for (const name of [/凭哪一条|清单/, /随哪份委托书/]) {
    const field = page.getByRole('combobox', { name });
    const part = page
      .locator('div')
      .filter({ has: field })
      .filter({ has: more(page) })
      .last();
    await more(part).waitFor();
    const options = field.locator('option');
    const before = await options.count();
    await more(part).click();
    await insistCount(options, before + 1);
  }
  await page.close();
});
