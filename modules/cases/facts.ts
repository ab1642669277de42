// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '#modules/matters/contract';
import { shanghaiDate, type Text } from '#packages/kernel';
import type { CriterionVerdict } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import { plainFacts } from './model/fields.ts';

type PlainFact = string | number | boolean;

/** Values a rule can read; what is none of these settles nothing. */
export function ruleFacts(known: LoadedCase['known']): Record<string, PlainFact> {
  const facts = Object.entries(plainFacts(known)).filter((entry): entry is [string, PlainFact] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  return Object.fromEntries(facts);
}

/**
 * The civil date the criteria are read on: the day of submission, so that a decision can be re-run
 * on the same ground later; today while it is a draft.
 */
export function ruleDate(deps: CasesDeps, loaded: LoadedCase): string {
  const { submittedAt } = loaded.state;
  return shanghaiDate(submittedAt ? new Date(submittedAt) : deps.clock.now());
}

function worded(
  matter: MatterVersion,
  code: string,
  verdict: boolean | 'unknown',
): CriterionVerdict {
  const criterion = matter.criteria.find((one) => one.code === code)!;
  const unknown = { zh: '还没有核到', en: 'Not known yet' };
  const words = verdict === 'unknown' ? unknown : verdict ? criterion.met : criterion.unmet;
  return {
    code,
    sentence: criterion.sentence,
    verdict: verdict === 'unknown' ? 'unknown' : verdict ? 'met' : 'unmet',
    words,
    wouldChange: verdict === false ? criterion.wouldChange : null,
    article: criterion.article,
    facts: criterion.facts,
  };
}

/** Each criterion of the matter on what is known, in words. Unknown never means refused. */
export function verdictsOf(deps: CasesDeps, loaded: LoadedCase): CriterionVerdict[] {
  const verdicts = deps.matters.evaluate(
    loaded.matter,
    ruleFacts(loaded.known),
    ruleDate(deps, loaded),
  );
  return verdicts.map(({ code, verdict }) => worded(loaded.matter, code, verdict));
}

/** The name of an area, its last where it is gone, in both languages where somebody wrote one. */
export function areaWords(deps: CasesDeps, code: string): Text {
  const tree = deps.places.tree();
  const { name, nameEn } = tree.find(code, shanghaiDate(deps.clock.now())) ?? tree.latest(code);
  return { zh: name, en: nameEn || name };
}
