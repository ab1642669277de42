// SPDX-License-Identifier: Apache-2.0
export type { Checkpoint, TreeHead } from './checkpoint.ts';
export { openCheckpoint, parseCheckpoint, verifierKey } from './checkpoint.ts';
export { LOG_ERRORS } from './errors.ts';
export { leafHash } from './hash.ts';
export type { ConsistencyClaim, InclusionClaim } from './proofs.ts';
export { verifyConsistency, verifyInclusion } from './proofs.ts';
export type { ConsistencyProof, InclusionProof, LogReader } from './reader.ts';
export { createLogReader } from './reader.ts';
export { logRoutes } from './routes.ts';
export type { Published, Sequencer, SequencerOptions } from './sequencer.ts';
export { createSequencer } from './sequencer.ts';
export { verifyLog } from './verify.ts';
export type {
  BadEntry,
  BadReason,
  EntrySource,
  LogVerification,
  Recomputed,
  VerifyOptions,
} from './verify-types.ts';
