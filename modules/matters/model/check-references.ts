// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding } from '../contract.ts';
import { covers } from './area-code.ts';
import type { CityCatalogue, LocatedMatter } from './catalogue.ts';
import { finding } from './finding.ts';
import type { Path } from './located.ts';
import { inArea } from './performer.ts';

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
};

/** Communities of the city in which a matter is offered. */
export function communitiesOf(city: CityCatalogue, offeredIn: readonly string[]): string[] {
  return city.areas.filter(
    (code) => !code.endsWith('000') && offeredIn.some((outer) => covers(outer, code)),
  );
}

function referencesOf(city: CityCatalogue, { matter }: LocatedMatter): Reference[] {
  const references: Reference[] = [];
  const add = (kind: keyof typeof KINDS, name: string, path: Path, isKnown: boolean) =>
    references.push({ kind: KINDS[kind], name, path, isKnown });
  const fields = new Set(matter.fields.map(({ name }) => name));
  const steps = new Set(matter.steps.map(({ code }) => code));
  const communities = communitiesOf(city, matter.offeredIn);
  const sample = communities[0] ?? '';

  matter.offeredIn.forEach((code, index) => {
    add('area', code, ['offeredIn', index], communitiesOf(city, [code]).length > 0);
  });
  const body = inArea(matter.implementer.organisation, sample);
  add('organisation', body, ['implementer', 'organisation'], city.organisations.has(body));
  matter.fields.forEach(({ correction }, index) => {
    if (!correction) return;
    const path = ['fields', index, 'correction', 'office'];
    add('organisation', correction.office, path, city.organisations.has(correction.office));
  });
  matter.proofs.forEach(({ mayBePromisedOn }, index) => {
    if (!mayBePromisedOn) return;
    add(
      'list',
      mayBePromisedOn,
      ['proofs', index, 'mayBePromisedOn'],
      city.commitments.has(mayBePromisedOn),
    );
  });
  matter.steps.forEach((step, index) => {
    const entry = inArea(step.powerEntry, sample);
    add('entry', entry, ['steps', index, 'powerEntry'], city.powers.findEntry(entry) !== undefined);
    for (const name of step.fields ?? [])
      add('field', name, ['steps', index, 'fields'], fields.has(name));
    for (const name of step.after ?? [])
      add('step', name, ['steps', index, 'after'], steps.has(name));
  });
  const { certificateType } = matter.outcome;
  if (certificateType) {
    const path = ['outcome', 'certificateType'];
    add('certificateType', certificateType, path, city.certificateTypes.has(certificateType));
  }
  return references;
}

/** References: whatever a matter names must exist in the city. */
export function checkReferences(city: CityCatalogue, located: LocatedMatter): Finding[] {
  return referencesOf(city, located).flatMap(({ kind, name, path, isKnown }): Finding[] => {
    if (isKnown) return [];
    const words = text(`没有${kind.zh}“${name}”`, `There is no ${kind.en} "${name}"`);
    return [finding('UNKNOWN_REFERENCE', located.source.at(path), words)];
  });
}
