// SPDX-License-Identifier: Apache-2.0
import type {
  Deed,
  DelegationTerms,
  MeansKind,
  MeansTerms,
  PowerDelegation,
} from '../../contract.ts';

/** In the order they are drawn. */
export const MEANS_KINDS = ['people', 'money', 'data'] as const satisfies readonly MeansKind[];

/** What is written in a deed; from body to body it always has its means. */
export type DeedTerms = DelegationTerms & { means: MeansTerms };
/** What may be changed until it is published. */
export type DeedChange = Partial<
  Omit<DeedTerms, 'entry' | 'parent' | 'to' | 'fromOrganisation' | 'origin'>
>;

/** Of a change, the parts that now read otherwise. */
export function changedFrom(terms: DeedTerms, change: DeedChange): DeedChange {
  const parts = Object.entries(change) as [keyof DeedChange, unknown][];
  return Object.fromEntries(
    parts.filter(([part, said]) => JSON.stringify(said) !== JSON.stringify(terms[part])),
  );
}

export const NO_MEANS: MeansTerms = { people: [], money: [], data: [] };

/** One thing given with a deed, before or after its giver has confirmed it. */
export interface GivenPart {
  until: string;
  givenBy?: string;
  givenByName?: { zh: string; en: string };
  confirmedAt?: string | null;
}

/** Where a deed stands among its five stages: how many are done. */
export function stageOf(deed: Pick<PowerDelegation, 'state' | 'inForce'>): number {
  switch (deed.state) {
    case 'draft':
      return 0;
    case 'agreed':
      return 2;
    case 'confirmed':
      return 3;
    case 'in-force':
      return deed.inForce ? 5 : 4;
    default:
      return 4;
  }
}

export function hasStopped({ state }: Pick<PowerDelegation, 'state'>): boolean {
  return /^(suspended|lapsed|ended|revoked)$/.test(state);
}

export function isUnderWay({ state }: Pick<PowerDelegation, 'state'>): boolean {
  return /^(draft|agreed|confirmed)$/.test(state);
}

/** Kinds of means that are written and of which some giver has not confirmed a part. */
export function kindsAwaited({ means }: Pick<PowerDelegation, 'means'>): MeansKind[] {
  if (!means) return [];
  return MEANS_KINDS.filter((kind) =>
    (means[kind] as readonly GivenPart[]).some(({ confirmedAt }) => !confirmedAt),
  );
}

/** Who has the next thing to do, by name: the receiver, or each giver who has not confirmed. */
export function waitedFor(deed: PowerDelegation): PowerDelegation['toName'][] {
  if (deed.state === 'draft') return [deed.toName];
  if (deed.state === 'confirmed') return [deed.fromName];
  const { people = [], money = [], data = [] } = deed.means ?? {};
  const open = [...people, ...money, ...data].filter(({ confirmedAt }) => !confirmedAt);
  return [...new Map(open.map((part) => [part.givenBy, part.givenByName])).values()];
}

/** Kinds that are neither written nor said to be unnecessary. */
export function kindsUnsaid(means: MeansTerms): MeansKind[] {
  return MEANS_KINDS.filter((kind) => means[kind].length === 0 && !means.without?.[kind]);
}

/** The body that receives, or undefined for a division of work within one body. */
export function receiverOf({ to }: Pick<PowerDelegation, 'to'>): string | undefined {
  return 'organisation' in to ? to.organisation : undefined;
}

/** Whether this body must do the next thing: agree, confirm what it gives, or publish. */
export function isTurnOf(deed: PowerDelegation, body: string): boolean {
  if (deed.state === 'draft') return receiverOf(deed) === body;
  if (deed.state === 'confirmed') return deed.fromOrganisation === body;
  if (deed.state !== 'agreed' || !deed.means) return false;
  const { people, money, data } = deed.means;
  const parts: GivenPart[] = [...people, ...money, ...data];
  return parts.some(({ givenBy, confirmedAt }) => givenBy === body && !confirmedAt);
}

/** What was written, without what has come to it since. */
export function termsOf(deed: PowerDelegation): DeedTerms {
  const { entry, parent, origin, fromOrganisation, to, acts, area } = deed;
  const { validFrom, validTo, document, liability, supervision } = deed;
  return {
    ...{ entry, ...(parent ? { parent } : {}), ...(origin ? { origin } : {}) },
    ...{ fromOrganisation, to, acts, area, validFrom, validTo },
    ...{ document, liability, supervision, means: bareMeans(deed) },
  };
}

function bareMeans({ means }: Pick<PowerDelegation, 'means'>): MeansTerms {
  if (!means) return NO_MEANS;
  return {
    people: means.people.map(({ how, post, headcount, from, givenBy, until }) => ({
      ...{ how, post, headcount, from, givenBy, until },
    })),
    money: means.money.map(({ way, amountFen, source, givenBy, until }) => ({
      ...{ way, amountFen, givenBy, until },
      ...(source ? { source } : {}),
    })),
    data: means.data.map(({ resource, fields, use, until }) => ({
      ...{ resource, fields, use, until },
    })),
    ...(means.without ? { without: means.without } : {}),
  };
}

/** When everyone was told that it would end, if they were. */
export function toldAt({ history }: Pick<Deed, 'history'>): string | undefined {
  return history.findLast(({ verb }) => verb === 'notify')?.at;
}

/** 1800 fen are 18; 1850 are 18.50. */
export function yuanOf(fen: number): string {
  const yuan = fen / 100;
  return yuan.toLocaleString('en', {
    minimumFractionDigits: Number.isInteger(yuan) ? 0 : 2,
    maximumFractionDigits: 2,
  });
}
