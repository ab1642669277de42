// SPDX-License-Identifier: Apache-2.0
// A delegation from its first line until it is in force, on the faces of those who make it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchBrowser } from '#packages/testkit';
import type { Page } from '#packages/testkit/browser.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { builtWeb } from './screens/built-web.ts';
import { LOOKS, openVisit, settled } from './screens/camera.ts';

const DESK = LOOKS.work[0]!;
const app = await startTestApp({ name: 'deed-browser', webDir: await builtWeb() });
const browser = await launchBrowser();
after(() => browser.close());
const said: string[] = [];

async function visit(as: string, path: string): Promise<Page> {
  const opened = await openVisit(browser, { url: app.url, look: DESK, as });
  opened.page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await opened.page.goto(path);
  await settled(opened.page);
  return opened.page;
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const reads = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** A kind of means that is said to be unnecessary, with the reason. */
async function without(page: Page, edit: string, reason: string): Promise<void> {
  await press(page, edit);
  await page.getByRole('radio', { name: '不需要' }).click();
  await page.getByRole('textbox').fill(reason);
  await press(page, '好了');
}

async function writeMoney(page: Page): Promise<void> {
  await press(page, '改钱');
  await page.getByText('按件给').click();
  await page.getByRole('textbox', { name: '多少元' }).fill('18');
  await page.getByRole('combobox', { name: '谁给' }).selectOption({ label: '上城区财政局' });
  await press(page, '好了');
}

/** What he chose that never may be is not put in; what is whole goes to the other side. */
async function draft(page: Page): Promise<string> {
  await page.getByText('临时救助给付').click();
  await page.getByText('社区便民服务站').first().click();
  await page
    .getByRole('combobox', { name: '交给谁' })
    .selectOption({ label: '芙蓉社区便民服务站' });
  await press(page, '开始写');
  await reads(page, '权力怎么走下来');
  await press(page, /^行政处罚/);
  await reads(page, /您刚才选了，没有放进去/);
  await page.getByText('核验', { exact: true }).first().click();
  await writeMoney(page);
  await without(page, '改人', '现有人手够用');
  await without(page, '改数据', '这一步不看数据');
  await press(page, /^送芙蓉社区便民服务站看/);
  await reads(page, '等芙蓉社区便民服务站同意');
  return new URL(page.url()).pathname;
}

/** Whoever's turn it is reads what she is asked for, and presses its one act. */
async function turn(as: string, path: string, words: { asked: string; act: RegExp }) {
  const page = await visit(as, path);
  await reads(page, words.asked);
  await press(page, words.act);
  await page.getByRole('button', { name: words.act }).waitFor({ state: 'detached' });
  await page.close();
}

test('a delegation is drafted, agreed, confirmed, published and given to a post on screen', async () => {
  const giver = await visit('subdistrict-officer', '/work/delegations/new');
  const path = await draft(giver);
  const agree = { asked: '请您看过，同意接下来', act: /^同意接下来/ };
  await turn('community-worker', path, agree);
  await turn('finance-officer', path, { asked: '每件18元', act: /^确认给钱/ });
  await giver.goto(path);
  await settled(giver);
  await giver.keyboard.press('d');
  await reads(giver, '生效了，还没有岗位来办');
  await press(giver, /^分给社区工作者/);
  await giver.getByText('生效了，还没有岗位来办').waitFor({ state: 'detached' });
  const answer = await giver.request.get(`/api/v1/powers${path.slice('/work'.length)}`);
  const deed = await answer.json();
  assert.equal(deed.state, 'in-force');
  assert.equal(deed.inForce, true);
  assert.deepEqual(said, []);
});
