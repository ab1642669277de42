// SPDX-License-Identifier: Apache-2.0
import type { CaseState, Channel } from '../contract.ts';
import type { Known } from './known.ts';

/**
 * Instants (ISO) that bound the case; moved by pause and resume, kept in each act that moves them.
 */
export interface Clocks {
  promised: string | null;
  legal: string | null;
  step: string | null;
  lapses: string | null;
  /** When an opinion not given counts as none; only while a committee is heard. */
  silence?: string | null;
}

/** One act of the case as the fold reads it: a row of the journal, without its place. */
export interface CaseActRow {
  verb: string;
  at: string;
  actor: string | null;
  payload: Record<string, unknown> & { facts?: { id: string }[] };
}

export interface ProofStanding {
  state: 'verified' | 'owed' | 'commit' | 'upload';
  answer: 'yes' | 'no' | null;
  source?: string;
}

export interface SupplementAsk {
  field?: string;
  proof?: string;
  why: string;
}

/** A case as its acts make it. Values whose key was erased are absent. */
export interface FoldedCase {
  state: CaseState;
  matter: string;
  matterVersion: number;
  area: string;
  /** The body whose affair it is; null for a person's own. */
  organisation: string | null;
  /** The body a raised matter is put to, once it is submitted. */
  asked: string | null;
  channel: Channel;
  openedHow: string;
  openedBy: string | null;
  openedAt: string;
  number: string | null;
  submittedAt: string | null;
  typed: Record<string, Known>;
  frozen: Record<string, Known>;
  proofs: Record<string, ProofStanding>;
  commitments: string[];
  uploads: string[];
  step: string | null;
  unit: string | null;
  clocks: Clocks;
  paused: { since: string; until: string; procedure: string; reason: string } | null;
  /** What was asked once, and until when an answer is waited for; null for as long as it takes. */
  supplement: {
    items: SupplementAsk[];
    since: string;
    until: string | null;
    resumeTo: CaseState;
  } | null;
  supplementAsked: boolean;
  retries: number;
  overdueNoted: boolean;
  reviewer: string | null;
  opinion: string | null;
  decision: {
    decision: 'grant' | 'refuse';
    at: string;
    reason: string;
    criteria: string[];
    unit: string | null;
    certificate: string | null;
    /** What the decider says to an objection of the community. */
    opinionAnswer: string | null;
  } | null;
  /** 协管意见, or that none came in time. */
  hearing: {
    opinion: 'support' | 'object' | 'no-view' | 'silent';
    at: string;
    unit: string | null;
    reason: string;
  } | null;
  /** What the body asked has answered, or how it took the work back. */
  reply: { at: string; unit: string | null; text: string } | null;
  score: number | null;
}

/** Sealed values by fact id, opened; what an erased person said is simply not there. */
export type OpenFacts = ReadonlyMap<string, Record<string, unknown>>;

/** What an act says in sealed words and values. */
export interface Told {
  fields?: Record<string, Known>;
  text?: string;
  /** What a decision says to the community's objection. */
  opinionAnswer?: string;
  /** What a value should be, by the person: a personal value, shown to nobody else by a GET. */
  says?: string;
  items?: SupplementAsk[];
}

const NO_CLOCKS: Clocks = { promised: null, legal: null, step: null, lapses: null };

function begin(act: CaseActRow): FoldedCase {
  const p = act.payload as Record<string, string> & { version: number; lapses: string };
  return {
    state: 'draft',
    matter: p.matter!,
    matterVersion: p.version,
    area: p.area!,
    organisation: p.organisation ?? null,
    asked: null,
    channel: p.channel as Channel,
    openedHow: p.how!,
    openedBy: act.actor,
    openedAt: act.at,
    number: null,
    submittedAt: null,
    typed: {},
    frozen: {},
    proofs: {},
    commitments: [],
    uploads: [],
    step: null,
    unit: null,
    clocks: { ...NO_CLOCKS, lapses: p.lapses },
    paused: null,
    supplement: null,
    supplementAsked: false,
    retries: 0,
    overdueNoted: false,
    reviewer: null,
    opinion: null,
    decision: null,
    hearing: null,
    reply: null,
    score: null,
  };
}

function move(state: FoldedCase, act: CaseActRow): void {
  const p = act.payload as { step?: string | null; unit?: string | null; clocks?: Clocks };
  if (p.step !== undefined) state.step = p.step;
  if (p.unit !== undefined) state.unit = p.unit;
  if (p.clocks !== undefined) state.clocks = p.clocks;
}

type Apply = (state: FoldedCase, act: CaseActRow, told: Told) => void;

function prove(state: FoldedCase, act: CaseActRow, told: Told): void {
  const proofs = act.payload.proofs as Record<string, ProofStanding> | undefined;
  Object.assign(state.proofs, proofs ?? {});
  Object.assign(state.frozen, told.fields ?? {});
}

/** Answered or not, the case goes on where it stood. */
function takeUpAgain(state: FoldedCase, _act: CaseActRow, told: Told): void {
  Object.assign(state.typed, told.fields ?? {});
  if (state.supplement) state.state = state.supplement.resumeTo;
  state.supplement = null;
}

function replied(state: FoldedCase, act: CaseActRow, told: Told): void {
  state.state = 'completed';
  const unit = (act.payload.by as string | undefined) ?? null;
  state.reply = { at: act.at, unit, text: told.text ?? '' };
}

const APPLY: Record<string, Apply> = {
  fill(state, act, told) {
    Object.assign(state.typed, told.fields ?? {});
    const promised = act.payload.commitments as string[] | undefined;
    state.commitments = [...new Set([...state.commitments, ...(promised ?? [])])];
  },
  attach(state, act) {
    state.uploads = [...new Set([...state.uploads, String(act.payload.proof)])];
  },
  submit(state, act, told) {
    state.state = 'submitted';
    state.number = String(act.payload.number);
    state.submittedAt = act.at;
    state.asked = (act.payload.asked as string | undefined) ?? null;
    prove(state, act, told);
  },
  prove(state, act, told) {
    state.retries += 1;
    prove(state, act, told);
  },
  accept(state) {
    state.state = 'accepted';
  },
  'refuse-acceptance': (state, act, told) => {
    state.state = 'not-accepted';
    state.decision = decisionOf(act, told, 'refuse');
  },
  'request-supplement'(state, act, told) {
    const asked = (act.payload.items as SupplementAsk[]).map((item) => item.proof);
    state.uploads = state.uploads.filter((proof) => !asked.includes(proof));
    const until = (act.payload.until as string | undefined) ?? null;
    state.supplement = { items: told.items ?? [], since: act.at, until, resumeTo: state.state };
    state.supplementAsked = true;
    state.state = 'supplement-requested';
  },
  supplement: takeUpAgain,
  'supplement-ended': takeUpAgain,
  pause(state, act, told) {
    const { procedure, until } = act.payload as { procedure: string; until: string };
    state.paused = { since: act.at, until, procedure, reason: told.text ?? '' };
  },
  resume(state) {
    state.paused = null;
  },
  review(state, act) {
    state.state = 'reviewed';
    state.reviewer = act.actor;
    state.opinion = String(act.payload.opinion);
  },
  decide(state, act, told) {
    const decision = act.payload.decision as 'grant' | 'refuse';
    state.state = decision === 'grant' ? 'granted' : 'refused';
    state.decision = decisionOf(act, told, decision);
  },
  complete: replied,
  answer: replied,
  opine(state, act, told) {
    const opinion = act.payload.opinion as 'support' | 'object' | 'no-view';
    state.hearing = { opinion, at: act.at, unit: state.unit, reason: told.text ?? '' };
  },
  'opinion-silence'(state, act) {
    state.hearing = { opinion: 'silent', at: act.at, unit: state.unit, reason: '' };
  },
  withdraw(state) {
    state.state = 'withdrawn';
  },
  lapse(state) {
    state.state = 'lapsed';
    state.typed = {};
  },
  rate(state, act) {
    state.score = Number(act.payload.score);
  },
  // Noted on the timeline; they move nothing but what `move` reads.
  overdue(state) {
    state.overdueNoted = true;
  },
  correction: () => undefined,
  'move-desk': () => undefined,
};

function decisionOf(act: CaseActRow, told: Told, decision: 'grant' | 'refuse') {
  return {
    decision,
    at: act.at,
    reason: told.text ?? '',
    criteria: (act.payload.criteria as string[] | undefined) ?? [],
    unit: (act.payload.by as string | undefined) ?? null,
    certificate: (act.payload.certificate as string | undefined) ?? null,
    opinionAnswer: told.opinionAnswer ?? null,
  };
}

/** The closed list of verbs; `words.ts` names each. */
export const CASE_VERBS = ['open', ...Object.keys(APPLY)];

function toldBy(act: CaseActRow, open: OpenFacts): Told {
  const told: Told = {};
  for (const fact of act.payload.facts ?? []) Object.assign(told, open.get(fact.id) ?? {});
  return told;
}

/** State is the fold of acts, oldest first. Pure; an unknown verb is a broken invariant. */
export function foldCase(acts: readonly CaseActRow[], open: OpenFacts): FoldedCase {
  const [first, ...rest] = acts;
  if (first?.verb !== 'open') throw new Error('a case begins with open');
  const state = begin(first);
  for (const act of rest) applyAct(state, act, toldBy(act, open));
  return state;
}

/** One more act on a state, in place. */
export function applyAct(state: FoldedCase, act: CaseActRow, told: Told): void {
  const apply = APPLY[act.verb];
  if (!apply) throw new Error(`unknown verb ${act.verb}`);
  apply(state, act, told);
  move(state, act);
}

/** The state after an act that is not written yet. */
export function foldNext(state: FoldedCase, act: CaseActRow, told: Told): FoldedCase {
  // The three that acts add to are copied; everything else is replaced whole, never changed inside.
  const { typed, frozen, proofs } = state;
  const next = { ...state, typed: { ...typed }, frozen: { ...frozen }, proofs: { ...proofs } };
  applyAct(next, act, told);
  return next;
}

/** Proofs that are still owed: received, to be verified before the decision. */
export function owedProofs(state: FoldedCase): string[] {
  return Object.keys(state.proofs).filter((code) => state.proofs[code]!.state === 'owed');
}
