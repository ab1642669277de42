// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Unsafe methods refuse a foreign Origin and a cross-site Sec-Fetch-Site (DESIGN §7, session).
 * A caller that sends neither is no browser and carries no ambient cookie of ours by accident.
 */
export function isCrossSite(request: FastifyRequest): boolean {
  if (SAFE.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== request.headers.host;
  } catch {
    return true;
  }
}
