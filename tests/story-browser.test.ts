// SPDX-License-Identifier: Apache-2.0
// The story once on the faces, as its people would do it: by what they read and press.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import decodeQr from 'jsqr';
import { ROOT } from '#apps/server/rooms.ts';
import { launchBrowser } from '#packages/testkit';
import type { Page } from '#packages/testkit/browser.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { builtWeb } from './screens/built-web.ts';
import { LOOKS, type Look, openVisit, settled } from './screens/camera.ts';

const [PHONE, ELDER] = LOOKS.resident as [Look, Look];
const DESK = LOOKS.work[0]!;

const app = await startTestApp({ name: 'story-browser', webDir: await builtWeb() });
const browser = await launchBrowser();
after(() => browser.close());

const pages = new Set<Page>();
const said: string[] = [];

async function visit(look: Look, as?: string): Promise<Page> {
  const opened = await openVisit(browser, { url: app.url, look, as });
  opened.page.on('close', () => pages.delete(opened.page));
  pages.add(opened.page);
  opened.page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  return opened.page;
}

/** A step that fails leaves a picture of every open page. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const dir = join(ROOT, '.build', 'story-browser');
    mkdirSync(dir, { recursive: true });
    for (const [i, page] of [...pages].entries()) {
      await page.screenshot({ path: join(dir, `${i}.png`), fullPage: true }).catch(() => undefined);
    }
    throw new Error(`${name}: ${(error as Error).message} (pictures in .build/story-browser)`);
  }
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click();
const reads = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** She finds the matter in plain words, looks at what is known, and presses once. */
async function apply(page: Page): Promise<string> {
  await page.goto('/');
  await follow(page, /想办事/);
  await page.getByRole('searchbox').fill('老人每月发钱');
  await reads(page, /能帮上的/);
  await follow(page, /高龄津贴/);
  await reads(page, '谁决定');
  await follow(page, '开始办理');
  await reads(page, '不用您交材料');
  assert.equal(await page.getByRole('textbox').count(), 0, 'there is nothing to type');
  assert.equal(await page.locator('input[type="file"]').count(), 0, 'nothing to upload');
  await reads(page, /芙蓉社区/);
  await press(page, '提交申请');
  await reads(page, '提交好了');
  return /\/cases\/([^/]+)\/sent/.exec(page.url())![1]!;
}

/** An officer opens the case from her own list and does her one act. */
async function act(handle: string, id: string, work: (page: Page) => Promise<void>): Promise<void> {
  await app.settle();
  const page = await visit(DESK, handle);
  await page.goto(`/work/cases/${id}`);
  await settled(page);
  await work(page);
  await page.close();
}

async function isShut(handle: string, id: string): Promise<void> {
  const page = await visit(DESK, handle);
  await page.goto(`/work/cases/${id}`);
  await reads(page, /不归您看/);
  await page.close();
}

async function diary(page: Page): Promise<void> {
  await app.settle();
  await page.goto('/diary');
  await reads(page, /审核岗/);
  await reads(page, /为办理您的高龄津贴/);
  await press(page, /^核对/);
  await reads(page, '没有被改过');
}

/** A stranger pastes what the code says, without an account. */
async function verifies(payload: string, verdict: string): Promise<void> {
  const page = await visit(PHONE);
  await page.goto('/open/verify');
  await page.getByRole('textbox', { name: /编号/ }).fill(payload);
  await press(page, '查一下');
  await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
  await page.close();
}

/** What a stranger's camera reads from her screen. */
async function readsQr(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('dialog').locator('.lm-qr').screenshot({ scale: 'css' });
  const { pixels, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    return { pixels: [...data], width: bitmap.width, height: bitmap.height };
  }, picture.toString('base64'));
  // The type of this CommonJS package names its function `default`.
  const decode = decodeQr as unknown as typeof decodeQr.default;
  return decode(Uint8ClampedArray.from(pixels), width, height)?.data;
}

async function showCode(page: Page): Promise<string> {
  await follow(page, /办理结果告知书/);
  await reads(page, '这次出示哪些内容');
  const answer = page.waitForResponse((response) => response.url().endsWith('/presentation'));
  await press(page, '亮码出示');
  const { qr } = (await (await answer).json()) as { qr: string };
  await page.getByRole('dialog').getByRole('img', { name: '出示用的二维码' }).waitFor();
  assert.equal(await readsQr(page), qr, 'a camera reads what was signed');
  await press(page, '收起来');
  return qr;
}

test('the story on the faces: one press for her, one act for each officer', async () => {
  const handle = await app.fresh('elder-resident');
  const hers = await visit(ELDER, handle);
  const id = await step('she applies', () => apply(hers));
  await step('a neighbour is shut out', () => isShut('other-community-worker', id));
  await step('her nephew stands aside', () =>
    act('resident-nephew', id, (page) => reads(page, /您要回避/)),
  );
  await step('the station accepts', () =>
    act('community-worker', id, async (page) => {
      await reads(page, '为什么归我');
      await press(page, /^受理/);
      await reads(page, '已受理');
    }),
  );
  await step('the reviewer reveals and agrees', () =>
    act('subdistrict-reviewer', id, async (page) => {
      await press(page, '打开看全');
      await reads(page, /已经打开/);
      await press(page, /^同意/);
      await reads(page, '已送出意见');
    }),
  );
  await step('the reviewer cannot decide', () =>
    act('subdistrict-reviewer', id, (page) => reads(page, /不能是同一个人/)),
  );
  await step('the officer grants', () =>
    act('subdistrict-officer', id, async (page) => {
      await press(page, /^批准，发告知书/);
      await reads(page, '已决定');
    }),
  );
  await step('she reads the result and rates', async () => {
    await hers.goto(`/cases/${id}`);
    await reads(hers, '高龄津贴，批准了');
    await hers.getByText('很满意', { exact: true }).click();
    await press(hers, '评价');
    await reads(hers, '您评价：很满意');
  });
  const qr = await step('she shows the code', () => showCode(hers));
  await step('a stranger verifies it', () => verifies(qr, '有效'));
  const altered = `${qr.slice(0, -6)}${qr.at(-6) === 'A' ? 'B' : 'A'}${qr.slice(-5)}`;
  await step('an altered one is forged', () => verifies(altered, '是伪造的'));
  await step('she sees who looked, and that it verifies', () => diary(hers));
  assert.deepEqual(
    said.filter((line) => !/status of (403|404|409|422)/.test(line)),
    [],
    'the pages complain of nothing',
  );
});
