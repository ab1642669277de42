// SPDX-License-Identifier: Apache-2.0
import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far a caller's clock may be from the agency's. */
const WINDOW_MS = 300_000;

/** The key of one agency's callers, or of its control desk. */
export function keyFor(secret: string, name: string): string {
  return createHmac('sha256', secret).update(`agency:${name}`).digest('hex');
}

export interface Signed {
  method: string;
  path: string;
  timestamp: string;
  nonce: string;
  body: string;
}

/** Hex HMAC-SHA256 over method, path, timestamp, nonce and the body's SHA-256, one a line. */
export function signatureOf(key: string, request: Signed): string {
  const { method, path, timestamp, nonce, body } = request;
  const text = [method, path, timestamp, nonce, hash('sha256', body)].join('\n');
  return createHmac('sha256', key).update(text).digest('hex');
}

/** Headers of a signed request, for callers inside this folder: control desk and tests. */
export function signedHeaders(
  key: string,
  request: { method: string; path: string; body: string; nonce: string; now: number },
): Record<string, string> {
  const timestamp = String(request.now);
  return {
    'content-type': 'application/json',
    'x-agency-timestamp': timestamp,
    'x-agency-nonce': request.nonce,
    'x-agency-signature': signatureOf(key, { ...request, timestamp }),
  };
}

export type SignatureVerdict = 'good' | 'unsigned' | 'stale' | 'forged' | 'replayed';

/** Remembers nonces for the length of the window, so that a copied request is refused. */
export class SignatureGate {
  readonly #seen = new Map<string, number>();

  check(
    key: string,
    headers: IncomingHttpHeaders,
    request: { method: string; path: string; body: string; now: number },
  ): SignatureVerdict {
    const timestamp = String(headers['x-agency-timestamp'] ?? '');
    const nonce = String(headers['x-agency-nonce'] ?? '');
    const given = String(headers['x-agency-signature'] ?? '');
    if (!timestamp || nonce.length < 16 || !given) return 'unsigned';
    if (!(Math.abs(request.now - Number(timestamp)) <= WINDOW_MS)) return 'stale';
    const wanted = Buffer.from(signatureOf(key, { ...request, timestamp, nonce }));
    const sent = Buffer.from(given);
    if (sent.length !== wanted.length || !timingSafeEqual(sent, wanted)) return 'forged';
    this.#forget(request.now);
    if (this.#seen.has(nonce)) return 'replayed';
    this.#seen.set(nonce, request.now);
    return 'good';
  }

  #forget(now: number): void {
    for (const [nonce, at] of this.#seen) {
      if (now - at <= 2 * WINDOW_MS) return;
      this.#seen.delete(nonce);
    }
  }
}
