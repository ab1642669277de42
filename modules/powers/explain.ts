// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import type { Clock, PowerBasis, Text } from '#packages/kernel';
import { shanghaiDate } from '#packages/kernel';
import type { PowerAct } from './contract/acts.ts';
import type { ChainNode, MayActAnswer } from './contract/answer.ts';
import type { Decisions } from './decide.ts';
import { emptyQuestion, indexQuestion } from './decide.ts';
import type { LivePowers } from './live.ts';
import { bitOf } from './model/act-bits.ts';
import type { LinkStanding } from './model/chain.ts';
import { drawChain, nameOf } from './model/chain.ts';
import { deepestHolder, entryFor } from './model/missing.ts';
import { SHORT_OF } from './model/power-index.ts';
import { yesSentence } from './model/words.ts';
import type { PostDirectory } from './ports.ts';
import type { PowerQuestion } from './questions.ts';
import { loadLinksById } from './store.ts';

export interface ExplainOptions {
  pool: Pool;
  live: LivePowers;
  parties: PostDirectory;
  decisions: Decisions;
  clock: Clock;
}

const STANDINGS: Record<number, LinkStanding> = {
  0: 'whole',
  [SHORT_OF.revoked]: 'revoked',
  [SHORT_OF.expired]: 'expired',
  [SHORT_OF.notYet]: 'expired',
};

/** Draws chains: the only place where ids become words. One round trip for the links of a chain. */
export class Explainer {
  readonly #options: ExplainOptions;

  constructor(options: ExplainOptions) {
    this.#options = options;
  }

  /** The chain an act rested on, as it stood when the act was done. */
  async ofBasis(basis: PowerBasis, person: string | null, act?: PowerAct): Promise<ChainNode[]> {
    const { live, parties } = this.#options;
    const entry = live.state.entries.get(basis.entry);
    if (!entry) return [];
    return drawChain({
      entry,
      act,
      links: await this.#links(basis.chain, () => 'whole'),
      organisationOf: (code) => parties.findOrganisation(code),
      postOf: (id) => parties.findPost(id),
      post: parties.findPost(basis.post),
      ...(await this.#holder(person, basis.post, this.#options.clock.now())),
      isAssigned: true,
    });
  }

  /** The answer to a question with its chain, whole or broken. */
  async answer(q: PowerQuestion): Promise<MayActAnswer> {
    const { decisions } = this.#options;
    const answer = decisions.mayAct(q);
    const chain = answer.allowed
      ? await this.ofBasis(answer.basis, q.person, q.act)
      : await this.ofQuestion(q);
    return answer.allowed
      ? { allowed: true, sentence: this.#yes(q, chain), chain }
      : { allowed: false, missing: answer.missing, chain };
  }

  /** By which paper of its own body; a body that holds the entry itself, by the list or the law. */
  #yes(q: PowerQuestion, chain: readonly ChainNode[]): Text {
    const { live, parties } = this.#options;
    const post = q.post ? parties.findPost(q.post) : undefined;
    const given = chain.findLast(({ kind }) => kind !== 'post' && kind !== 'person');
    const { tree } = live.state;
    return yesSentence({
      act: q.act,
      unit: nameOf(parties.findOrganisation(post?.organisation ?? ''), post?.organisation ?? ''),
      area: tree.has(q.area) ? tree.latest(q.area).name : q.area,
      paper: given?.document ?? chain[0]?.title.zh ?? '',
    });
  }

  /** The chain a question was answered on, as far as it goes. */
  async ofQuestion(q: PowerQuestion): Promise<ChainNode[]> {
    const { live, parties } = this.#options;
    const { state } = live;
    const held = q.post ? parties.findPost(q.post) : undefined;
    const question = indexQuestion(state, { ...q, post: held?.id ?? q.post }, emptyQuestion());
    question.act = bitOf(q.act);
    const found = state.index.find(question);
    const near = found >= 0 ? found : question.nearest;
    const entry =
      near >= 0
        ? state.entries.get(state.entryHandles.wordOf(state.index.entryOf(near)))
        : entryFor(state, q);
    if (!entry) return [];
    const last = near >= 0 ? near : deepestHolder(state, entry, q);
    const path = last >= 0 ? state.index.pathOf(last) : [];
    const standings = new Map<string, LinkStanding>();
    let isBroken = false;
    for (const link of path) {
      const asked = STANDINGS[state.index.standing(link, question)] ?? 'missing';
      const own = asked === 'revoked' && state.isSuspended(link, question) ? 'suspended' : asked;
      standings.set(state.index.ids.idOf(link), isBroken ? 'missing' : own);
      isBroken ||= own !== 'whole';
    }
    const { person, post } = q;
    return drawChain({
      entry,
      act: q.act,
      links: await this.#links([...standings.keys()], (id) => standings.get(id)!),
      organisationOf: (code) => parties.findOrganisation(code),
      postOf: (id) => parties.findPost(id),
      post: post ? parties.findPost(post) : undefined,
      ...(await this.#holder(person, post, q.at)),
      isAssigned: !person || !post || parties.holdsPost(person, post, q.at),
    });
  }

  async #holder(person: string | null, post: string | null, at: Date) {
    const { parties } = this.#options;
    if (person === null) return { person: undefined };
    const held = post ? parties.assignmentsTo(post, at).find((one) => one.person === person) : null;
    return {
      person: await parties.maskedName(person),
      ...(held ? { heldSince: shanghaiDate(held.validFrom) } : {}),
    };
  }

  async #links(ids: readonly string[], standingOf: (id: string) => LinkStanding) {
    if (ids.length === 0) return [];
    const rows = await loadLinksById(this.#options.pool, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const link = byId.get(id);
      return link ? [{ link, standing: standingOf(id) }] : [];
    });
  }
}
