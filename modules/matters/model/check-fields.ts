// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding, MatterField } from '../contract.ts';
import type { CityCatalogue, LocatedMatter, ResourceRow } from './catalogue.ts';
import { finding } from './finding.ts';
import type { Path } from './located.ts';

interface KnownField {
  resource: ResourceRow;
  field: ResourceRow['fields'][number];
}

/**
 * The register field that already answers a question, by name or by any of its names for people.
 */
function findKnown(city: CityCatalogue, asked: MatterField): KnownField | undefined {
  for (const resource of city.resources.values()) {
    if (resource.class === 'closed') continue;
    const field = resource.fields.find(
      ({ name, label, alsoCalled = [] }) =>
        name === asked.name || label.zh === asked.label.zh || alsoCalled.includes(asked.label.zh),
    );
    if (field) return { resource, field };
  }
  return undefined;
}

interface Read {
  resource: string;
  field: string;
  path: Path;
}

/** Everything a matter reads from registers: its fields and its verify rungs. */
export function readsOf({ matter }: LocatedMatter): Read[] {
  const fromFields = matter.fields.flatMap(({ source }, index): Read[] => {
    if (source.kind !== 'register') return [];
    return [{ resource: source.resource, field: source.field, path: ['fields', index, 'source'] }];
  });
  const fromProofs = matter.proofs.flatMap(({ ladder }, proof) =>
    ladder.flatMap((rung, index): Read[] => {
      if (rung.kind !== 'verify') return [];
      const path = ['proofs', proof, 'ladder', index];
      return rung.fields.map((field) => ({ resource: rung.resource, field, path }));
    }),
  );
  return [...fromFields, ...fromProofs];
}

function checkRead(city: CityCatalogue, located: LocatedMatter, read: Read): Finding[] {
  const { matter, source } = located;
  const resource = city.resources.get(read.resource);
  if (!resource?.fields.some(({ name }) => name === read.field)) {
    const what = `${read.resource}.${read.field}`;
    const words = text(`没有数据资源字段“${what}”`, `There is no resource field "${what}"`);
    return [finding('UNKNOWN_REFERENCE', source.at(read.path), words)];
  }
  const allowed = resource.allowed.find((row) => row.matter === matter.code)?.fields ?? [];
  if (resource.class !== 'closed' && allowed.includes(read.field)) return [];
  const words = text(
    `数据资源“${read.resource}”没有许可本事项读取“${read.field}”`,
    `Resource "${read.resource}" does not grant "${read.field}" to this matter`,
  );
  return [finding('FIELD_NOT_GRANTED', source.at(read.path), words)];
}

/** Fields: never asked when known, never read when not granted, never read from nowhere. */
export function checkFields(city: CityCatalogue, located: LocatedMatter): Finding[] {
  const { matter, source } = located;
  const asked = matter.fields.flatMap((field, index): Finding[] => {
    if (field.source.kind !== 'asked') return [];
    const known = findKnown(city, field);
    if (!known) return [];
    const answer = `${known.resource.code}.${known.field.name}`;
    const words = text(
      `“${field.label.zh}”已在“${answer}”，不得再问`,
      `"${field.label.en}" is already answered by "${answer}" and must not be asked`,
    );
    return [finding('FIELD_ALREADY_KNOWN', source.at(['fields', index]), words)];
  });
  return [...asked, ...readsOf(located).flatMap((read) => checkRead(city, located, read))];
}
