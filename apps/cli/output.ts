// SPDX-License-Identifier: Apache-2.0
import { AppError, type Text } from '#packages/kernel';

export interface Streams {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/** Where a command speaks: data on standard output, the rest on standard error. */
export interface Output {
  readonly isJson: boolean;
  /** The command's result: as JSON with --json, else as lines. */
  data(value: unknown, lines: readonly string[]): void;
  /** A line for people that is no data; left out with --json. */
  line(text: string): void;
  /** A line on standard error. */
  note(text: string): void;
}

export function createOutput(streams: Streams, isJson: boolean): Output {
  return {
    isJson,
    data(value, lines) {
      const text = isJson ? JSON.stringify(value, null, 2) : lines.join('\n');
      if (text !== '') streams.stdout.write(`${text}\n`);
    },
    line(text) {
      if (!isJson) streams.stdout.write(`${text}\n`);
    },
    note: (text) => void streams.stderr.write(`${text}\n`),
  };
}

export function bilingual({ zh, en }: Text): string {
  return `${zh}  ${en}`;
}

/** What a refusal tells the operator: code, both languages, what to do next, details. */
export function refusalLines(error: AppError): string[] {
  const { code, zh, en, next } = error.definition;
  const details = Object.keys(error.details).length > 0 ? [JSON.stringify(error.details)] : [];
  return [`${code}`, `  ${zh}${next.zh}`, `  ${en} ${next.en}`, ...details.map((d) => `  ${d}`)];
}

export function errorLines(error: unknown): string[] {
  if (error instanceof AppError) return refusalLines(error);
  const { message } = error as Error;
  return [`失败 failed: ${message || String(error)}`];
}
