// SPDX-License-Identifier: Apache-2.0
import type { Static, TSchema } from 'typebox';
import type { AssuranceLevel, Text } from '#packages/kernel';
import type { RequestContext } from './context.ts';

/**
 * Who may knock: anyone, a signed-in account, or one of at least this level. Rights are the
 * action's business.
 */
export type RouteAccess = 'public' | AssuranceLevel;

/** What the door does; the access tests find every list, search, count, expand and export by it. */
export type RouteKind = 'act' | 'read' | 'list' | 'search' | 'count' | 'export' | 'check';

export interface Route<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Fastify pattern, such as /api/v1/cases/:id */
  path: string;
  summary: Text;
  access: RouteAccess;
  kind: RouteKind;
  params?: P;
  query?: Q;
  body?: B;
  /** Media types of a raw body; such a body arrives as a Buffer. */
  rawBody?: readonly string[];
  response: R;
  /** Media types of an answer that is no JSON: `handle` gives a `RawAnswer`. */
  rawAnswer?: readonly string[];
  /** Success status; 200 unless said. */
  status?: number;
  /** Calls a minute from one address, where the general limit is too wide. */
  perMinute?: number;
  handle(
    ctx: RequestContext,
    input: { params: Static<P>; query: Static<Q>; body: Static<B>; mediaType: string },
  ): Promise<Static<R>>;
}

// Routes of different schemas live in one table; each was checked when it was made.
// biome-ignore lint/suspicious/noExplicitAny: variance of handler parameters
export type AnyRoute = Route<any, any, any, any>;

/** Types a route by its schemas. */
export function route<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
>(definition: Route<P, Q, B, R>): AnyRoute {
  return definition;
}
