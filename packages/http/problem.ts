// SPDX-License-Identifier: Apache-2.0
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorDefinition } from '#packages/kernel';
import { HTTP_ERRORS } from './errors.ts';
import { describeFaults } from './validation.ts';

/** Sends problem+json. Details are the thrower's; nothing else of the request is echoed. */
export function sendProblem(
  reply: FastifyReply,
  error: ErrorDefinition,
  details: Record<string, unknown> = {},
): FastifyReply {
  const body = {
    ...details,
    type: `/api/docs#${error.code}`,
    status: error.status,
    code: error.code,
    title: error.zh,
    detail: error.en,
    next: error.next,
    instance: reply.request.id,
  };
  return reply
    .code(error.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

function known(error: FastifyError): ErrorDefinition | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return HTTP_ERRORS.HTTP_BODY_TOO_LARGE;
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return HTTP_ERRORS.HTTP_MEDIA_TYPE;
  if (error.statusCode === 429) return HTTP_ERRORS.HTTP_TOO_MANY;
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? HTTP_ERRORS.HTTP_BODY_INVALID : undefined;
}

/** The one mapping from exceptions to answers. A 5xx reveals nothing but its number. */
export function handleError(onUnexpected: (error: Error, requestId: string) => void) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof AppError) {
      const { definition, details } = error;
      if (definition.status < 500) return sendProblem(reply, definition, details);
    }
    if (error.validation) {
      const errors = describeFaults(error.validation as never);
      return sendProblem(reply, HTTP_ERRORS.HTTP_BODY_INVALID, { errors });
    }
    const definition = known(error);
    if (definition) return sendProblem(reply, definition);
    onUnexpected(error, request.id);
    return sendProblem(reply, HTTP_ERRORS.HTTP_UNEXPECTED);
  };
}
