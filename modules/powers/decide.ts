// SPDX-License-Identifier: Apache-2.0
import type { PowerBasis } from '#packages/kernel';
import type { MissingCode, MissingPower } from './contract/answer.ts';
import type { Epochs, LivePowers } from './live.ts';
import { bitOf } from './model/act-bits.ts';
import { secondsOf } from './model/civil-seconds.ts';
import type { Refused } from './model/missing.ts';
import { missingOf } from './model/missing.ts';
import type { IndexQuestion } from './model/power-index.ts';
import { ANY_ENTRY, NO_ENTRY, OF_NOW, SHORT_OF } from './model/power-index.ts';
import type { PowerState } from './model/power-state.ts';
import type { PostDirectory } from './ports.ts';
import type { PowerAnswer, PowerQuestion, StepQuestion } from './questions.ts';

const CODES: Record<number, MissingCode> = {
  [SHORT_OF.noLink]: 'POWER_NO_LINK',
  [SHORT_OF.otherArea]: 'POWER_OTHER_AREA',
  [SHORT_OF.otherAct]: 'POWER_OTHER_ACT',
  [SHORT_OF.notYet]: 'POWER_NOT_YET',
  [SHORT_OF.expired]: 'POWER_EXPIRED',
  [SHORT_OF.revoked]: 'POWER_REVOKED',
};

/** An unknown area is nowhere: no link reaches it. */
const NOWHERE = { lo: -1, hi: -1 };

export function emptyQuestion(): IndexQuestion {
  return {
    post: -1,
    matter: -1,
    entry: ANY_ENTRY,
    act: 0,
    lo: -1,
    hi: -1,
    at: 0,
    revokedBy: OF_NOW,
    nearest: -1,
  };
}

/** An entry nobody has recorded is one that no link rests on, not just any. */
function entryAsked(state: PowerState, code: string): number {
  const handle = state.entryHandles.find(code);
  return handle < 0 ? NO_ENTRY : handle;
}

/** Words to handles. Fills and answers `into`, so that a caller may keep one. */
export function indexQuestion(
  state: PowerState,
  q: Omit<PowerQuestion, 'person' | 'act'>,
  into: IndexQuestion,
): IndexQuestion {
  const range = state.tree.interval(q.area) ?? NOWHERE;
  into.post = q.post ? state.posts.find(q.post) : -1;
  into.matter = state.matters.find(q.matter);
  into.entry = q.entry === undefined ? ANY_ENTRY : entryAsked(state, q.entry);
  into.lo = range.lo;
  into.hi = range.hi;
  into.at = secondsOf(q.at);
  into.revokedBy = q.isHistorical ? into.at : OF_NOW;
  return into;
}

/** The state as it stands, and the epochs it was read under. */
export type Standing = Pick<LivePowers, 'state' | 'epochs'>;

interface Found {
  state: PowerState;
  link: number;
  post: string;
}

/** Ids are put together when somebody records them: lists ask often, and only for a yes. */
class Allowed {
  readonly allowed = true;
  readonly epochs: Epochs;
  readonly #found: Found;

  constructor(found: Found, epochs: Epochs) {
    this.#found = found;
    this.epochs = epochs;
  }

  /** The chain that the link gives to the post it ends at. */
  get basis(): PowerBasis {
    const { state, link, post } = this.#found;
    const { index, entryHandles } = state;
    return {
      kind: 'power',
      entry: entryHandles.wordOf(index.entryOf(link)),
      chain: index.pathOf(link).map((at) => index.ids.idOf(at)),
      post,
    };
  }
}

/** The words are made only when somebody reads them: lists throw most answers away. */
class NotAllowed {
  readonly allowed = false;
  readonly epochs: Epochs;
  readonly #refused: Refused;
  #missing: MissingPower | undefined;

  constructor(refused: Refused, epochs: Epochs) {
    this.#refused = refused;
    this.epochs = epochs;
  }

  get missing(): MissingPower {
    this.#missing ??= missingOf(this.#refused);
    return this.#missing;
  }
}

export class Decisions {
  readonly #live: Standing;
  readonly #parties: PostDirectory;
  readonly #question = emptyQuestion();

  constructor(live: Standing, parties: PostDirectory) {
    this.#live = live;
    this.#parties = parties;
  }

  mayAct(q: PowerQuestion): PowerAnswer {
    const ended = this.#endedOf(q);
    if (ended) return this.#refused(ended, q, -1);
    const { state, epochs } = this.#live;
    const question = this.#asked(q);
    question.act = bitOf(q.act);
    const found = state.index.find(question);
    if (found >= 0) return new Allowed({ state, link: found, post: q.post! }, epochs);
    return this.#refused(CODES[found]!, q, question.nearest);
  }

  mayPerform(q: StepQuestion): PowerAnswer {
    const use = this.#live.state.findUse(q.matter, q.version, q.step);
    const { post, person, matter, area, at } = q;
    const asked = { post, person, matter, area, at, act: use?.act ?? 'inform' };
    if (!use) return this.#refused('POWER_NOT_ON_LIST', asked, -1);
    const held = post ? this.#parties.findPost(post) : undefined;
    if (held && held.organisation !== q.unit) return this.#refused('POWER_OTHER_UNIT', asked, -1);
    const [entry] = use.entries;
    if (use.entries.size === 1) return this.mayAct({ ...asked, entry });
    // One entry for each community, say: whichever the post holds must be among those bound.
    const answer = this.mayAct(asked);
    if (!answer.allowed || use.entries.has(answer.basis.entry)) return answer;
    const other = [...use.entries].map((code) => this.mayAct({ ...asked, entry: code }));
    return other.find(({ allowed }) => allowed) ?? other[0]!;
  }

  /** Whether the post holds any of these acts (bits) over the matter in the area. No words made. */
  holdsAny(q: Omit<PowerQuestion, 'act'>, acts: number): boolean {
    if (this.#endedOf(q)) return false;
    const { state } = this.#live;
    const question = this.#asked(q);
    for (let bits = acts; bits !== 0; bits &= bits - 1) {
      question.act = bits & -bits;
      if (state.index.find(question) >= 0) return true;
    }
    return false;
  }

  /** In handles. A session names its post by code; the index knows it by id. */
  #asked(q: Omit<PowerQuestion, 'act'>): IndexQuestion {
    const { state } = this.#live;
    const question = indexQuestion(state, q, this.#question);
    if (question.post < 0 && q.post) {
      const id = this.#parties.findPost(q.post)?.id;
      question.post = id === undefined ? -1 : state.posts.find(id);
    }
    return question;
  }

  #endedOf(q: Omit<PowerQuestion, 'act'>): MissingCode | undefined {
    if (!q.post) return 'POWER_NO_POST';
    if (q.person === null) return undefined;
    return this.#parties.holdsPost(q.person, q.post, q.at) ? undefined : 'POWER_POST_ENDED';
  }

  #refused(code: MissingCode, q: PowerQuestion, nearest: number): PowerAnswer {
    const { state, epochs } = this.#live;
    return new NotAllowed({ state, parties: this.#parties, q, code, nearest }, epochs);
  }
}
