// SPDX-License-Identifier: Apache-2.0
export type { Authenticated, Authenticator } from './authenticator.ts';
export type { RequestContext } from './context.ts';
export { requestMark } from './context.ts';
export { HTTP_ERRORS } from './errors.ts';
export type { AnyRoute, Route, RouteAccess, RouteKind } from './route.ts';
export { route } from './route.ts';
export { pageOf, pageQuery, problemSchema, RawAnswer } from './schemas.ts';
export type { HttpOptions } from './server.ts';
export { createHttpServer } from './server.ts';
