// SPDX-License-Identifier: Apache-2.0
import type { Value } from './record.ts';

type Type = 'text' | 'date' | 'sex' | 'boolean' | 'employment';

export interface AgencyDefinition {
  code: string;
  name: string;
  /** How long it takes to answer when it is well, in milliseconds. */
  latencyMs: number;
  /** Fields by resource. */
  resources: Record<string, Record<string, Type>>;
  /** A plain value as this agency writes it. */
  encode(value: Value, type: Type): Value;
}

const compactDate = (value: Value): Value =>
  typeof value === 'string' ? value.replaceAll('-', '') : value;

/** Half-width digits become full width, as an old terminal printed them. */
function fullWidthDigits(value: string): string {
  return value.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** GB/T 2261.1: 1 male, 2 female. */
const SEX_CODE: Record<string, string> = { male: '1', female: '2' };
const EMPLOYMENT_CODE: Record<string, string> = {
  employed: '10',
  unemployed: '20',
  retired: '30',
  minor: '40',
};

export const AGENCIES: readonly AgencyDefinition[] = [
  {
    code: 'public-security',
    name: '公安户籍',
    latencyMs: 60,
    resources: {
      'household-registration': {
        name: 'text',
        idNumber: 'text',
        birthDate: 'date',
        sex: 'sex',
        address: 'text',
        communityCode: 'text',
        districtCode: 'text',
        moveInDate: 'date',
        alive: 'boolean',
        householdNumber: 'text',
      },
      'residence-permit': {
        permitNumber: 'text',
        holderName: 'text',
        residenceAddress: 'text',
        issuedOn: 'date',
        validTo: 'date',
      },
    },
    encode(value, type) {
      if (type === 'date') return compactDate(value);
      return type === 'sex' ? (SEX_CODE[String(value)] ?? '9') : value;
    },
  },
  {
    code: 'civil-affairs',
    name: '民政66810',
    latencyMs: 90,
    resources: {
      'life-status': { alive: 'boolean' },
      benefits: {
        otherBenefit: 'boolean',
        otherBenefitWhere: 'text',
        lowIncome: 'boolean',
        disability: 'boolean',
      },
    },
    encode(value) {
      if (typeof value === 'boolean') return value ? '是' : '否';
      return value === null ? '' : fullWidthDigits(String(value));
    },
  },
  {
    code: 'human-resources',
    name: '人社',
    latencyMs: 30,
    resources: {
      'social-security-card': {
        cardTail: 'text',
        bank: 'text',
        employmentStatus: 'employment',
        insured: 'boolean',
      },
    },
    encode(value, type) {
      if (typeof value === 'boolean') return value ? 1 : 0;
      return type === 'employment' ? (EMPLOYMENT_CODE[String(value)] ?? '99') : value;
    },
  },
];

export function definitionOf(code: string): AgencyDefinition | undefined {
  return AGENCIES.find((agency) => agency.code === code);
}
