// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import type { StopCause } from '../contract/delegation.ts';
import type { DelegationMeans, MeansKind, MeansTerms } from '../contract/means.ts';
import { MEANS_KINDS } from '../contract/means.ts';

type Kept<Part> = Omit<Part, 'givenByName' | 'postName' | 'resourceTitle'>;

/** The means as a row keeps them: what was given, by whom, confirmed when; no names. */
export interface KeptMeans {
  people: Kept<DelegationMeans['people'][number]>[];
  money: Kept<DelegationMeans['money'][number]>[];
  data: Kept<DelegationMeans['data'][number]>[];
  without?: DelegationMeans['without'];
}

/** What a part of every kind has. */
interface Given {
  givenBy: string;
  confirmedAt: string | null;
}

const NAMES: Record<StopCause, Text> = {
  period: text('期限', 'period'),
  people: text('人员', 'people'),
  money: text('经费', 'money'),
  data: text('数据', 'data'),
};

export function nameOfCause(cause: StopCause): Text {
  return NAMES[cause];
}

/**
 * The terms as they are kept: nobody has confirmed them yet; or all is confirmed since
 * `confirmedAt`, as in a city's files, which hold deeds long in force.
 */
export function meansOf(
  terms: MeansTerms,
  ownerOf: (resource: string) => string,
  confirmedAt: string | null,
): KeptMeans {
  const open = { confirmedAt, confirmedBy: null };
  return {
    people: terms.people.map((one) => ({ ...one, ...open })),
    money: terms.money.map((one) => ({ ...one, ...open })),
    data: terms.data.map((one) => ({ ...one, givenBy: ownerOf(one.resource), ...open })),
    ...(terms.without ? { without: terms.without } : {}),
  };
}

/** Kinds that are neither given nor declared unnecessary, or both. */
export function unsettledKinds(terms: MeansTerms): MeansKind[] {
  return MEANS_KINDS.filter((kind) => terms[kind].length > 0 === !!terms.without?.[kind]);
}

/** The same means, with nobody's confirmation. */
export function unconfirmed(means: KeptMeans): KeptMeans {
  const open = { confirmedAt: null, confirmedBy: null };
  return {
    ...means,
    people: means.people.map((part) => ({ ...part, ...open })),
    money: means.money.map((part) => ({ ...part, ...open })),
    data: means.data.map((part) => ({ ...part, ...open })),
  };
}

/** Bodies that give a means, and have not confirmed all of theirs. */
export function awaitedGivers(means: KeptMeans, kind: MeansKind): string[] {
  const parts: readonly Given[] = means[kind];
  const open = parts.filter((part) => part.confirmedAt === null);
  return [...new Set(open.map((part) => part.givenBy))];
}

export function isConfirmed(means: KeptMeans): boolean {
  return MEANS_KINDS.every((kind) => awaitedGivers(means, kind).length === 0);
}

/** All bodies that give something. */
export function meansGivers(means: KeptMeans | null): string[] {
  const parts = means ? MEANS_KINDS.flatMap((kind): readonly Given[] => means[kind]) : [];
  return [...new Set(parts.map((part) => part.givenBy))];
}

/** The body's parts of one kind, confirmed now by its post. */
export function confirmed(
  means: KeptMeans,
  kind: MeansKind,
  by: { organisation: string; post: string; at: string },
): KeptMeans {
  const parts = means[kind].map((part: Given) =>
    part.givenBy === by.organisation && part.confirmedAt === null
      ? { ...part, confirmedAt: by.at, confirmedBy: by.post }
      : part,
  );
  return { ...means, [kind]: parts };
}

/** The last day a deed stands: the earliest end of period, people, money and data. */
export function stopOf(
  validTo: string,
  means: KeptMeans | MeansTerms | null,
): { stopsOn: string; stopsBy: StopCause } {
  let stop: { stopsOn: string; stopsBy: StopCause } = { stopsOn: validTo, stopsBy: 'period' };
  for (const kind of MEANS_KINDS) {
    for (const { until } of means?.[kind] ?? []) {
      if (until < stop.stopsOn) stop = { stopsOn: until, stopsBy: kind };
    }
  }
  return stop;
}

/** Whether one deed's data rights lie within another's: no other resource, field or use. */
export function isDataWithin(inner: KeptMeans, outer: KeptMeans): boolean {
  return inner.data.every((part) =>
    part.fields.every((field) =>
      outer.data.some(
        (above) =>
          above.resource === part.resource &&
          above.fields.includes(field) &&
          (above.use === 'query' || part.use === 'verify'),
      ),
    ),
  );
}
