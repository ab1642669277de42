// SPDX-License-Identifier: Apache-2.0
import type { ActRow } from '#packages/journal';
import type { PowerBasis } from '#packages/kernel';
import type { TimelineEntry } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import { VERB_WORDS } from './model/words.ts';

/** What a timeline shows of an act: drafts' keystrokes are not events. */
function isShown(act: ActRow): boolean {
  return act.verb !== 'fill';
}

/** Reasons are for all who see the case; what a person says a value should be is for her alone. */
function noteOf(loaded: LoadedCase, act: ActRow, isHers: boolean): string | null {
  for (const fact of act.payload.facts ?? []) {
    const { text, says, opinionAnswer } = loaded.facts.get(fact.id) ?? {};
    const words = isHers ? [says, text, opinionAnswer] : [text, opinionAnswer];
    const told = words.filter((one) => typeof one === 'string' && one !== '');
    if (told.length > 0) return told.join('\n');
  }
  return null;
}

/** The act's leaf in the log: its salted commitment, without the line breaks SQL puts in. */
function leafOf(act: ActRow): string {
  return act.leaf!.replaceAll('\n', '');
}

type Chain = TimelineEntry['chain'];

/** An entrusted act is done in the giver's name: the body above the station on the chain. */
function inWhoseName(chain: Chain, isStation: boolean): TimelineEntry['who']['inWhoseName'] {
  if (!isStation) return null;
  const above = chain.filter((node) => node.kind === 'subdistrict' || node.kind === 'department');
  return above.at(-1)?.title ?? null;
}

async function whoActed(deps: CasesDeps, act: ActRow, chain: Chain): Promise<TimelineEntry['who']> {
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
  return {
    kind: 'staff',
    organisation: organisation?.name ?? null,
    post: post?.name ?? null,
    person: person ?? null,
    inWhoseName: inWhoseName(chain, organisation?.kind === 'service-station'),
  };
}

/** The acts of a case in words, oldest first, each with its chain and its place in the log. */
export async function timelineOf(
  deps: CasesDeps,
  loaded: LoadedCase,
  isHers: boolean,
): Promise<TimelineEntry[]> {
  const acts = loaded.row.acts.filter(isShown);
  const places = await deps.logPlaces(acts.map((act) => act.id));
  return Promise.all(
    acts.map(async (act) => {
      const isPower = act.basis.kind === 'power';
      const chain = isPower ? await deps.powers.explain(act.basis as PowerBasis, act.actor) : [];
      return {
        id: act.id,
        at: new Date(act.at).toISOString(),
        verb: act.verb,
        title: VERB_WORDS[act.verb]!,
        who: await whoActed(deps, act, chain),
        basis: act.basis.kind,
        chain,
        note: noteOf(loaded, act, isHers),
        log: { leaf: leafOf(act), index: places.get(act.id) ?? null },
      };
    }),
  );
}
