// SPDX-License-Identifier: Apache-2.0
import type { ActRow } from '#packages/journal';
import type { Text } from '#packages/kernel';
import type { TimelineEntry } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import { VERB_WORDS } from './model/words.ts';

/** What a timeline shows of an act: drafts' keystrokes are not events. */
function isShown(act: ActRow): boolean {
  return act.verb !== 'fill';
}

function noteOf(loaded: LoadedCase, act: ActRow): string | null {
  for (const fact of act.payload.facts ?? []) {
    const text = loaded.facts.get(fact.id)?.text;
    if (typeof text === 'string' && text !== '') return text;
  }
  return null;
}

async function whoActed(
  deps: CasesDeps,
  loaded: LoadedCase,
  act: ActRow,
): Promise<TimelineEntry['who']> {
  const nobody = { organisation: null, post: null, person: null, inWhoseName: null };
  const { basis } = act;
  if (basis.kind === 'rule') return { kind: 'rule', ...nobody };
  if (basis.kind === 'operator') return { kind: 'operator', ...nobody };
  if (basis.kind === 'own') {
    return { kind: basis.as === 'self' ? 'self' : 'guardian', ...nobody };
  }
  const post = deps.parties.findPost(act.post ?? basis.post);
  const organisation = post ? deps.parties.findOrganisation(post.organisation) : undefined;
  const person = act.actor ? await deps.parties.maskedName(act.actor) : null;
  const inWhoseName: Text | undefined = deps.powers.inWhoseName(basis, loaded.row.area);
  return {
    kind: 'staff',
    organisation: organisation?.name ?? null,
    post: post?.name ?? null,
    person: person ?? null,
    inWhoseName: inWhoseName ?? null,
  };
}

/** The acts of a case in words, oldest first, each with its chain and its place in the log. */
export async function timelineOf(deps: CasesDeps, loaded: LoadedCase): Promise<TimelineEntry[]> {
  const acts = loaded.row.acts.filter(isShown);
  const places = await deps.logPlaces(acts.map((act) => act.id));
  return Promise.all(
    acts.map(async (act) => ({
      id: act.id,
      at: new Date(act.at).toISOString(),
      verb: act.verb,
      title: VERB_WORDS[act.verb]!,
      who: await whoActed(deps, loaded, act),
      basis: act.basis.kind,
      chain: act.basis.kind === 'power' ? deps.powers.explain(act.basis, new Date(act.at)) : [],
      note: noteOf(loaded, act),
      log: { leaf: (act.leaf ?? '').replaceAll('\n', ''), index: places.get(act.id) ?? null },
    })),
  );
}
