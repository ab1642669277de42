// SPDX-License-Identifier: Apache-2.0
import type { AsymmetryWords } from './words.zh.ts';

const words: AsymmetryWords = {
  title: 'Asymmetry index',
  ledeOf: (area, count) =>
    `Work was sent to communities: did power, people and money come with it? Of ${count} communities of ${area}, `,
  ledeAll: (count) =>
    `Work was sent to communities: did power, people and money come with it? Of ${count} communities here, `,
  noneShort: 'all fit.',
  short: (count) => `${count} ${count === 1 ? 'does' : 'do'} not fit`,
  shortOf: (parts) => `: ${parts.join(', ')}.`,
  most: (count, mean) => `${count} most short of ${mean.toLowerCase()}`,
  stop: '.',
  subdistrict: 'Subdistrict',
  key: {
    load: 'Load, with its 95 % interval',
    gap: 'Gap: load beyond the least of the three',
  },
  means: { power: 'Power', people: 'People', money: 'Money' },
  load: 'Load',
  community: 'Community',
  n: 'n',
  nLong: 'timed records',
  index: 'Index',
  interval: '95 % interval',
  lacks: 'Lacks most',
  median100: 'median 100',
  lacksOf: (mean) => `short of ${mean.toLowerCase()}`,
  littleOf: (mean) => `a little ${mean.toLowerCase()}`,
  fits: 'fits',
  notDrawn: (why, months, min) => {
    switch (why) {
      case 'few-months':
        return `${months} months of record; drawn from ${min} months on`;
      case 'no-residents':
        return 'Number of residents not on record; not drawn';
      case 'few-peers':
        return 'Fewer than 3 to compare: no median, not drawn';
    }
  },
  rowSpoken: ({ load, power, people, money }) =>
    `load ${load}, power ${power}, people ${people}, money ${money}`,
  caption: (count) =>
    `100 is the median of ${count} communities. Ordered by area code: no ranking, no appraisal.`,
  asOf: (day) => `As of ${day}; load of the 12 whole months before`,
  how: 'How it is computed',
  equationTop: 'least of power, people, money',
  formulaNote:
    '1.00 fits exactly; below 0.80 does not fit. Each of the four is first divided by the median, × 100.',
  four: 'What the four are',
  medianOf: (value) => `median ${value}`,
  units: { load: ' h', power: '', people: '', money: ' yuan' },
  know: 'Before you judge',
  knows: (min) => [
    `n is the number of timed records; a community with fewer than ${min} months of record is not drawn.`,
    'The interval holds the error of sampling, not what was never noted; neighbours’ help and self-governance are left out.',
    'It judges no person and touches no pay or appraisal.',
  ],
  download: 'Download the data',
  doubt: 'A figure looks wrong: call 12345',
  departments: 'What each body asks of communities',
  departmentsNote: 'Open one to see each thing and what it rests on.',
  asks: 'Asked',
  aMonth: (hours) => `${hours} h a month`,
  restingShare: (share) => `${share} rest on something in force`,
  sources: {
    matter: 'Matters',
    task: 'Tasks',
    form: 'Forms, ledgers',
    meeting: 'Meetings',
    inspection: 'Inspections',
    proof: 'Proofs',
  },
  times: (n) => `${n} times`,
  minutes: (value) => `${value} min`,
  hours: (value) => `${value} h`,
  hoursMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  untimed: 'not timed by anybody',
  noBasis: 'nobody can say by what power',
  basisOf: (title) => `rests on: ${title}`,
  asked: 'What, and for whom',
  spent: '12 months',
  empty: 'No record yet',
  emptyNote: 'Once communities have done what others ask, figures appear here from the next month.',

  oursOf: (name) => `${name}: load against power, people and money`,
  oursNote: 'Against the median of its subdistrict; about work and minutes, never people.',
  against: (value, of100) => `${value}, ${of100} % of the median`,
  trend: 'Load by month',
  trendNote: 'Hours for a thousand residents; dashes: the median; pale: this month until today',
  given: 'People and money given',
  givenPeople: (count) => `${count} people`,
  givenMoney: (yuan) => `${yuan} yuan a year`,
  givenUntil: (day) => `until ${day}`,
  stopped: 'no longer in force: does not count',
  askedOfUs: 'What is asked, most minutes first',
  pick: 'Choose a community to see its lines',

  cost: 'What this system costs',
  costThisMonth: (people) => `this month, ${people} people`,
  costUntil: (day) => `to the ${day}.`,
  costMonth: (month) => String(month),
  costNote: (n) => `Hours, from opening a case to leaving it; idle does not count; n = ${n}.`,
  costSpoken: (hours) => `Hours of the last months: ${hours}`,
  perCase: 'A case',
  fields: 'Fields typed',
  fieldsNote: 'what a register knows cannot be asked: the catalogue refuses it',
  prompts: 'Prompts shown',
  promptsOf: (count) => count,
  mine: 'Of these, my own',
  mineNote: 'seen by me alone; judges nobody',
  few: (min) => `Fewer than ${min} people this month: no sum is told, or it would be one person’s.`,
  costRule:
    'A new screen or field of this system passes the gate first. If it costs too much, a community may question it.',
};

export default words;
