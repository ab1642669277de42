// SPDX-License-Identifier: Apache-2.0
import { type LoadResult, postBytes, runLoad } from './load.ts';

export interface Post {
  path: string;
  token?: string;
  body: Record<string, unknown>;
}

function bytesOf({ path, token, body }: Post): Buffer {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return postBytes(path, headers, JSON.stringify(body));
}

const LIMIT_S = 600;

/** Makes every call; answers stand in the order of the calls. A refusal ends the benchmark. */
export async function postAll<T>(
  url: string,
  calls: readonly Post[],
  connections: number,
): Promise<LoadResult & { answers: T[] }> {
  const answers: T[] = [];
  let sent = 0;
  const result = await runLoad({
    url,
    connections,
    seconds: LIMIT_S,
    next: () => {
      const at = sent;
      sent += 1;
      const call = calls[at];
      if (!call) return undefined;
      const onAnswer = (status: number, body: string): void => {
        if (status >= 300) throw new Error(`${call.path} answered ${status}: ${body}`);
        answers[at] = JSON.parse(body) as T;
      };
      return { bytes: bytesOf(call), onAnswer };
    },
  });
  return { ...result, answers };
}
