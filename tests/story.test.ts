// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STORY, tellStory } from '#apps/cli/demo/story.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startTestApp } from '#tests/house/test-app.ts';

/** What the story must show, however its steps are cut: a code that is gone is a promise gone. */
const REFUSALS = [
  'FACT_VERIFIED',
  'PROOF_BARRED',
  'CASE_NOT_FOUND',
  'CASE_RECUSAL',
  'EXCHANGE_YES_NO_ONLY',
  'CASE_NO_PRESENCE',
  'EXCHANGE_NO_PURPOSE',
  'CASE_NO_POWER',
  'CASE_SAME_PERSON',
  'POWER_NOT_FOR_COMMITTEE',
  'CASE_PROOF_OWED',
];

test('the story goes as it is told, and can be told again on the same database', async () => {
  const app = await startTestApp({ name: 'story' });
  for (const telling of [1, 2]) {
    const lines: string[] = [];
    const told = await tellStory({
      url: app.url,
      cityDir: `${ROOT}/cities/demo`,
      say: (line) => void lines.push(line),
    });
    const failed = told.steps.filter((step) => !step.ok);
    assert.deepEqual(failed, [], `telling ${telling}:\n${lines.join('\n')}`);
    assert.equal(told.steps.length, STORY.flatMap((scene) => scene.steps).length);
    for (const code of REFUSALS) {
      assert.ok(
        lines.some((line) => line.includes(`⛔`) && line.includes(code)),
        `telling ${telling} never shows ${code}`,
      );
    }
  }
});
