// SPDX-License-Identifier: Apache-2.0
import { type Language, readText, type ServerText } from '../text.ts';

/** One field the server did not take, with words for the person. */
export interface FieldProblem {
  field: string;
  text: ServerText;
}

/** What the server answers when it refuses: RFC 9457 with our stable code and both languages. */
export interface ProblemBody {
  status: number;
  code: string;
  zh: string;
  en: string;
  next?: ServerText;
  field?: string;
  errors?: readonly { field: string; zh: string; en: string }[];
  details?: Record<string, unknown>;
}

/** A refusal on its way to the screen. `code` is NETWORK when no server answered. */
export class ProblemError extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.code);
    this.name = 'ProblemError';
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }

  get status(): number {
    return this.body.status;
  }

  get details(): Record<string, unknown> {
    return this.body.details ?? {};
  }

  /** What happened, in the reader's language. */
  say(language: Language): string {
    return readText(this.body, language);
  }

  /** What the person should do next. */
  next(language: Language): string {
    return readText(this.body.next, language);
  }

  /** The fields the server pointed at, in its order. */
  get fields(): readonly FieldProblem[] {
    const { errors, field, zh, en } = this.body;
    if (errors?.length) {
      return errors.map((error) => ({ field: error.field, text: { zh: error.zh, en: error.en } }));
    }
    return field ? [{ field, text: { zh, en } }] : [];
  }
}

export function isProblem(error: unknown, code: string): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}

/** No answer at all: offline, or the server is restarting. */
export function networkProblem(): ProblemError {
  return new ProblemError({ status: 0, code: 'NETWORK', zh: '没有连上网', en: 'You are offline' });
}

/** Reads a refusal; an answer that is not ours (a proxy's page) still becomes a problem. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblemBody(body)) return new ProblemError({ ...body, status: response.status });
  return new ProblemError({
    status: response.status,
    code: `HTTP_${response.status}`,
    zh: '系统出了点问题',
    en: 'Something went wrong here',
  });
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'zh' in body;
}
