// SPDX-License-Identifier: Apache-2.0
import { type Sealer, sha256, unseal } from '#packages/crypto';
import { newId } from '#packages/kernel';
import { commitmentOf } from './commitment.ts';
import type { ActInput, FactReference, PreparedAct } from './types.ts';

/** The bytes that bind a sealed fact to its place, so that rows cannot be swapped. */
function factAad(partition: string, about: string, id: string): Buffer {
  return Buffer.from(`${partition}|${about}|${id}`);
}

export function unsealFact(
  key: Buffer,
  place: { partition: string; about: string; id: string },
  sealed: Buffer,
): Record<string, unknown> {
  const plain = unseal(key, sealed, factAad(place.partition, place.about, place.id));
  return JSON.parse(plain.toString('utf8')) as Record<string, unknown>;
}

/**
 * What sealing one act needs: data keys by person, the key its salt is derived from, the cipher.
 */
export interface ActKeys {
  facts: ReadonlyMap<string, Buffer>;
  salting: Buffer;
  seal: Sealer['seal'];
}

interface SealedFact {
  reference: FactReference;
  bytes: Buffer;
}

function sealFacts(input: ActInput, keys: ActKeys): SealedFact[] {
  let last = input.lastAct;
  return (input.facts ?? []).map(({ person, values }) => {
    const id = newId(input.at, last);
    last = id;
    const aad = factAad(input.partition, input.about, id);
    const bytes = keys.seal(keys.facts.get(person)!, Buffer.from(JSON.stringify(values)), aad);
    const names = Object.keys(values).sort();
    return { bytes, reference: { id, person, hash: sha256(bytes).toString('hex'), names } };
  });
}

/** Turns an act into the parameters of `journal.record()`: id, sealed facts, commitment. */
export function prepareAct(input: ActInput, keys: ActKeys): PreparedAct {
  const id = newId(input.at, input.lastAct);
  const sealed = sealFacts(input, keys);
  const references = sealed.map((fact) => fact.reference);
  const payload = references.length ? { ...input.payload, facts: references } : input.payload;
  const version = input.after + 1;
  const row = {
    partition: input.partition,
    kind: input.kind,
    about: input.about,
    id,
    version,
    person: input.person,
    account: input.actor.account,
    actor: input.actor.person,
    post: input.actor.post,
    basis: input.basis,
    verb: input.verb,
    payload: JSON.parse(JSON.stringify(payload)) as Record<string, unknown>,
    at: input.at.toISOString(),
  };
  const mark = input.request?.mark ?? null;
  const bodyMac = input.request?.bodyMac ?? null;
  const commitment = commitmentOf(keys.salting, {
    ...row,
    mark: mark?.toString('hex') ?? null,
    bodyMac: bodyMac?.toString('hex') ?? null,
  });
  const json = JSON.stringify({ ...row, due: input.due?.toISOString() ?? null });
  const bytes = sealed.length ? sealed.map((fact) => fact.bytes) : null;
  return {
    id,
    about: input.about,
    partition: input.partition,
    version,
    params: [json, mark, bodyMac, commitment, bytes],
  };
}
