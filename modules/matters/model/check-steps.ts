// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding, MatterFile, MatterStep } from '../contract.ts';
import type { LocatedMatter } from './catalogue.ts';
import { finding } from './finding.ts';

/** Steps before one: those it names, else the one above it. */
function before(steps: readonly MatterStep[], index: number): string[] {
  const step = steps[index]!;
  const above = steps[index - 1];
  return step.after ?? (above ? [above.code] : []);
}

/** Every step a case comes through on its way to this one, itself left out. */
export function ancestors(steps: readonly MatterStep[], index: number): Set<string> {
  const seen = new Set<string>();
  const open = before(steps, index);
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (seen.has(code)) continue;
    seen.add(code);
    const at = steps.findIndex((step) => step.code === code);
    if (at >= 0) open.push(...before(steps, at));
  }
  return seen;
}

function whyUnreachable(steps: readonly MatterStep[], index: number) {
  const step = steps[index]!;
  const through = ancestors(steps, index);
  const passed = steps.filter(({ code }) => through.has(code));
  if (index > 0 && !through.has(steps[0]!.code)) {
    return text('从第一个环节走不到这里', 'The first step does not lead here');
  }
  if (through.has(step.code)) return text('环节绕成了圈', 'The steps go in a circle');
  if (step.when && !passed.some(({ act }) => act === 'decide')) {
    return text('决定之前没有结果可言', 'Before the decision there is no outcome to wait for');
  }
  const other = step.when === 'granted' ? 'refused' : 'granted';
  if (step.when && passed.some(({ when }) => when === other)) {
    return text(
      '前面的环节只在相反的结果后才有',
      'A step before it comes only after the other outcome',
    );
  }
  if (passed.some(({ act }) => act === 'complete')) {
    return text('办结之后没有环节', 'Nothing comes after completion');
  }
  return undefined;
}

function checkReach({ matter, source }: LocatedMatter): Finding[] {
  return matter.steps.flatMap((step, index): Finding[] => {
    const words = whyUnreachable(matter.steps, index);
    if (!words) return [];
    const said = text(`“${step.title.zh}”：${words.zh}`, `"${step.title.en}": ${words.en}`);
    return [finding('STEP_UNREACHABLE', source.at(['steps', index]), said)];
  });
}

function checkUnique({ matter, source }: LocatedMatter): Finding[] {
  const codes = [
    ...matter.steps.map(({ code }, index) => ({ code: `steps.${code}`, path: ['steps', index] })),
    ...matter.fields.map(({ name }, index) => ({
      code: `fields.${name}`,
      path: ['fields', index],
    })),
    ...matter.proofs.map(({ code }, index) => ({
      code: `proofs.${code}`,
      path: ['proofs', index],
    })),
    ...matter.criteria.map(({ code }, index) => ({
      code: `criteria.${code}`,
      path: ['criteria', index],
    })),
  ];
  const seen = new Set<string>();
  return codes.flatMap(({ code, path }): Finding[] => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [finding('SHAPE', source.at(path), text(`“${code}”写了两次`, `"${code}" stands twice`))];
  });
}

function needsTwo(matter: MatterFile): boolean {
  const hasReview = matter.steps.some(({ act }) => act === 'review');
  const isPayment = matter.kind === 'administrative-payment';
  return matter.decider === 'government' && (hasReview || isPayment);
}

function checkTwoPeople({ matter, source }: LocatedMatter): Finding[] {
  if (!needsTwo(matter)) return [];
  const hasReview = matter.steps.some(({ act }) => act === 'review');
  return matter.steps.flatMap((step, index): Finding[] => {
    if (step.act !== 'decide' || (hasReview && step.twoPeople)) return [];
    const words = hasReview
      ? text('审核与决定可能是同一个人', 'One person could both review and decide')
      : text('给付没有审核就决定', 'A payment is decided without a review');
    return [finding('TWO_PEOPLE_NEEDED', source.at(['steps', index]), words)];
  });
}

/** Steps by themselves: each can be reached, none stands twice, two people where two are needed. */
export function checkSteps(located: LocatedMatter): Finding[] {
  return [...checkReach(located), ...checkUnique(located), ...checkTwoPeople(located)];
}
