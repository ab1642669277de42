// SPDX-License-Identifier: Apache-2.0
import { leafHash, parseCheckpoint, verifyInclusion } from '#packages/log';
import { granted, insist, type Telling } from './telling.ts';

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** What a door says beside an act or a read. */
export interface LogMark {
  leaf: string;
  index: number | null;
}

/**
 * Proves that a commitment stands in the public log: leaf and root are worked out here, and the
 * root must be that of a signed checkpoint. Returns its place.
 */
export async function proveInLog(telling: Telling, mark: LogMark): Promise<string> {
  insist(mark.index !== null, 'the entry has no number in the log yet');
  const path = `/log/proof/inclusion?index=${mark.index}`;
  const answer = granted(await telling.anyone.get(path));
  const checkpoint = parseCheckpoint(answer.checkpoint ?? '');
  insist(checkpoint, 'the proof came without a signed checkpoint');
  const isIncluded = verifyInclusion({
    leafHash: leafHash(bytes(mark.leaf)),
    index: mark.index,
    size: checkpoint.size,
    proof: answer.proof.map(bytes),
    root: checkpoint.root,
  });
  insist(isIncluded, `entry ${mark.index} does not verify against the checkpoint`);
  return `${mark.index}/${checkpoint.size}`;
}
