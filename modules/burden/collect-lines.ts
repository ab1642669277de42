// SPDX-License-Identifier: Apache-2.0
import { demandLines } from './load-demands.ts';
import { type AskedLine, countedLines, type LoadDeps, type LoadWindow } from './load-lines.ts';

/** Everything asked of the communities of an area in some months, as it stands at an instant. */
export async function collectLines(deps: LoadDeps, window: LoadWindow): Promise<AskedLine[]> {
  const [counted, demanded] = await Promise.all([
    countedLines(deps, window),
    demandLines(deps, window),
  ]);
  return [...counted, ...demanded];
}
