// SPDX-License-Identifier: Apache-2.0
import type { HeardAct, Listener } from '#packages/journal';
import { shanghaiDate } from '#packages/kernel';
import type { BurdenOptions } from './deps.ts';
import { isCommunityBody } from './load-lines.ts';
import { monthOf } from './model/months.ts';
import { type HeardCases, hearCases } from './store-load.ts';

type HearingDeps = Pick<BurdenOptions, 'parties' | 'powers'>;

/** What a community's post did for a department; its own affairs are nobody's asking. */
function workedOn(deps: HearingDeps, act: HeardAct): HeardCases['worked'][number] | undefined {
  if (act.basis.kind !== 'power' || act.post === null) return undefined;
  const post = deps.parties.findPost(act.post);
  const body = post && deps.parties.findOrganisation(post.organisation);
  if (!body || !isCommunityBody(body.kind)) return undefined;
  const entry = deps.powers.findEntry(act.basis.entry);
  if (entry?.decider !== 'government') return undefined;
  return {
    ...{ partition: act.partition, id: act.about, area: body.area },
    month: monthOf(shanghaiDate(new Date(act.at))),
    entry: entry.code,
    askedBy: entry.holder,
  };
}

/**
 * Counts what communities do in cases: once a case and month in which one of their posts acted.
 * Repeatable: a line that is there already is not counted again.
 */
export function loadListener(deps: HearingDeps): Listener {
  return {
    name: 'burden.load',
    kinds: ['case'],
    async hear(acts, tx) {
      const opened = acts
        .filter((act) => act.verb === 'open')
        .map(({ partition, about, payload }) => ({
          ...{ partition, id: about, matter: String(payload.matter) },
        }));
      // A post's power may be younger than what this process has read.
      await deps.powers.catchUp();
      const worked = acts.flatMap((act) => workedOn(deps, act) ?? []);
      if (opened.length + worked.length > 0) await hearCases(tx, { opened, worked });
    },
  };
}
