// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf, draftOf } from '../web/filing/draft.ts';
import { smallTask } from './burden-fixture.ts';

const NOW = new Date('2026-11-24T01:30:00Z');

test('what was filed, mended and filed again, keeps the delegation it goes with', () => {
  const delegation = '330102-01980000-0000-7000-8000-000000000000';
  const content = smallTask(NOW, { delegation });
  assert.equal(contentOf(draftOf(content)).delegation, delegation);
  const without = { ...draftOf(content), delegation: '' };
  assert.equal(contentOf(without).delegation, undefined);
});
