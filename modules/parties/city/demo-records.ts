// SPDX-License-Identifier: Apache-2.0
import type { Area } from '#modules/places';
import type { Sex } from '../model/id-number.ts';
import { ageAt } from '../model/id-number.ts';
import { monthsBefore } from './civil-months.ts';
import { stableId } from './stable-id.ts';

/** An area and all above it, for invented addresses. */
export type AreaNames = (code: string) => Pick<Area, 'name'>[];

export type AgencyValue = string | number | boolean | null;

/**
 * What one register of one agency knows of a person. Values are plain; each agency's quirks are its
 * own.
 */
export interface AgencyRecord {
  agency: string;
  resource: string;
  idNumber: string;
  name: string;
  values: Record<string, AgencyValue>;
}

/** Per resource: values that differ from the ordinary, or null where there is no record. */
export type FactOverrides = Record<string, Record<string, AgencyValue> | null>;

interface Known {
  name: string;
  sex: Sex;
  area: string;
  idNumber: string;
  birthDate: string;
  movedIn: string;
  household: string;
}

function digits(text: string, count: number): string {
  const number = Number.parseInt(stableId(text).slice(-12), 16) % 10 ** count;
  return String(number).padStart(count, '0');
}

function addressOf(known: Known, areas: AreaNames): string {
  const places = areas(known.area).map((area) => area.name);
  const [, building = '1', room = '101'] = /-(\d+)-(\d+)$/.exec(known.household) ?? [];
  // The estate 示范苑 is invented; the community is real.
  return `${[...places].reverse().join('')}示范苑${building}幢${room}室`;
}

function employment(age: number, sex: Sex): string {
  if (age < 16) return 'minor';
  return age >= (sex === 'male' ? 60 : 55) ? 'retired' : 'employed';
}

function ordinary(known: Known, address: string, at: string): FactOverrides {
  const age = ageAt(known.birthDate, at);
  const district = `${known.area.slice(0, 6)}000000`;
  return {
    'household-registration': {
      name: known.name,
      idNumber: known.idNumber,
      birthDate: known.birthDate,
      sex: known.sex,
      address,
      communityCode: known.area,
      districtCode: district,
      moveInDate: known.movedIn,
      alive: true,
      householdNumber: digits(`household:${known.household}`, 9),
    },
    'residence-permit': null,
    'life-status': { alive: true },
    benefits: { otherBenefit: false, otherBenefitWhere: null, lowIncome: false, disability: false },
    'social-security-card': {
      cardTail: digits(`card:${known.idNumber}`, 4),
      bank: '示范银行',
      employmentStatus: employment(age, known.sex),
      insured: true,
    },
  };
}

function permit(known: Known, address: string, at: string): Record<string, AgencyValue> {
  return {
    permitNumber: `${known.area.slice(0, 6)}${digits(`permit:${known.idNumber}`, 9)}`,
    holderName: known.name,
    residenceAddress: address,
    issuedOn: monthsBefore(at, 3),
    validTo: monthsBefore(at, -9),
  };
}

const AGENCY_OF: Record<string, string> = {
  'household-registration': 'public-security',
  'residence-permit': 'public-security',
  'life-status': 'civil-affairs',
  benefits: 'civil-affairs',
  'social-security-card': 'human-resources',
};

/**
 * Everything the stand-in agencies know of a person: the ordinary, changed by her line's `facts`.
 */
export function agencyRecords(
  known: Known,
  at: { storyDate: string; areas: AreaNames },
  facts: FactOverrides,
): AgencyRecord[] {
  const address = addressOf(known, at.areas);
  const { idNumber, name } = known;
  return Object.entries(ordinary(known, address, at.storyDate)).flatMap(([resource, usual]) => {
    const given = facts[resource];
    if (given === null || (given === undefined && usual === null)) return [];
    const base = usual ?? permit(known, address, at.storyDate);
    return [
      { agency: AGENCY_OF[resource]!, resource, idNumber, name, values: { ...base, ...given } },
    ];
  });
}
