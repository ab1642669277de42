// SPDX-License-Identifier: Apache-2.0
import { shanghaiDate } from '#packages/kernel';
import { communitiesIn } from './areas.ts';
import type { DemandContent } from './contract/demand.ts';
import type { BurdenOptions, GateKeeper } from './deps.ts';
import type { CityBurden } from './model/city-data.ts';
import { FieldIndex, type SourceField } from './model/field-index.ts';
import { checkDemand } from './model/gate.ts';
import type { ListedEntry, NegativeEntry, ProofName } from './model/gate-input.ts';
import { type DemandRecord, demandsInForce } from './store.ts';

const FORMS = { zh: '在用的表', en: 'Forms in use' };

function registerFields({ exchange }: BurdenOptions, city: CityBurden): SourceField[] {
  return exchange.listResources().flatMap((resource) =>
    resource.fields.map((field) => ({
      source: 'register' as const,
      code: resource.code,
      title: resource.title,
      group: city.rules.agencies[resource.agency] ?? resource.source,
      label: field.label.zh,
      alsoCalled: field.alsoCalled,
    })),
  );
}

function formFields(
  source: 'matter-form' | 'live-form' | 'admitted',
  form: { code: string; title: { zh: string; en: string }; labels: readonly string[] },
): SourceField[] {
  const { code, title, labels } = form;
  return labels.map((label) => ({ source, code, title, group: FORMS, label, alsoCalled: [] }));
}

function admittedFields(admitted: readonly DemandRecord[]): SourceField[] {
  return admitted.flatMap(({ doc }) => {
    const title = { zh: doc.content.title, en: doc.content.title };
    const labels = doc.content.fields.map(({ label }) => label);
    return formFields('admitted', { code: doc.admittedNumber ?? doc.number, title, labels });
  });
}

interface Indexed {
  signature: string;
  index: FieldIndex;
  forms: number;
}

/**
 * The index of fields is kept while the same matters and admissions are in force, and built again
 * when one is not: nothing in it is news that another process would miss.
 */
function indexSource(options: BurdenOptions, city: CityBurden) {
  let kept: Indexed | undefined;
  return async (at: Date, admitted: readonly DemandRecord[]): Promise<Indexed> => {
    const matters = await options.matters.listCurrent(at);
    const versions = matters.map(({ code, version }) => `${code}/${version}`);
    const signature = [...versions, ...admitted.map(({ id }) => id)].join(' ');
    if (kept?.signature === signature) return kept;
    const asking = admitted.filter(({ doc }) => doc.content.fields.length > 0);
    const fields = [
      ...registerFields(options, city),
      ...matters.flatMap(({ code, title, fields }) =>
        formFields('matter-form', { code, title, labels: fields.map(({ label }) => label.zh) }),
      ),
      ...admittedFields(asking),
      ...city.forms.flatMap(({ code, title, fields: labels }) =>
        formFields('live-form', { code, title, labels }),
      ),
    ];
    const { elements, ignore: words, similarFrom } = city.elements;
    const index = new FieldIndex(fields, { elements, words, similarFrom });
    kept = { signature, index, forms: matters.length + asking.length + city.forms.length };
    return kept;
  };
}

function listedEntry(
  { powers, places }: BurdenOptions,
  { basis, areas }: DemandContent,
  on: string,
): ListedEntry | undefined {
  const entry = basis.entry === undefined ? undefined : powers.findEntry(basis.entry);
  if (!entry) return undefined;
  const tree = places.tree();
  const { code, title, list, holder, inWhoseName, liable, duties } = entry;
  return {
    ...{ code, title, list },
    of: [holder, inWhoseName, liable, ...(duties ? [duties.lead] : [])],
    isInForce: entry.validFrom <= on && (entry.validTo === undefined || on <= entry.validTo),
    reachesAll: areas.every((area) => tree.contains(entry.area, area, on)),
  };
}

function negativesFor(
  { powers, places }: BurdenOptions,
  { areas }: DemandContent,
  on: string,
): NegativeEntry[] {
  const tree = places.tree();
  const touches = (area: string): boolean =>
    areas.some((asked) => tree.contains(area, asked, on) || tree.contains(asked, area, on));
  return powers
    .entriesOn('community-negative', on)
    .filter(({ area }) => touches(area))
    .map(({ code, title, basis }) => ({ code, title, basis: basis.title }));
}

/** Comprehensive meetings and inspections the same body has admitted already. */
function beforeOf(
  admitted: readonly DemandRecord[],
  from: string,
): { meetings: number; inspections: number } {
  const own = admitted.filter(({ doc }) => doc.from === from).map(({ doc }) => doc.content);
  const meetings = own.map(({ meetings: held }) => (held?.isComprehensive ? held.perYear : 0));
  const asked = own.map(({ inspection }) => (inspection?.isComprehensive ? inspection.perYear : 0));
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return { meetings: sum(meetings), inspections: sum(asked) };
}

export function createGateKeeper(
  options: BurdenOptions,
  city: CityBurden,
  proofs: readonly ProofName[],
): GateKeeper {
  const indexed = indexSource(options, city);
  const { rules } = city;
  const forms = city.forms.map(({ fields, minutesEach }) => ({
    fields: fields.length,
    minutes: minutesEach,
  }));
  return {
    async check({ content, from, filedAt, at }) {
      const admitted = await demandsInForce(options.db.save);
      const { index, forms: compared } = await indexed(at, admitted);
      const on = shanghaiDate(at);
      return checkDemand({
        ...{ content, from, rules, at, index, forms, proofs },
        communities: communitiesIn(options.places, content.areas, on).length,
        filedOn: shanghaiDate(filedAt),
        entry: listedEntry(options, content, on),
        negatives: negativesFor(options, content, on),
        before: beforeOf(admitted, from),
        compared: { registers: options.exchange.listResources().length, forms: compared },
      });
    },
  };
}
