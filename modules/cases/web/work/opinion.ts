// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import type { ServerText } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { isVerified } from '../known-fields.ts';
import { type PrimaryAct, stepNext, wasSupplementAsked } from './steps.ts';
import type { CaseDoing } from './use-act.ts';
import { countMet } from './verdicts.ts';
import type { WorkCaseWords } from './words.zh.ts';

export type Choice =
  | 'accept'
  | 'agree'
  | 'disagree'
  | 'grant'
  | 'refuse'
  | 'complete'
  | 'support'
  | 'object'
  | 'no-view'
  | 'answer'
  | 'supplement'
  | 'refuse-acceptance'
  | 'pause';

const CHOICES: Record<Exclude<PrimaryAct, 'resume'>, readonly Choice[]> = {
  accept: ['accept', 'supplement', 'refuse-acceptance', 'pause'],
  review: ['agree', 'disagree', 'supplement', 'pause'],
  decide: ['grant', 'refuse', 'supplement', 'pause'],
  complete: ['complete', 'pause'],
  opine: ['support', 'object', 'no-view'],
  answer: ['answer'],
};

/** What the officer chose and wrote. It outlives a refusal and somebody else's act. */
export interface Typed {
  choice: Choice;
  reasons: Partial<Record<Choice, string>>;
  /** Criteria not met, by code. */
  criteria: readonly string[];
  /** Why each field or proof is asked for, by `field:name` or `proof:code`. */
  asked: Readonly<Record<string, string>>;
  procedure: string;
  until: string;
  /** To the community's objection. */
  opinionAnswer: string;
}

/** Whether the decision has an objection of the community to answer (协管权). */
export function hasObjection({ hearing }: Pick<CaseView, 'hearing'>): boolean {
  return hearing?.opinion === 'object';
}

/** What may be asked of the applicant: only what no register has verified. */
export function askableOf(view: CaseView, page: MatterPage): { key: string; label: ServerText }[] {
  const fields = page.matter.fields.flatMap(({ name, label, source }) => {
    const held = view.fields[name];
    const isOpen = source.kind !== 'derived' && held !== undefined && !isVerified(held);
    return isOpen ? [{ key: `field:${name}`, label }] : [];
  });
  const proofs = view.evidence.flatMap(({ proof, state, title }) =>
    state === 'upload' || state === 'commit' ? [{ key: `proof:${proof}`, label: title }] : [],
  );
  return [...fields, ...proofs];
}

/** Choices that make sense now; what cannot be done has no button. */
export function choicesOf(view: CaseView, page: MatterPage, primary: PrimaryAct): Choice[] {
  if (primary === 'resume') return [];
  const may = (act: string) => view.mine.acts.includes(act);
  return CHOICES[primary].filter((choice) => {
    if (choice === 'supplement') {
      const isAskable = askableOf(view, page).length > 0 && !wasSupplementAsked(view);
      return may('request-supplement') && isAskable;
    }
    if (choice === 'pause') return may('pause') && page.matter.specialProcedures.length > 0;
    if (choice === 'refuse-acceptance') return may(choice);
    return true;
  });
}

export function startTyped(view: CaseView, page: MatterPage, primary: PrimaryAct): Typed {
  const unmet = view.criteria.filter(({ verdict }) => verdict === 'unmet').map(({ code }) => code);
  const usual = {
    accept: 'accept',
    complete: 'complete',
    // No side is taken for the community.
    opine: 'no-view',
    answer: 'answer',
    resume: 'accept',
  } as const;
  const isClean = unmet.length === 0;
  const choice: Choice =
    primary === 'review'
      ? isClean
        ? 'agree'
        : 'disagree'
      : primary === 'decide'
        ? isClean
          ? 'grant'
          : 'refuse'
        : usual[primary];
  const procedure = page.matter.specialProcedures[0]?.code ?? '';
  return {
    choice,
    reasons: {},
    criteria: unmet,
    asked: {},
    procedure,
    until: '',
    opinionAnswer: '',
  };
}

/** The words of the screen, and the reader of the server's. */
export interface Saying {
  words: WorkCaseWords;
  text: (text: ServerText | null | undefined) => string;
}

/** The reason the rules themselves give; the officer may write another. */
export function reasonOf(view: CaseView, typed: Typed, { words, text }: Saying): string {
  const written = typed.reasons[typed.choice];
  if (written !== undefined) return written;
  const unmet = view.criteria.filter(({ code, verdict }) =>
    typed.choice === 'refuse' ? typed.criteria.includes(code) : verdict === 'unmet',
  );
  switch (typed.choice) {
    case 'agree':
    case 'grant':
      if (view.criteria.length === 0) return words.reasonPlain;
      return countMet(view) === view.criteria.length
        ? words.reasonAgree(view.criteria.length)
        : words.reasonSome(countMet(view), view.criteria.length);
    case 'disagree':
    case 'refuse':
      return unmet.map((rule) => text(rule.words)).join(words.listComma);
    default:
      return '';
  }
}

/** What is still to be written before the act can be sent; undefined when nothing is. */
export function problemOf(
  view: CaseView,
  { reason, ...typed }: Typed & { reason: string },
  words: WorkCaseWords,
): string | undefined {
  const isBlank = reason.trim() === '';
  const isUnanswered = hasObjection(view) && typed.opinionAnswer.trim() === '';
  switch (typed.choice) {
    case 'accept':
      return undefined;
    case 'agree':
    case 'disagree':
    case 'refuse-acceptance':
      return isBlank ? words.reasonNeeded : undefined;
    case 'support':
    case 'object':
    case 'no-view':
      return isBlank ? words.opinionNeeded : undefined;
    case 'answer':
      return isBlank ? words.answerNeeded : undefined;
    case 'grant':
      if (view.criteria.some(({ verdict }) => verdict === 'unmet')) return words.blockedGrant;
      if (isUnanswered) return words.opinionAnswerNeeded;
      return isBlank ? words.reasonNeeded : undefined;
    case 'refuse':
      if (view.criteria.length > 0 && typed.criteria.length === 0) return words.criteriaNeeded;
      if (isUnanswered) return words.opinionAnswerNeeded;
      return isBlank ? words.reasonNeeded : undefined;
    case 'complete':
      return isBlank ? words.doneNeeded : undefined;
    case 'supplement': {
      const whys = Object.values(typed.asked);
      const isReady = whys.length > 0 && whys.every((why) => why.trim() !== '');
      return isReady ? undefined : words.supplementNeeded;
    }
    case 'pause':
      return isBlank || !typed.procedure || !/^\d{4}-\d{2}-\d{2}$/.test(typed.until)
        ? words.pauseNeeded
        : undefined;
  }
}

/** The door and the body of what was chosen. */
export function doingOf(typed: Typed, written: string): CaseDoing {
  const reason = written.trim();
  const said = typed.opinionAnswer.trim();
  const opinionAnswer = said === '' ? {} : { opinionAnswer: said };
  switch (typed.choice) {
    case 'accept':
      return { act: 'accept', body: {} };
    case 'agree':
    case 'disagree':
      return { act: 'review', body: { opinion: typed.choice, reason } };
    case 'grant':
      return { act: 'decide', body: { decision: 'grant', reason, ...opinionAnswer } };
    case 'refuse':
      return {
        act: 'decide',
        body: { decision: 'refuse', reason, criteria: typed.criteria, ...opinionAnswer },
      };
    case 'support':
    case 'object':
    case 'no-view':
      return { act: 'opine', body: { opinion: typed.choice, reason } };
    case 'answer':
      return { act: 'answer', body: { answer: reason } };
    case 'refuse-acceptance':
      return { act: 'refuse-acceptance', body: { reason } };
    case 'complete':
      return { act: 'complete', body: { note: reason } };
    case 'supplement':
      return { act: 'request-supplement', body: { items: itemsOf(typed.asked) } };
    case 'pause':
      // Ends with the working day, 17:00 in China.
      return {
        act: 'pause',
        body: { procedure: typed.procedure, reason, until: `${typed.until}T09:00:00.000Z` },
      };
  }
}

function itemsOf(asked: Typed['asked']) {
  return Object.entries(asked).map(([key, why]) => {
    const [kind, name] = key.split(':') as ['field' | 'proof', string];
    return { [kind]: name, why: why.trim() };
  });
}

/** 受理，送街道审核: what happens when the button is pressed. */
export function buttonWords(
  { view, page }: { view: CaseView; page: MatterPage | undefined },
  choice: Choice,
  words: WorkCaseWords,
): string {
  const done = words.doAct[choice];
  const next = stepNext(view);
  const goesOn = choice === 'accept' || choice === 'agree' || choice === 'disagree';
  if (!goesOn || !next) return done;
  const body = page?.matter.steps.find(({ code }) => code === next.code)?.performer.body;
  const who = body ? words.bodies[body] : '';
  return `${done}${words.comma}${words.sendTo(who, words.actShort[next.act] ?? '')}`;
}
