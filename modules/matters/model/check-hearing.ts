// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding, MatterStep } from '../contract.ts';
import type { CityCatalogue, LocatedMatter } from './catalogue.ts';
import { ancestors } from './check-steps.ts';
import { finding } from './finding.ts';

function isHearing({ act, performer }: MatterStep): boolean {
  return act === 'opine' && performer.body === 'resident-committee' && performer.of === 'community';
}

/** A decision on the city's list comes only after the committee of the case's area was heard. */
function checkListed(city: CityCatalogue, { matter, source }: LocatedMatter): Finding[] {
  const list = city.hearings.find(({ entries }) =>
    entries.some((entry) => entry.matter === matter.code),
  );
  if (!list) return [];
  const { title, documentNumber, article } = list.basis;
  const basis = [`《${title}》`, documentNumber, article].filter(Boolean).join(' ');
  return matter.steps.flatMap((step, index): Finding[] => {
    if (step.act !== 'decide') return [];
    const passed = ancestors(matter.steps, index);
    if (matter.steps.some((one) => passed.has(one.code) && isHearing(one))) return [];
    const words = text(
      `“${step.title.zh}”之前没有听取社区居委会意见`,
      `"${step.title.en}" comes without hearing the resident committee`,
    );
    return [finding('COMMUNITY_UNHEARD', source.at(['steps', index]), { ...words, basis })];
  });
}

/** A hearing has its days, after which silence counts as no view: it must not hold the case up. */
function checkDays({ matter, source }: LocatedMatter): Finding[] {
  return matter.steps.flatMap((step, index): Finding[] => {
    if (step.act !== 'opine' || step.clockDays) return [];
    const words = text(
      `“${step.title.zh}”没有写明几个工作日内提意见`,
      `"${step.title.en}" does not say within how many days`,
    );
    return [finding('COMMUNITY_UNHEARD', source.at(['steps', index]), words)];
  });
}

/** 协管权: who must be heard is heard before the decision, within days that are stated. */
export function checkHearing(city: CityCatalogue, located: LocatedMatter): Finding[] {
  return [...checkListed(city, located), ...checkDays(located)];
}
