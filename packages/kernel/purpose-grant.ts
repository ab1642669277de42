// SPDX-License-Identifier: Apache-2.0

declare const minted: unique symbol;

/**
 * Proof that `exchange` has found an open purpose for these subjects and fields. `parties.unseal`
 * takes nothing else. Its mint is `purpose-grant-mint.ts`, which only `exchange` may import
 * (a boundary rule).
 */
export interface PurposeGrant {
  readonly [minted]: true;
  readonly purpose: string;
  readonly partition: string;
  readonly caseId: string;
  readonly matter: string;
  readonly step: string;
  /** Person ids. */
  readonly subjects: readonly string[];
  readonly fields: readonly string[];
  readonly until: Date;
}
