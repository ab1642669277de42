// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#packages/kernel';
import type { IndexedLink, IndexQuestion } from '../model/power-index.ts';
import { ANY_ENTRY, NEVER_S, PowerIndex, SHORT_OF } from '../model/power-index.ts';
import { UuidTable } from '../model/uuid-table.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const WHOLE = { lo: 0, hi: 99 };
const ALWAYS = { from: 0, until: NEVER_S };

function question(over: Partial<IndexQuestion> = {}): IndexQuestion {
  return {
    ...{ post: 1, matter: 1, entry: ANY_ENTRY, act: 1, lo: 5, hi: 5 },
    ...{ at: 1000, revokedBy: NEVER_S - 1, nearest: -1, ...over },
  };
}

function link(over: Partial<IndexedLink> = {}): IndexedLink {
  return {
    ...{ parent: -1, entry: 0, ...WHOLE, acts: 1, ...ALWAYS },
    ...{ revokedAt: NEVER_S, organisation: 0, post: -1, matters: [1], ...over },
  };
}

function indexOf(...links: IndexedLink[]): PowerIndex {
  const index = new PowerIndex();
  index.setEntry(0, { ...ALWAYS, ...WHOLE, acts: 0xff });
  for (const one of links) index.addLink(index.ids.ensure(newId(NOW)), one);
  index.settle();
  return index;
}

test('a chain answers with its leaf, and each way short of it with its reason', () => {
  const index = indexOf(
    link({ acts: 3 }),
    link({ parent: 0, acts: 3, lo: 0, hi: 9, from: 500, until: 2000 }),
    link({ parent: 1, acts: 1, lo: 5, hi: 6, post: 1 }),
  );
  assert.equal(index.find(question()), 2);
  assert.equal(index.find(question({ post: 2 })), SHORT_OF.noLink);
  assert.equal(index.find(question({ matter: 2 })), SHORT_OF.noLink);
  assert.equal(index.find(question({ lo: 7, hi: 7 })), SHORT_OF.otherArea);
  assert.equal(index.find(question({ act: 2 })), SHORT_OF.otherAct);
  assert.equal(index.find(question({ at: 499 })), SHORT_OF.notYet);
  assert.equal(index.find(question({ at: 1999 })), 2);
  assert.equal(index.find(question({ at: 2000 })), SHORT_OF.expired);
  assert.equal(index.find(question({ entry: 1 })), SHORT_OF.noLink);
});

test('a revoked root takes its subtree with it, and a question of the past still sees it', () => {
  const index = indexOf(link(), link({ parent: 0 }), link({ parent: 1, post: 1 }));
  assert.equal(index.find(question()), 2);
  index.revoke(0, 900);
  assert.equal(index.find(question()), SHORT_OF.revoked);
  // Also when this machine's clock is behind the one that revoked it.
  assert.equal(index.find(question({ at: 100 })), SHORT_OF.revoked);
  assert.equal(index.find(question({ at: 899, revokedBy: 899 })), 2);
});

test('of links that fell, the one given last says why, whatever order they were asked in', () => {
  const revoked = { post: 1, revokedAt: 700 };
  const expired = { post: 1, until: 800 };
  assert.equal(indexOf(link(revoked), link(expired)).find(question()), SHORT_OF.expired);
  assert.equal(indexOf(link(expired), link(revoked)).find(question()), SHORT_OF.revoked);
  const elsewhere = link({ post: 1, lo: 50, hi: 60 });
  assert.equal(indexOf(link(expired), elsewhere).find(question()), SHORT_OF.expired);
});

test('a chain of seven, or one that bites its tail, is no chain', () => {
  const links = Array.from({ length: 7 }, (_, at) => link({ parent: at - 1 }));
  links[6] = { ...links[6]!, post: 1 };
  links[5] = { ...links[5]!, post: 2 };
  const index = indexOf(...links);
  assert.equal(index.find(question({ post: 2 })), 5);
  assert.equal(index.find(question()), SHORT_OF.noLink);
  const bitten = indexOf(link({ parent: 1 }), link({ parent: 0, post: 2 }));
  assert.equal(bitten.find(question({ post: 2 })), SHORT_OF.noLink);
});

test('the end of the entry ends every link on it', () => {
  const index = indexOf(link({ post: 1 }));
  assert.equal(index.find(question()), 0);
  index.setEntry(0, { from: 0, until: 1000, ...WHOLE, acts: 1 });
  assert.equal(index.find(question()), SHORT_OF.expired);
});

test('every matter answers for a matter that has no link of its own', () => {
  const index = indexOf(link({ post: 1, matters: [0] }));
  assert.equal(index.find(question({ matter: 7 })), 0);
  assert.equal(index.find(question({ matter: -1 })), 0);
});

/** Areas as they nest: ten districts of ten, and their single places. */
const area = fc.oneof(
  fc.constant({ lo: 0, hi: 99 }),
  fc.integer({ min: 0, max: 9 }).map((n) => ({ lo: n * 10, hi: n * 10 + 9 })),
  fc.integer({ min: 0, max: 99 }).map((n) => ({ lo: n, hi: n })),
);

test('a large bucket in order of area answers as a small one does', () => {
  const links = fc.array(fc.record({ area, acts: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 70,
    maxLength: 200,
  });
  const seed = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
  fc.assert(
    fc.property(links, area, fc.constantFrom(1, 2), (given, asked, act) => {
      const index = indexOf(...given.map((one) => link({ ...one.area, acts: one.acts, post: 1 })));
      const found = index.find(question({ ...asked, act }));
      const covering = given.filter(({ area: a }) => a.lo <= asked.lo && asked.hi <= a.hi);
      const isHeld = covering.some(({ acts }) => (acts & act) !== 0);
      assert.equal(found >= 0, isHeld, `seed ${seed}`);
      if (!isHeld) {
        assert.equal(found, covering.length > 0 ? SHORT_OF.otherAct : SHORT_OF.otherArea);
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('ids come back as they went in, through growth', () => {
  const ids = new UuidTable(4);
  const given = Array.from({ length: 5000 }, () => newId(NOW));
  for (const [at, id] of given.entries()) assert.equal(ids.ensure(id), at);
  for (const [at, id] of given.entries()) {
    assert.equal(ids.ensure(id), at);
    assert.equal(ids.find(id.toUpperCase()), at);
    assert.equal(ids.idOf(at), id);
  }
  assert.equal(ids.count, given.length);
  assert.equal(ids.find(newId(NOW)), -1);
});

test('what is no id is never found and gets no handle', () => {
  const ids = new UuidTable(4);
  const id = newId(NOW);
  ids.ensure(id);
  const wrong = [
    '',
    id.slice(1),
    `${id}0`,
    id.replace('-', '0'),
    `g${id.slice(1)}`,
    `${id.slice(0, 35)}一`,
  ];
  for (const one of wrong) {
    assert.equal(ids.find(one), -1, one);
    assert.equal(ids.ensure(one), -1, one);
  }
  assert.equal(ids.count, 1);
});
