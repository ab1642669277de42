// SPDX-License-Identifier: Apache-2.0

import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import { EVERY_MATTER } from '../contract/acts.ts';
import type { MissingCode, MissingPower } from '../contract/answer.ts';
import type { StopCause } from '../contract/delegation.ts';
import { bitOf } from './act-bits.ts';
import { secondsOf } from './civil-seconds.ts';
import type { NameSource } from './known.ts';
import { nameOfCause } from './means.ts';
import type { IndexQuestion } from './power-index.ts';
import { ANY_ENTRY, OF_NOW } from './power-index.ts';
import type { PowerState } from './power-state.ts';
import type { PowerQuestion } from './question.ts';
import type { EntryRecord } from './records.ts';
import { nameOfLaw } from './records.ts';
import { gapOf, sentenceOf } from './words.ts';

export interface Refused {
  state: PowerState;
  parties: NameSource;
  q: PowerQuestion;
  code: MissingCode;
  /** The link that came nearest, or -1. */
  nearest: number;
}

/** The same question to any body, not to a post. */
function bodyQuestion(state: PowerState, q: PowerQuestion): IndexQuestion {
  const range = state.tree.interval(q.area) ?? { lo: -1, hi: -1 };
  const at = secondsOf(q.at);
  return {
    ...{ post: -1, matter: -1, entry: ANY_ENTRY, act: bitOf(q.act), nearest: -1 },
    ...{ lo: range.lo, hi: range.hi, at, revokedBy: q.isHistorical ? at : OF_NOW },
  };
}

/**
 * The entry of the list that the question is about: the one named, else the one that covers its
 * area.
 */
export function entryFor(state: PowerState, q: PowerQuestion): EntryRecord | undefined {
  if (q.entry !== undefined) return state.entries.get(q.entry);
  const range = state.tree.interval(q.area);
  const covering = [...state.entries.values()].filter((entry) => {
    // An entry about every matter is about this one only in the acts it holds.
    const isAbout =
      entry.matters.includes(q.matter) ||
      (entry.matters.includes(EVERY_MATTER) && entry.acts.includes(q.act));
    const own = state.tree.interval(entry.area);
    return isAbout && !!own && !!range && own.lo <= range.lo && range.hi <= own.hi;
  });
  return covering.find((entry) => entry.acts.includes(q.act)) ?? covering[0];
}

/**
 * The deepest body that holds the act there, by the link it has it from; -1 is the entry's holder.
 */
export function deepestHolder(state: PowerState, entry: EntryRecord, q: PowerQuestion): number {
  const { index } = state;
  const question = bodyQuestion(state, q);
  let deepest = -1;
  let depth = 0;
  for (const link of index.linksOfEntry(state.entryHandles.find(entry.code))) {
    if (index.post.data[link]! >= 0 || index.walk(link, question) < 0) continue;
    const length = index.pathOf(link).length;
    if (length > depth) {
      deepest = link;
      depth = length;
    }
  }
  return deepest;
}

function nameOf(parties: NameSource, code: string): Text {
  return parties.findOrganisation(code)?.name ?? text(code, code);
}

/** Gone may be revoked or suspended, and an end may be that of people, money or data. */
function refined({ state, q, code, nearest }: Refused): { code: MissingCode; cause: StopCause } {
  const question = bodyQuestion(state, q);
  const broken = nearest < 0 ? undefined : state.brokenAt(nearest, question);
  const cause = broken === undefined ? 'period' : state.causeOf(broken);
  if (code === 'POWER_REVOKED' && broken !== undefined && state.isSuspended(broken, question)) {
    return { code: 'POWER_SUSPENDED', cause };
  }
  if (code === 'POWER_EXPIRED' && cause !== 'period') return { code: 'POWER_MEANS_ENDED', cause };
  return { code, cause };
}

/** The sentence, the article, and who could give what is missing. */
export function missingOf(refused: Refused): MissingPower {
  const { state, parties, q, nearest } = refused;
  const { code, cause } = refined(refused);
  const entry = entryFor(state, q);
  // A post may hold another act over every matter: the matter is on no list all the same.
  const isUnlisted = /^POWER_(NO_LINK|OTHER_ACT)$/.test(code) && !entry;
  const said: MissingCode = isUnlisted ? 'POWER_NOT_ON_LIST' : code;
  const holder = entry ? deepestHolder(state, entry, q) : -1;
  const giver =
    holder >= 0
      ? state.organisations.wordOf(state.index.organisation.data[holder]!)
      : entry?.holder;
  const post = q.post ? parties.findPost(q.post) : undefined;
  const ended = nearest >= 0 ? state.datesOf(nearest) : { from: '', until: '' };
  const areaName = (area: string | undefined): string =>
    area && state.tree.has(area) ? state.tree.latest(area).name : (area ?? '');
  const means = nameOfCause(cause);
  const sentence = sentenceOf(said, {
    act: q.act,
    unit: post ? nameOf(parties, post.organisation) : text('这个岗位', 'this post'),
    giver: giver ? nameOf(parties, giver) : text('清单', 'the list'),
    area: areaName(nearest >= 0 ? state.areaOf(nearest) : undefined),
    asked: areaName(q.area),
    document: entry
      ? text(`“${entry.title.zh}”的委托`, `The delegation of “${entry.title.en}”`)
      : text('委托', 'The delegation'),
    ...ended,
    means,
  });
  const isGivable = giver !== undefined && giver !== post?.organisation;
  return {
    code: said,
    sentence,
    gap: gapOf(said, { act: q.act, means }),
    ...(entry ? { article: nameOfLaw(entry.basis) } : {}),
    ...(isGivable ? { couldGive: giver, couldGiveName: nameOf(parties, giver) } : {}),
  };
}
