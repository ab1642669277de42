// SPDX-License-Identifier: Apache-2.0
import type { Text } from './text.ts';

/** One row of a room's error table: what went wrong, in words, and what the person should do. */
export interface ErrorDefinition {
  code: string;
  /** HTTP status. */
  status: number;
  zh: string;
  en: string;
  next: Text;
}

/** Turns a table keyed by code into definitions that carry their code. */
export function defineErrors<const T extends Record<string, Omit<ErrorDefinition, 'code'>>>(
  table: T,
): { [K in keyof T]: ErrorDefinition } {
  const defined: Record<string, ErrorDefinition> = {};
  for (const [code, row] of Object.entries(table)) defined[code] = { code, ...row };
  return defined as { [K in keyof T]: ErrorDefinition };
}

/**
 * A refusal on its way to the person. `details` is shown to them: never put personal data in it.
 */
export class AppError extends Error {
  readonly definition: ErrorDefinition;
  readonly details: Record<string, unknown>;

  constructor(definition: ErrorDefinition, details: Record<string, unknown> = {}) {
    super(definition.code);
    this.name = 'AppError';
    this.definition = definition;
    this.details = details;
  }

  get code(): string {
    return this.definition.code;
  }
}

/** A refusal as a value: what pure models return instead of throwing. */
export interface Refusal {
  ok: false;
  error: ErrorDefinition;
  details: Record<string, unknown>;
}

export function refuse(error: ErrorDefinition, details: Record<string, unknown> = {}): Refusal {
  return { ok: false, error, details };
}
