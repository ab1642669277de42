// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import { DoerName, limitWords, matterWords } from '#modules/matters/web';
import { Pairs, Section, useText, useWords } from '#packages/ui';
import { residentCaseWords } from './words.ts';

/** 提交以后: who decides, how long, what it costs, what comes of it. */
export function AfterSubmit({ page }: { page: MatterPage }) {
  const words = useWords(residentCaseWords);
  const limits = useWords(matterWords);
  const text = useText();
  const { matter, decides } = page;
  const step = matter.steps.find(({ code }) => code === decides?.step) ?? matter.steps.at(-1)!;
  const hasHelper = matter.steps.some(({ performer }) => performer.body === 'service-station');
  const { pay, outcome, review, clocks } = matter;
  return (
    <Section title={words.after}>
      <Pairs
        pairs={[
          {
            key: 'who',
            label: words.whoDecides,
            value: (
              <>
                <DoerName page={page} step={step} />
                {hasHelper && <small>{words.helper}</small>}
              </>
            ),
          },
          {
            key: 'long',
            label: words.howLong,
            value: (
              <>
                {words.promised(limitWords(clocks.promised, limits))}
                <small>{words.legal(limitWords(clocks.legal, limits))}</small>
              </>
            ),
          },
          {
            key: 'cost',
            label: words.cost,
            value: words.costOf(matter.fee.yuan, matter.visits.count),
          },
          {
            key: 'outcome',
            label: words.outcome,
            value: (
              <>
                {pay ? words.payTo(text(pay.amount), text(pay.to)) : text(outcome.granted)}
                {review.reconsiderationDays > 0 && (
                  <small>{words.appeal(review.reconsiderationDays)}</small>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
