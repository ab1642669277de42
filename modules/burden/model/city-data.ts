// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { DemandContent } from '../contract/demand.ts';

export const Words = Type.Object(
  { zh: Type.String(), en: Type.String() },
  { additionalProperties: false },
);
export type Words = Static<typeof Words>;

const Article = Type.Object(
  {
    title: Type.String(),
    article: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

const Days = Type.Integer({ minimum: 1, maximum: 250 });
const Limit = Type.Object(
  { value: Type.Number({ minimum: 0 }), basis: Article },
  { additionalProperties: false },
);

/** `burden/gate.yaml`: the district's own rules of admission; numbers here, never in code. */
export const GateRules = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    /** Three figures or fewer, such as 上准. */
    numberPrefix: Words,
    /** Organisation that admitted what was there before the program. */
    admittedBy: Type.String(),
    clocks: Type.Object(
      {
        rulingDays: Days,
        appealDays: Days,
        appealRulingDays: Days,
        questionDays: Days,
        ratifyDays: Days,
        noticeDays: Type.Integer({ minimum: 0, maximum: 250 }),
        endingSoonDays: Days,
        basis: Article,
      },
      { additionalProperties: false },
    ),
    limits: Type.Object(
      {
        lengthGeneral: Limit,
        lengthSpecific: Limit,
        speechHours: Limit,
        comprehensiveMeetings: Limit,
        comprehensiveInspections: Limit,
        validityMonths: Limit,
      },
      { additionalProperties: false },
    ),
    practices: Article,
    pledge: Article,
    secondment: Article,
    plaque: Article,
    sameOnce: Article,
    means: Article,
    onList: Article,
    barredWords: Type.Object(
      { words: Type.Array(Type.String({ minLength: 2 })), basis: Article },
      { additionalProperties: false },
    ),
    barredProofs: Article,
    /** Words of a negative entry that do not say what is barred. */
    negativeWords: Type.Array(Type.String()),
    /** Share of a negative entry’s pairs that a title must hold to be taken for it. */
    negativeFrom: Type.Number({ minimum: 0.5, maximum: 1 }),
    rates: Type.Object(
      {
        yuanHour: Type.Number({ exclusiveMinimum: 0 }),
        hoursPostYear: Type.Number({ exclusiveMinimum: 0 }),
        basis: Article,
      },
      { additionalProperties: false },
    ),
    /** How the page names the registers of an agency. */
    agencies: Type.Record(Type.String(), Words),
  },
  { additionalProperties: false },
);
export type GateRules = Static<typeof GateRules>;

/** `burden/data-elements.yaml`. */
export const ElementsFile = Type.Object(
  {
    similarFrom: Type.Number({ minimum: 0.5, maximum: 1 }),
    ignore: Type.Object(
      { before: Type.Array(Type.String()), after: Type.Array(Type.String()) },
      { additionalProperties: false },
    ),
    elements: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          name: Type.String(),
          alsoCalled: Type.Array(Type.String()),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type ElementsFile = Static<typeof ElementsFile>;

/** `forms/*.yaml`: a form that communities fill today. */
export const LiveForm = Type.Object(
  {
    code: Type.String(),
    title: Words,
    department: Type.String(),
    often: DemandContent.properties.often,
    minutesEach: DemandContent.properties.minutesEach,
    fields: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type LiveForm = Static<typeof LiveForm>;

/** `burden/admitted.yaml`: work admitted before the program came; months run from the seeding. */
export const AdmittedFile = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    from: Type.String(),
    content: Type.Omit(DemandContent, ['startsOn', 'until']),
    admittedMonthsAgo: Type.Integer({ minimum: 0, maximum: 11 }),
    untilMonths: Type.Integer({ minimum: 0, maximum: 11 }),
    reasons: Type.String(),
    stopped: Type.Optional(
      Type.Object(
        { daysAgo: Type.Integer({ minimum: 0 }), why: Type.String() },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type AdmittedFile = Static<typeof AdmittedFile>;

export interface CityBurden {
  rules: GateRules;
  elements: ElementsFile;
  forms: LiveForm[];
  admitted: AdmittedFile[];
}
