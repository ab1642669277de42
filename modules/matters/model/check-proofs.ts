// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding, MatterProof } from '../contract.ts';
import type { CityCatalogue, LocatedMatter } from './catalogue.ts';
import { finding, type Said } from './finding.ts';
import type { BarredProof } from './law.ts';

const NEVER_PROMISED = ['identity', 'life', 'household'];
const LADDER_ORDER = ['verify', 'owed', 'commitment', 'upload'];

function findBarred(city: CityCatalogue, words: string): BarredProof | undefined {
  return city.law.barredProofs.find(({ name, alsoCalled }) =>
    [name, ...alsoCalled].some((known) => words.includes(known)),
  );
}

/** A barred proof may be named only where a register answers it behind the counter. */
function isAsked(proof: MatterProof): boolean {
  return proof.issuedBy !== undefined || proof.ladder.some(({ kind }) => kind === 'upload');
}

function barred(city: CityCatalogue, where: string, found: BarredProof): Said {
  const words = found.nobodyMayAsk
    ? text(
        `“${where}”：任何单位都不得要求${found.name}`,
        `"${where}": nobody may ask for ${found.name}`,
      )
    : text(
        `“${where}”：社区不得出具${found.name}`,
        `"${where}": a community must not issue ${found.name}`,
      );
  const also = found.nobodyMayAsk ? `；${found.nobodyMayAsk}` : '';
  return { ...words, basis: `${city.law.barredProofsSource}${also}` };
}

function checkBarred(city: CityCatalogue, { matter, source }: LocatedMatter): Finding[] {
  const proofs = matter.proofs.flatMap((proof, index): Finding[] => {
    const found = findBarred(city, proof.title.zh);
    if (!found || (!found.nobodyMayAsk && !isAsked(proof))) return [];
    const said = barred(city, proof.title.zh, found);
    return [finding('PROOF_BARRED', source.at(['proofs', index]), said)];
  });
  const fields = matter.fields.flatMap((field, index): Finding[] => {
    const found = field.source.kind === 'asked' ? findBarred(city, field.label.zh) : undefined;
    if (!found) return [];
    const said = barred(city, field.label.zh, found);
    return [finding('PROOF_BARRED', source.at(['fields', index]), said)];
  });
  return [...proofs, ...fields];
}

function whyNotPromised(city: CityCatalogue, matter: string, proof: MatterProof) {
  if (NEVER_PROMISED.includes(proof.about)) {
    return text(
      '身份、生存、户籍不得用承诺代替',
      'Identity, life and household registration are never promised',
    );
  }
  const list = city.commitments.get(proof.mayBePromisedOn ?? '');
  if (list?.entries.some((row) => row.matter === matter && row.proof === proof.code))
    return undefined;
  return text('不在公布的告知承诺目录里', 'It is not on the published list of commitments');
}

function checkPromises(city: CityCatalogue, { matter, source }: LocatedMatter): Finding[] {
  return matter.proofs.flatMap((proof, index) =>
    proof.ladder.flatMap((rung, rungIndex): Finding[] => {
      if (rung.kind !== 'commitment') return [];
      const words = whyNotPromised(city, matter.code, proof);
      if (!words) return [];
      const place = source.at(['proofs', index, 'ladder', rungIndex]);
      return [finding('COMMITMENT_BARRED', place, words)];
    }),
  );
}

function checkOrder({ matter, source }: LocatedMatter): Finding[] {
  return matter.proofs.flatMap((proof, index): Finding[] => {
    const kinds = proof.ladder.map(({ kind }) => LADDER_ORDER.indexOf(kind));
    if (kinds.every((kind, at) => at === 0 || kind > kinds[at - 1]!)) return [];
    const words = text(
      '材料阶梯的先后必须是核验、容缺、承诺、上传',
      'The ladder goes verify, owed, commitment, upload, in that order',
    );
    return [finding('SHAPE', source.at(['proofs', index, 'ladder']), words)];
  });
}

/** Proofs: nothing barred, nothing promised that may not be, the rungs in their order. */
export function checkProofs(city: CityCatalogue, located: LocatedMatter): Finding[] {
  return [...checkBarred(city, located), ...checkPromises(city, located), ...checkOrder(located)];
}
