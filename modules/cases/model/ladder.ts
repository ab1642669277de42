// SPDX-License-Identifier: Apache-2.0
import type { MatterProof, MatterVersion } from '#modules/matters/contract';
import type { FoldedCase, ProofStanding } from './fold.ts';

/** What checking a proof's rule against the register's answers said. */
export type ProofCheck = { answer: 'yes' | 'no'; source: string } | 'unknown';

/** 核验 → 容缺 → 承诺 → 上传: the first rung that can carry the proof now (promise 3). */
export function standOf(proof: MatterProof, check: ProofCheck): ProofStanding {
  if (check !== 'unknown') return { state: 'verified', ...check };
  for (const rung of proof.ladder) {
    if (rung.kind === 'owed') return { state: 'owed', answer: null };
    if (rung.kind === 'commitment') return { state: 'commit', answer: null };
    if (rung.kind === 'upload') return { state: 'upload', answer: null };
  }
  return { state: 'owed', answer: null };
}

/**
 * Proofs that stop a submission: a commitment not made, a file not sent. A proof owed never does.
 */
export function missingProofs(
  matter: MatterVersion,
  proofs: Record<string, ProofStanding>,
  given: Pick<FoldedCase, 'commitments' | 'uploads'>,
): string[] {
  return matter.proofs
    .map((proof) => proof.code)
    .filter((code) => {
      const standing = proofs[code]?.state;
      if (standing === 'commit') return !given.commitments.includes(code);
      return standing === 'upload' && !given.uploads.includes(code);
    });
}
