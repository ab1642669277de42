// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import { Moment, Pairs, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import type { Choice } from './opinion.ts';
import { stepNext } from './steps.ts';
import { workCaseWords } from './words.ts';

export interface ActFactsProps {
  view: CaseView;
  page: MatterPage;
  choice: Choice;
}

/** What follows from the choice: who is next and by when, what the applicant reads, the money. */
export function ActFacts({ view, page, choice }: ActFactsProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const next = stepNext(view);
  const { promised } = view.clocks;
  const { pay, outcome } = page.matter;
  const goesOn = choice === 'accept' || choice === 'agree' || choice === 'disagree';
  const pairs = [];
  if (goesOn && next) {
    pairs.push({
      key: 'then',
      label: words.after,
      value: (
        <>
          {words.sendTo(text(next.organisation), words.actShort[next.act] ?? '')}
          {promised && (
            <>
              {words.comma}
              {words.wholeBy} <Moment at={promised.due} />
            </>
          )}
        </>
      ),
    });
  }
  if (choice === 'accept' && next) {
    pairs.push({
      key: 'reads',
      label: words.theyRead,
      value: words.willRead.accept(text(next.organisation)),
    });
  }
  if (choice === 'grant' || choice === 'refuse') {
    pairs.push({
      key: 'outcome',
      label: words.theyRead,
      value: choice === 'grant' ? text(outcome.granted) : text(outcome.refused),
    });
  }
  if (pay && (choice === 'accept' || choice === 'grant')) {
    pairs.push({
      key: 'pay',
      label: words.money,
      value: [text(pay.amount), text(pay.schedule)].join(words.comma),
    });
  }
  return pairs.length > 0 ? <Pairs pairs={pairs} boxed={false} tight /> : null;
}
