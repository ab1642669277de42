// SPDX-License-Identifier: Apache-2.0
import type { RegisterWords } from './words.zh.ts';

const words: RegisterWords = {
  title: 'Register of admitted work',
  lede: 'A department may ask communities only for what was admitted. Who asks, on what basis, how many minutes, with which people and money, and until when: all of it is here for anyone.',
  search: 'Find by what, who or number',
  states: { admitted: 'In force', expired: 'Expired', revoked: 'Revoked', stopped: 'Stopped' },
  stateLabel: 'State',
  found: (n) => `${n} found`,
  foundMore: (n) => `The first ${n}; there are more`,
  none: 'Nothing in the register yet',
  noneNote: 'Work appears here once it is admitted.',
  nothing: (q) => `Nothing found for “${q}”`,
  nothingNote: 'Try other words; what was not admitted, a community need not do.',
  basis: 'Basis',
  minutes: 'A month in each community',
  each: (minutes, often) => `${minutes} each time, ${often}`,
  given: 'People and money',
  nothingGiven: 'Nothing more given',
  until: 'Until',
  since: (day) => `admitted ${day}`,
  whereAll: (names, communities) => `${names}, ${communities} communities`,
  where: 'Where',
  reasons: 'The reasons in full',
  asksOf: (kind, who) => `${kind}, asked by ${who}`,
  stoppedOn: (day) => `Stopped ${day}`,
  ended: {
    expired: 'Expired; need not be done',
    revoked: 'Revoked; need not be done',
    stopped: 'Stopped; need not be done',
  },
  questioned: (n) => `${n} communities question it`,
};

export default words;
