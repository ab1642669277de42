// SPDX-License-Identifier: Apache-2.0
import { hmacSha256 } from '#packages/crypto';
import type { Actor } from '#packages/kernel';

/** What an action knows of the request it serves. */
export interface RequestContext {
  actor: Actor;
  now: Date;
  requestId: string;
  /** Version from If-Match, or null when the caller did not insist. */
  ifMatch: number | null;
  /** Idempotency mark and keyed body hash, or null when no key was sent. */
  mark: { mark: Buffer; bodyMac: Buffer } | null;
  /** Response headers an action may set, such as set-cookie. */
  headers: Record<string, string>;
}

interface Keyed {
  account: string;
  post: string | null;
  method: string;
  path: string;
  key: string;
  body: string;
}

/**
 * Mark = HMAC(account, post, method, path, key): another person's key is another mark (DESIGN §5).
 */
export function requestMark(markKey: Buffer, request: Keyed): { mark: Buffer; bodyMac: Buffer } {
  const who = [request.account, request.post ?? '', request.method, request.path, request.key];
  return {
    mark: hmacSha256(markKey, JSON.stringify(who)),
    bodyMac: hmacSha256(markKey, `body\n${request.body}`),
  };
}
