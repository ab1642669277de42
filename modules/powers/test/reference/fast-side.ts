// SPDX-License-Identifier: Apache-2.0
import { Directory } from '#modules/parties';
import { AreaTree } from '#modules/places';
import { text } from '#packages/kernel';
import type { PowerAct } from '../../contract.ts';
import { Decisions } from '../../decide.ts';
import { Epochs } from '../../live.ts';
import { PowerState } from '../../model/power-state.ts';
import type { EntryRecord, LinkRecord } from '../../model/records.ts';
import { Reach } from '../../scopes.ts';
import type { MadeCity } from './made-city.ts';
import type { ModelEntry, ModelLink, ModelWorld } from './model.ts';

/** The room itself, in process, holding a made-up world. */
export interface FastSide {
  decisions: Decisions;
  reach: Reach;
}

const NAME = text('某', 'one');

function lastDayKept(entry: ModelEntry, world: ModelWorld): string | undefined {
  // What `powers.save_entries` does when one entry takes the place of another.
  const ends = world.entries
    .filter((other) => other.supersedes === entry.code)
    .map(({ firstDay }) => new Date(Date.parse(firstDay) - 86_400_000).toISOString().slice(0, 10));
  return [...(entry.lastDay === null ? [] : [entry.lastDay]), ...ends].sort()[0];
}

export function entryRecord(entry: ModelEntry, world: ModelWorld): EntryRecord {
  const { code, matters, area, supersedes } = entry;
  const validTo = lastDayKept(entry, world);
  return {
    ...{ id: code, code, matters, area, acts: entry.acts as PowerAct[], title: NAME },
    ...{ list: 'basic', decider: 'government', holder: 'giver', holderKind: 'department' },
    ...{ level: 'county', origin: 'statutory', inWhoseName: 'giver', liable: 'giver' },
    ...{ respondent: 'giver', basis: { title: '某法' }, validFrom: entry.firstDay },
    ...(validTo === undefined ? {} : { validTo }),
    ...(supersedes === null ? {} : { supersedes }),
  };
}

function pathOf(world: ModelWorld, link: ModelLink): string[] {
  const above = world.links.find((one) => one.id === link.parent);
  return [...(above === undefined ? [] : pathOf(world, above)), link.id];
}

function stateOf({ isPublished, revokedAt, suspendedAt }: ModelLink): LinkRecord['state'] {
  if (revokedAt !== null) return 'revoked';
  if (!isPublished) return 'draft';
  return suspendedAt === null ? 'in-force' : 'suspended';
}

/** As they are kept: a revocation ends what lasts, and nothing begins after it. */
function spansOf({ paused, suspendedAt, revokedAt }: ModelLink): LinkRecord['suspensions'] {
  const spans = [paused, suspendedAt && { since: suspendedAt, until: null }];
  return spans.flatMap((span) => {
    if (!span || (revokedAt && revokedAt <= span.since)) return [];
    const ends = [span.until, revokedAt].filter((at) => at !== null);
    const until = ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    return [{ since: span.since.toISOString(), until: until?.toISOString() ?? null }];
  });
}

export function linkRecord(link: ModelLink, world: ModelWorld): LinkRecord {
  const { id, entry, parent, area, post, revokedAt, suspendedAt } = link;
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, code: null, entry, decider: 'government', parent, path: pathOf(world, link) },
    ...{ origin: null, fromOrganisation: 'giver', toOrganisation: 'giver', toKind: 'department' },
    ...{ toPost: post, toPostCode: post, acts: link.acts as PowerAct[], area },
    ...{ validFrom: link.firstDay, validTo: link.lastDay, document: { title: '委托书' } },
    ...{ liability: '', supervision: '', state: stateOf(link), means: null },
    ...{ stopsOn: link.lastDay, stopsBy: link.endsBy },
    publishedAt: link.isPublished ? `${link.firstDay}T00:00:00.000Z` : null,
    ...{ revokedAt: iso(revokedAt), suspendedAt: iso(suspendedAt) },
    suspensions: spansOf(link),
  };
}

function directoryOf({ posts, assignments }: ModelWorld): Directory {
  const codes = [...new Set(posts.map((post) => post.organisation))];
  const shared = { area: '330101000000', parent: null, creditCode: null, name: NAME } as const;
  const directory = new Directory(
    codes.map((code) => ({ ...shared, code, kind: 'department' })),
    posts.map((post) => ({ ...post, role: 'officer', name: NAME, code: codeOfPost(post.id) })),
  );
  directory.setAssignments(
    assignments.map(({ from, until, ...one }, at) => ({
      ...{ ...one, id: `${at}`, partition: '330101', version: 1, lastAct: '' },
      ...{ validFrom: from, validTo: until },
    })),
  );
  return directory;
}

/** A session names its post by this, the index by id. */
export function codeOfPost(id: string): string {
  return `body/${id}`;
}

export function fastSide(world: ModelWorld, city: MadeCity): FastSide {
  const state = new PowerState(new AreaTree(city.areas, city.changes));
  for (const entry of world.entries) state.setEntry(entryRecord(entry, world));
  const published = world.links.filter((link) => link.isPublished);
  state.addLinks(published.map((link) => linkRecord(link, world)));
  state.setUses(world.uses.map((use) => ({ ...use, act: use.act as PowerAct })));
  const parties = Object.assign(directoryOf(world), {
    maskedName: async () => undefined,
    catchUp: async () => undefined,
  });
  const live = { state, epochs: new Epochs([]) };
  return { decisions: new Decisions(live, parties), reach: new Reach(live, parties) };
}
