// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding } from '../contract.ts';
import { covers } from './area-code.ts';
import type { CityCatalogue, LocatedMatter } from './catalogue.ts';
import { finding } from './finding.ts';
import type { Path } from './located.ts';
import { inArea, stepVariants } from './performer.ts';

interface Reference {
  kind: { zh: string; en: string };
  name: string;
  path: Path;
  isKnown: boolean;
}

const KINDS = {
  field: { zh: '字段', en: 'field' },
  step: { zh: '环节', en: 'step' },
  organisation: { zh: '机构', en: 'organisation' },
  certificateType: { zh: '证照类型', en: 'certificate type' },
  list: { zh: '承诺目录', en: 'list of commitments' },
  area: { zh: '区域', en: 'area' },
  entry: { zh: '权责条目', en: 'power entry' },
  choices: { zh: '可选部门的字段', en: 'field with departments to choose' },
};

/** Communities of the city in which a matter is offered. */
export function communitiesOf(city: CityCatalogue, offeredIn: readonly string[]): string[] {
  return city.areas.filter(
    (code) => !code.endsWith('000') && offeredIn.some((outer) => covers(outer, code)),
  );
}

function stepReferences(city: CityCatalogue, { matter }: LocatedMatter): Reference[] {
  const fields = new Set(matter.fields.map(({ name }) => name));
  const steps = new Set(matter.steps.map(({ code }) => code));
  const sample = communitiesOf(city, matter.offeredIn)[0] ?? '';
  return matter.steps.flatMap((step, index): Reference[] => {
    const at = (key: string): Path => ['steps', index, key];
    const variants = stepVariants(matter, step);
    const { chosenBy } = step.performer;
    return [
      ...variants.map(({ powerEntry }) => {
        const name = inArea(powerEntry, sample);
        const isKnown = city.powers.findEntry(name) !== undefined;
        return { kind: KINDS.entry, name, path: at('powerEntry'), isKnown };
      }),
      ...(chosenBy === undefined || variants.length > 0
        ? []
        : [{ kind: KINDS.choices, name: chosenBy, path: at('performer'), isKnown: false }]),
      ...(step.fields ?? []).map((name) => {
        return { kind: KINDS.field, name, path: at('fields'), isKnown: fields.has(name) };
      }),
      ...(step.after ?? []).map((name) => {
        return { kind: KINDS.step, name, path: at('after'), isKnown: steps.has(name) };
      }),
    ];
  });
}

function outsideReferences(city: CityCatalogue, { matter }: LocatedMatter): Reference[] {
  const references: Reference[] = [];
  const add = (kind: keyof typeof KINDS, named: Omit<Reference, 'kind'>) =>
    references.push({ kind: KINDS[kind], ...named });
  const hasBody = (code: string) => city.organisations.has(code);
  matter.offeredIn.forEach((name, index) => {
    const isKnown = communitiesOf(city, [name]).length > 0;
    add('area', { name, path: ['offeredIn', index], isKnown });
  });
  const sample = communitiesOf(city, matter.offeredIn)[0] ?? '';
  const body = inArea(matter.implementer.organisation, sample);
  add('organisation', {
    name: body,
    path: ['implementer', 'organisation'],
    isKnown: hasBody(body),
  });
  matter.fields.forEach(({ correction }, index) => {
    if (!correction) return;
    const path = ['fields', index, 'correction', 'office'];
    add('organisation', { name: correction.office, path, isKnown: hasBody(correction.office) });
  });
  matter.proofs.forEach(({ mayBePromisedOn: name }, index) => {
    if (!name) return;
    const path = ['proofs', index, 'mayBePromisedOn'];
    add('list', { name, path, isKnown: city.commitments.has(name) });
  });
  const { certificateType: name } = matter.outcome;
  if (name) {
    const path = ['outcome', 'certificateType'];
    add('certificateType', { name, path, isKnown: city.certificateTypes.has(name) });
  }
  return references;
}

/** References: whatever a matter names must exist in the city. */
export function checkReferences(city: CityCatalogue, located: LocatedMatter): Finding[] {
  const references = [...outsideReferences(city, located), ...stepReferences(city, located)];
  return references.flatMap(({ kind, name, path, isKnown }): Finding[] => {
    if (isKnown) return [];
    const words = text(`没有${kind.zh}“${name}”`, `There is no ${kind.en} "${name}"`);
    return [finding('UNKNOWN_REFERENCE', located.source.at(path), words)];
  });
}
