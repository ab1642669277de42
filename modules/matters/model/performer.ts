// SPDX-License-Identifier: Apache-2.0
import type { MatterField, MatterStep, Performer } from '../contract.ts';

/** The codes a case's community gives: itself, its subdistrict, its county. */
export interface AreaChain {
  community: string;
  subdistrict: string;
  county: string;
}

/** Six-digit county, three-digit subdistrict, three-digit community (统计用区划代码). */
export function areaChain(community: string): AreaChain {
  return {
    community,
    subdistrict: `${community.slice(0, 9)}000`,
    county: `${community.slice(0, 6)}000000`,
  };
}

/** Replaces `{community}`, `{subdistrict}` and `{county}` in a code by the case's own. */
export function inArea(code: string, community: string): string {
  const chain = areaChain(community);
  return code.replace(/\{(community|subdistrict|county)\}/g, (_, of: keyof AreaChain) => chain[of]);
}

const PREFIXES = {
  'service-station': 'station',
  'resident-committee': 'committee',
  subdistrict: 'subdistrict',
  'facility-owner': 'facility-owner',
};

/**
 * Code of the organisation that performs a step for a case in a community; null when a rule does,
 * and while a department is still to be chosen. Departments are named by their county
 * (`civil-affairs-330102`), all others by 12 digits.
 */
export function performerOrganisation(performer: Performer, community: string): string | null {
  if (performer.body === 'rule') return null;
  const area = areaChain(community)[performer.of];
  if (performer.chosenBy !== undefined) return null;
  if (performer.body === 'department') return `${performer.department}-${area.slice(0, 6)}`;
  return `${PREFIXES[performer.body]}-${area}`;
}

type Choosing = { fields: readonly MatterField[] };

/**
 * A step as each department that may be chosen would do it; any other step is itself alone. The
 * `{department}` of its power entry is the chosen one's short code.
 */
export function stepVariants(matter: Choosing, step: MatterStep): MatterStep[] {
  const { chosenBy, fromEntry: _, ...performer } = step.performer;
  if (chosenBy === undefined) return [step];
  const field = matter.fields.find(({ name }) => name === chosenBy);
  return (field?.value.choices ?? []).map(({ value }) => ({
    ...step,
    performer: { ...performer, department: value },
    powerEntry: step.powerEntry.replace('{department}', value),
  }));
}
