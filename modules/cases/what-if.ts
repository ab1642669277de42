// SPDX-License-Identifier: Apache-2.0
import type { DeedGround } from '#modules/powers';
import { many, one } from '#packages/db';
import type { RequestContext } from '#packages/http';
import { text } from '#packages/kernel';
import type { CaseState, MovingCases, WhatIf, WhatIfQuery } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import { deskKey, stepOf } from './model/steps.ts';
import { type At, ablePosts, performingUnit } from './performing-unit.ts';
import { isBelow } from './sees.ts';

/** Open cases at one step before one unit, as they stand. */
interface OpenGroup {
  area: string;
  matter: string;
  version: number;
  step: string;
  desk: string;
  asked: string | null;
  state: CaseState;
  paused: boolean;
  count: number;
  people: string[];
}

const GROUPS =
  'SELECT c.area, c.matter, c.matter_version AS version, c.step, d.desk, c.asked, c.state, c.paused, ' +
  'count(*)::int AS count, ' +
  "coalesce(array_agg(DISTINCT c.person) FILTER (WHERE c.organisation IS NULL), '{}') AS people " +
  'FROM cases.on_desk d JOIN cases.service_case c ON c.partition = d.partition AND c.id = d.id ' +
  'WHERE d.partition = ANY ($1) AND c.area = ANY ($2) ' +
  'AND ($3::text[] IS NULL OR c.matter = ANY ($3)) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 2, 4, 1, 7, 8';

/** Acts of these cases that rest on the deed. */
const DONE =
  'SELECT count(*)::int AS n FROM cases.service_case c JOIN journal.act a ' +
  "ON a.partition = c.partition AND a.kind = 'case' AND a.about = c.id " +
  'WHERE c.partition = ANY ($1) AND c.area = ANY ($2) ' +
  "AND ($3::text[] IS NULL OR c.matter = ANY ($3)) AND a.basis -> 'chain' ? $4";

const EVERY_MATTER = '*';

/** What a statement about the deed's own ground is bound to. */
function groundValues(deps: CasesDeps, { matters, area }: DeedGround) {
  const tree = deps.places.tree();
  const areas = tree.codes().filter((code) => isBelow(tree, code, area));
  return [tree.partitionsOf(area), areas, matters.includes(EVERY_MATTER) ? null : matters];
}

/** Where a group would go if the deed had ended, or undefined if it would stay. */
function moveOf(
  deps: CasesDeps,
  deed: DeedGround,
  on: { group: OpenGroup; at: At },
): Pick<MovingCases, 'from' | 'to' | 'posts'> | undefined {
  const { group, at } = on;
  return deps.powers.supposeEnded(deed.id, () => {
    const unit = performingUnit(deps, at);
    if (!unit || group.desk === deskKey(unit, group.matter, group.step)) return undefined;
    const from = group.desk.slice(0, group.desk.indexOf('|'));
    const posts = ablePosts(deps, unit, at).map(({ name }) => name);
    return { from: unitOf(deps, from), to: unitOf(deps, unit), posts };
  });
}

function unitOf(deps: CasesDeps, code: string): MovingCases['to'] {
  return { code, name: deps.parties.findOrganisation(code)?.name ?? text(code, code) };
}

/** Groups of several areas and versions that would move alike are one row for the reader. */
function together(groups: readonly MovingCases[]): MovingCases[] {
  const found = new Map<string, MovingCases>();
  for (const group of groups) {
    const { matter, step, state, paused, from, to } = group;
    const key = [matter, step, state, paused, from.code, to.code].join('|');
    const known = found.get(key);
    found.set(key, known ? { ...known, count: known.count + group.count } : group);
  }
  return [...found.values()];
}

async function movesOf(
  deps: CasesDeps,
  deed: DeedGround,
  groups: readonly OpenGroup[],
): Promise<{ moving: MovingCases[]; people: ReadonlySet<string> }> {
  const people = new Set<string>();
  const moving: MovingCases[] = [];
  for (const group of groups) {
    const matter = await deps.matters.getVersion(group.matter, group.version);
    const step = stepOf(matter, group.step);
    const move = step && moveOf(deps, deed, { group, at: { ...group, matter, step } });
    if (!move) continue;
    for (const person of group.people) people.add(person);
    const { count, state, paused } = group;
    const named = { matter: matter.code, matterTitle: matter.title, step: step.code };
    const clock = { paused, clockRuns: !paused };
    moving.push({ count, state, ...named, stepTitle: step.title, ...clock, ...move });
  }
  return { moving: together(moving), people };
}

/**
 * Who may: a post of the deed's giver, its receiver or a body above, and whoever supervises or
 * audits there. If the deed ended at this instant, which open cases would move, from which unit to
 * which, and how many residents would be told; how many acts already done on it would stand.
 * Asked of the rule that moves them when it really ends. Changes nothing.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING.
 */
export async function whatIf(
  deps: CasesDeps,
  ctx: RequestContext,
  query: WhatIfQuery,
): Promise<WhatIf> {
  const deed = await deps.powers.lookIntoDeed(ctx, query.delegation);
  const at = query.at === undefined ? ctx.now : new Date(query.at);
  const values = groundValues(deps, deed);
  const [groups, done] = await Promise.all([
    many<OpenGroup & Record<string, unknown>>(deps.db.sweeper, {
      ...{ name: 'cases.what_if', text: GROUPS, values },
    }),
    one<{ n: number }>(deps.db.sweeper, {
      ...{ name: 'cases.what_if_done', text: DONE, values: [...values, deed.id] },
    }),
  ]);
  const { moving, people } = await movesOf({ ...deps, clock: { now: () => at } }, deed, groups);
  return {
    ...{ delegation: query.delegation, at: at.toISOString(), groups: moving },
    cases: moving.reduce((sum, { count }) => sum + count, 0),
    residents: people.size,
    doneActs: done.n,
  };
}
