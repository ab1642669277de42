// SPDX-License-Identifier: Apache-2.0
import { type Language, readText, type ServerText } from '../text.ts';

/** One field the server did not take, with words for the person. */
export interface FieldProblem {
  field: string;
  text: ServerText;
}

/** What the server answers when it refuses: RFC 9457, `title` in Chinese, `detail` in English. */
export interface ProblemBody extends Record<string, unknown> {
  status: number;
  code: string;
  title: string;
  detail: string;
  next?: ServerText;
  field?: string;
  errors?: readonly { field: string; zh: string; en: string }[];
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

  /** Everything else the server said with it. */
  get details(): Readonly<Record<string, unknown>> {
    return this.body;
  }

  /** What happened, in the reader's language. */
  say(language: Language): string {
    return language === 'zh' ? this.body.title : this.body.detail;
  }

  /** What the person should do next. */
  next(language: Language): string {
    return readText(this.body.next, language);
  }

  /** The fields the server pointed at, in its order. */
  get fields(): readonly FieldProblem[] {
    const { errors, field, title, detail } = this.body;
    if (errors?.length) {
      return errors.map((error) => ({ field: error.field, text: { zh: error.zh, en: error.en } }));
    }
    return field ? [{ field, text: { zh: title, en: detail } }] : [];
  }
}

export function isProblem(error: unknown, code: string): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}

/** No answer at all: offline, or the server is restarting. */
export function networkProblem(): ProblemError {
  return new ProblemError({
    status: 0,
    code: 'NETWORK',
    title: '没有连上网',
    detail: 'You are offline',
  });
}

/** Reads a refusal; an answer that is not ours (a proxy's page) still becomes a problem. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblemBody(body)) return new ProblemError({ ...body, status: response.status });
  return new ProblemError({
    status: response.status,
    code: `HTTP_${response.status}`,
    title: '系统出了点问题',
    detail: 'Something went wrong here',
  });
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
