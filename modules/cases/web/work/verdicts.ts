// SPDX-License-Identifier: Apache-2.0
import type { StateKind } from '#packages/ui';
import type { CaseField, CaseView, CriterionVerdict } from '../../contract.ts';
import { isKnown, type KnownField } from '../known-fields.ts';

/** A case as its rules are shown, with what was opened of it on this page, by field. */
export interface RulesShown {
  view: CaseView;
  opened: Record<string, CaseField>;
}

/** What a verdict looks like. */
export const VERDICT_KIND: Record<CriterionVerdict['verdict'], StateKind> = {
  met: 'ok',
  unmet: 'late',
  unknown: 'wait',
};

/** The first fact a rule uses, where something is known of it. */
export function factOf(view: CaseView, rule: CriterionVerdict): KnownField | undefined {
  for (const name of rule.facts) {
    const field = view.fields[name];
    if (field && isKnown(field)) return field;
  }
  return undefined;
}

export function countMet({ criteria }: Pick<CaseView, 'criteria'>): number {
  return criteria.filter(({ verdict }) => verdict === 'met').length;
}

/** What a rule rests on, in one line: the number of the document or its title, and the article. */
export function articleWords({ article }: CriterionVerdict): string {
  const document = article.documentNumber ?? `《${article.title.replace(/（[^）]*）/g, '')}》`;
  return [document, article.article].filter(Boolean).join(' ');
}
