// SPDX-License-Identifier: Apache-2.0
import { type Text, text } from '#packages/kernel';
import { type Finding, MATTER_ACTS, type MatterStep, type Performer } from '../contract.ts';
import type { CityCatalogue, LocatedMatter } from './catalogue.ts';
import { communitiesOf } from './check-references.ts';
import { finding } from './finding.ts';
import { areaChain, inArea, performerOrganisation, stepVariants } from './performer.ts';
import type { LinkRow } from './power-files.ts';
import type { StepPower } from './power-index.ts';

const COMMUNITY_BODIES = ['service-station', 'resident-committee'];
const KINDS_OF: Record<string, readonly string[]> = {
  'service-station': ['service-station'],
  'resident-committee': ['resident-committee', 'villagers-committee'],
  subdistrict: ['subdistrict'],
  department: ['department'],
  'facility-owner': ['facility-owner'],
};

const MISSING: Record<Extract<StepPower, { held: false }>['missing'], Text> = {
  entry: text('清单里没有这一条', 'the list has no such entry'),
  act: text('清单条目不含这个行为', 'the entry does not hold this act'),
  matter: text('清单条目不含这个事项', 'the entry does not hold this matter'),
  date: text('清单条目还没有生效或已经失效', 'the entry is not in force'),
  area: text('清单条目不管这个区域', 'the entry does not reach this area'),
  link: text('没有一条有效的赋权链到这个单位', 'no chain in force leads to this body'),
  post: text('这个单位没有岗位持有这个行为', 'no post of this body holds the act'),
};

interface StepAt {
  step: MatterStep;
  index: number;
  areas: string[];
}

interface Here {
  step: MatterStep;
  community: string;
  organisation: string;
}

/** Organisations that answer to a performer in a community: there must be exactly one. */
function candidates(city: CityCatalogue, performer: Performer, community: string): string[] {
  const area = areaChain(community)[performer.of];
  const kinds = KINDS_OF[performer.body] ?? [];
  const bodies = [...(city.organisationsByArea.get(area) ?? [])].filter(({ kind }) =>
    kinds.includes(kind),
  );
  if (performer.body !== 'department') return bodies.map(({ code }) => code);
  return bodies
    .filter(({ code }) => code === `${performer.department}-${area.slice(0, 6)}`)
    .map(({ code }) => code);
}

function checkPerformer(city: CityCatalogue, located: LocatedMatter, at: StepAt): Finding[] {
  const { performer } = at.step;
  const wrong = at.areas.filter((community) => {
    const found = candidates(city, performer, community);
    return found.length !== 1 || found[0] !== performerOrganisation(performer, community);
  });
  if (wrong.length === 0) return [];
  const first = wrong[0]!;
  const count = candidates(city, performer, first).length;
  const words = text(
    `“${at.step.title.zh}”在${first}有${count}个办理单位（共${wrong.length}个社区如此）`,
    `"${at.step.title.en}" has ${count} performing units in ${first} (${wrong.length} communities in all)`,
  );
  return [finding('PERFORMER_NOT_ONE', located.source.at(['steps', at.index, 'performer']), words)];
}

/** Whether the act comes at acceptance or later, in the order of the closed vocabulary. */
function isAcceptanceOrLater(act: MatterStep['act']): boolean {
  return MATTER_ACTS.indexOf(act) >= MATTER_ACTS.indexOf('accept');
}

function isNamed(link: LinkRow): boolean {
  return Boolean(link.document?.title && link.document.number && link.document.publishedOn);
}

function hasDocument(power: Extract<StepPower, { held: true }>): boolean {
  return power.link ? isNamed(power.link) : Boolean(power.entry.decision);
}

/** Today where the version is in force; else its first or last day. */
function dayOfCheck({ today }: CityCatalogue, { matter }: LocatedMatter): string {
  if (today < matter.validFrom) return matter.validFrom;
  return matter.validTo !== undefined && matter.validTo < today ? matter.validTo : today;
}

function askPower(
  city: CityCatalogue,
  located: LocatedMatter,
  { step, community, organisation }: Here,
) {
  return city.powers.ask({
    entry: inArea(step.powerEntry, community),
    act: step.act,
    matter: located.matter.code,
    organisation,
    area: community,
    on: dayOfCheck(city, located),
  });
}

function checkPower(city: CityCatalogue, located: LocatedMatter, at: StepAt): Finding[] {
  const { step, index } = at;
  const place = located.source.at(['steps', index]);
  for (const community of at.areas) {
    const organisation = performerOrganisation(step.performer, community);
    if (organisation === null) return checkRuleEntry(city, located, at);
    const power = askPower(city, located, { step, community, organisation });
    if (!power.held) {
      const why = MISSING[power.missing];
      const words = text(
        `${organisation}没有权“${step.title.zh}”：${why.zh}`,
        `${organisation} has no power for "${step.title.en}": ${why.en}`,
      );
      return [finding('STEP_WITHOUT_POWER', place, words)];
    }
    const isCommunity = COMMUNITY_BODIES.includes(step.performer.body);
    if (isCommunity && isAcceptanceOrLater(step.act) && !hasDocument(power)) {
      const words = text(
        `社区“${step.title.zh}”没有写明依据的文书`,
        `"${step.title.en}" at a community has no named document`,
      );
      return [finding('COMMUNITY_STEP_WITHOUT_DOCUMENT', place, words)];
    }
  }
  return [];
}

/** A rule performs on an entry too: the power it was published under. */
function checkRuleEntry(city: CityCatalogue, located: LocatedMatter, at: StepAt): Finding[] {
  const entry = city.powers.findEntry(inArea(at.step.powerEntry, at.areas[0] ?? ''));
  if (!entry || (entry.acts.includes(at.step.act) && at.step.performer.clause)) return [];
  const words = text(
    `按规则“${at.step.title.zh}”须有条款和含此行为的清单条目`,
    `A rule's "${at.step.title.en}" needs a clause and an entry that holds the act`,
  );
  return [finding('STEP_WITHOUT_POWER', located.source.at(['steps', at.index]), words)];
}

function checkCommittee(city: CityCatalogue, located: LocatedMatter, at: StepAt): Finding[] {
  const { step, index } = at;
  if (step.act !== 'decide' || step.performer.body !== 'resident-committee') return [];
  const entry = city.powers.findEntry(inArea(step.powerEntry, at.areas[0] ?? ''));
  const isOwn = located.matter.decider === 'self-governance' && entry?.decider !== 'government';
  if (isOwn && located.matter.kind === 'self-governance') return [];
  const words = text(
    '政府事项不得由居民委员会决定',
    'A resident committee must not decide a government matter',
  );
  return [finding('POWER_NOT_FOR_COMMITTEE', located.source.at(['steps', index]), words)];
}

/** Steps against the powers: one performer everywhere, who holds the act, on a named document. */
export function checkStepPowers(city: CityCatalogue, located: LocatedMatter): Finding[] {
  const areas = communitiesOf(city, located.matter.offeredIn);
  const steps = located.matter.steps.flatMap((step, index) =>
    stepVariants(located.matter, step).map((variant) => ({ step: variant, index })),
  );
  return steps.flatMap(({ step, index }) => {
    const at: StepAt = { step, index, areas };
    const committee = checkCommittee(city, located, at);
    if (committee.length > 0) return committee;
    // An unknown entry has been named already, by the references.
    const isKnown = city.powers.findEntry(inArea(step.powerEntry, areas[0] ?? '')) !== undefined;
    const performer = step.performer.body === 'rule' ? [] : checkPerformer(city, located, at);
    if (performer.length > 0 || !isKnown) return performer;
    return checkPower(city, located, at);
  });
}

/** The powers files themselves: no government decision ever reaches a committee. */
export function checkPowerFiles(city: CityCatalogue): Finding[] {
  const isCommittee = (code: string | undefined) => code?.startsWith('committee-') ?? false;
  const words = text(
    '居民委员会不得持有政府事项的决定权',
    'A resident committee must not hold a government decision',
  );
  const entries = city.entries.filter(
    ({ holder, decider, acts }) =>
      isCommittee(holder) && decider === 'government' && acts.includes('decide'),
  );
  const links = city.links.filter(({ entry, toOrganisation, toPost, acts }) => {
    if (!isCommittee(toOrganisation) && !isCommittee(toPost)) return false;
    return acts.includes('decide') && city.powers.findEntry(entry)?.decider === 'government';
  });
  const places = new Map(
    [...entries, ...links].map(({ place }) => [`${place.file}:${place.line}`, place]),
  );
  return [...places.values()].map((place) => finding('POWER_NOT_FOR_COMMITTEE', place, words));
}
