// SPDX-License-Identifier: Apache-2.0
import ajvModule, { type ErrorObject } from 'ajv';
import formatsModule from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

const Ajv = ajvModule.default;
const addFormats = formatsModule.default;

/** Bodies are taken as they are: no coercion, unknown fields refused where the contract says so. */
const strict = new Ajv({ allErrors: true, strict: false, coerceTypes: false });
/** Queries and parameters arrive as text. */
const lenient = new Ajv({ allErrors: true, strict: false, coerceTypes: 'array' });
addFormats(strict);
addFormats(lenient);

export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  return (httpPart === 'body' ? strict : lenient).compile(schema);
};

/** Checks an answer against its contract; used where a wrong answer should be loud. */
export function compileChecker(schema: object): (value: unknown) => string | undefined {
  const validate = strict.compile(schema);
  return (value) => (validate(value) ? undefined : strict.errorsText(validate.errors));
}

/**
 * Where a value holds text that no database keeps: NUL, or half of a surrogate pair. Undefined if
 * nowhere. Names of fields count too.
 */
export function findUnkeepable(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') {
    return value.includes('\u0000') || !value.isWellFormed() ? path : undefined;
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found =
      findUnkeepable(name, path) ?? findUnkeepable(inner, path ? `${path}.${name}` : name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const WORDS: Record<string, [string, string]> = {
  required: ['缺少这一项', 'is missing'],
  type: ['类型不对', 'has the wrong type'],
  maxLength: ['太长了', 'is too long'],
  minLength: ['不能为空', 'is too short'],
  format: ['格式不对', 'has the wrong format'],
  pattern: ['格式不对', 'has the wrong format'],
  enum: ['不是可选的值', 'is not one of the choices'],
  const: ['不是可选的值', 'is not one of the choices'],
  additionalProperties: ['不认识这一项', 'is not known here'],
  minimum: ['太小了', 'is too small'],
  maximum: ['太大了', 'is too large'],
};

/** Faults of a body, each with its field, in both languages. Values are never echoed. */
export function describeFaults(
  errors: readonly Pick<ErrorObject, 'keyword' | 'instancePath' | 'params'>[],
): { field: string; zh: string; en: string }[] {
  return errors.slice(0, 20).map((error) => {
    const missing = error.params['missingProperty'] ?? error.params['additionalProperty'];
    const path = error.instancePath.slice(1).replaceAll('/', '.');
    const field = [path, missing].filter(Boolean).join('.');
    const [zh, en] = WORDS[error.keyword] ?? ['不符合要求', 'does not have the required form'];
    return { field, zh, en };
  });
}
