// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { createTestDatabase, launchBrowser, newPage } from '#packages/testkit';

test('two test databases do not see each other, and are gone after drop', async () => {
  const [one, two] = await Promise.all([createTestDatabase('one'), createTestDatabase('two')]);
  const client = new Client({ connectionString: one.url });
  await client.connect();
  await client.query('CREATE TABLE only_here (note text)');
  await client.end();

  const other = new Client({ connectionString: two.url });
  await other.connect();
  const { rows } = await other.query(`SELECT to_regclass('only_here') AS found`);
  assert.equal(rows[0].found, null);
  other.on('error', () => undefined);
  await two.drop();
  await one.drop();
  await assert.rejects(new Client({ connectionString: one.url }).connect(), { code: '3D000' });
});

test('the browser draws Han characters with the packaged font', async () => {
  const browser = await launchBrowser();
  try {
    const page = await newPage(browser, { width: 390, height: 844, isPhone: true });
    await page.setContent('<p id="a">高龄津贴</p><p id="b">龥龥龥龥</p>');
    const [a, b] = await Promise.all(
      ['#a', '#b'].map(async (id) => (await page.locator(id).screenshot()).toString('base64')),
    );
    // Without a font both lines would be the same four empty boxes.
    assert.notEqual(a, b);
    assert.equal(await page.evaluate('navigator.language'), 'zh-CN');
  } finally {
    await browser.close();
  }
});
