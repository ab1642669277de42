// SPDX-License-Identifier: Apache-2.0
import { parse } from 'yaml';
import type { Sex } from '../model/id-number.ts';
import { inventIdNumber } from '../model/id-number.ts';
import { monthsBefore } from './civil-months.ts';
import type { AgencyRecord, AreaNames, FactOverrides } from './demo-records.ts';
import { agencyRecords } from './demo-records.ts';
import { stableId } from './stable-id.ts';

/** A line of `people/people.yaml`. */
interface PersonLine {
  handle?: string;
  name: string;
  sex: Sex;
  born?: string;
  age?: number;
  birthday?: string;
  /** County digits of the citizen number. */
  home: string;
  area: string;
  household: string;
  movedInMonthsAgo?: number;
  posts?: string[];
  guardianOf?: string[];
  facts?: FactOverrides;
}

/**
 * An invented person, whole: what the directory seals, what agencies know, which posts are held.
 */
export interface DemoPerson {
  id: string;
  /** Role in the story; undefined for other residents. */
  handle: string | undefined;
  name: string;
  idNumber: string;
  birthDate: string;
  sex: Sex;
  phone: string;
  /** Twelve-digit community. */
  area: string;
  /** Household id. */
  household: string;
  posts: string[];
  /** Handles of the wards. */
  guardianOf: string[];
  records: AgencyRecord[];
  /** Kept for `likePerson`. */
  line: PersonLine;
}

function bornOf(line: PersonLine, storyDate: string): string {
  if (line.born !== undefined) return line.born;
  const birthday = line.birthday ?? '01-01';
  const hasHadBirthday = birthday <= storyDate.slice(5);
  const year = Number(storyDate.slice(0, 4)) - (line.age ?? 0) - (hasHadBirthday ? 0 : 1);
  return `${year}-${birthday}`;
}

function numberFrom(text: string, below: number): number {
  return Number.parseInt(stableId(text).slice(-12), 16) % below;
}

function build(
  line: PersonLine,
  key: string,
  at: { storyDate: string; areas: AreaNames },
): DemoPerson {
  const birthDate = bornOf(line, at.storyDate);
  const idNumber = inventIdNumber({
    county: line.home,
    birthDate,
    sex: line.sex,
    serial: numberFrom(`serial:${key}`, 500),
  });
  const movedIn =
    line.movedInMonthsAgo === undefined
      ? birthDate
      : monthsBefore(at.storyDate, line.movedInMonthsAgo);
  const { name, sex, area } = line;
  const known = { name, sex, area, idNumber, birthDate, movedIn, household: line.household };
  return {
    id: stableId(`person:${key}`),
    handle: line.handle,
    name,
    sex,
    area,
    idNumber,
    birthDate,
    phone: `1990000${String(numberFrom(`phone:${key}`, 10_000)).padStart(4, '0')}`,
    household: stableId(`household:${line.household}`),
    posts: line.posts ?? [],
    guardianOf: line.guardianOf ?? [],
    records: agencyRecords(known, at, line.facts ?? {}),
    line,
  };
}

/** Reads `people.yaml`. The same file and story date give the same people, to the last digit. */
export function readPeople(
  yaml: string,
  at: { storyDate: string; areas: AreaNames },
): DemoPerson[] {
  const { people } = parse(yaml) as { people: PersonLine[] };
  return people.map((line, i) => build(line, line.handle ?? `resident-${i}`, at));
}

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹'];
const GIVEN: Record<Sex, string[]> = {
  female: ['秀兰', '桂花', '玉梅', '雪琴', '美玲', '淑珍', '红霞', '静怡', '雅琴', '惠芳'],
  male: ['建国', '志远', '海波', '文博', '国庆', '明华', '立新', '宏伟', '永康', '德胜'],
};

/**
 * A fresh person for the story, like a known one: same age, sex, home, household and facts, with a
 * name and number of her own. She holds no post and has no handle: those are one person's.
 */
export function likePerson(
  seed: string,
  like: DemoPerson,
  at: { storyDate: string; areas: AreaNames },
): DemoPerson {
  const key = `like:${like.id}:${seed}`;
  const given = GIVEN[like.sex];
  const surname = SURNAMES[numberFrom(`surname:${key}`, SURNAMES.length)]!;
  const day = String(numberFrom(`day:${key}`, 28) + 1).padStart(2, '0');
  const month = String(numberFrom(`month:${key}`, 12) + 1).padStart(2, '0');
  const { handle, posts, guardianOf, born, ...rest } = like.line;
  const age = rest.age ?? Number(at.storyDate.slice(0, 4)) - Number((born ?? '').slice(0, 4));
  return build(
    {
      ...rest,
      name: surname + given[numberFrom(`given:${key}`, given.length)],
      age,
      birthday: `${month}-${day}`,
    },
    key,
    at,
  );
}
