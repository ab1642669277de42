// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many doors; steps check what they use
  body: any;
  cookie: string | undefined;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';

/** One caller of a running server, with a session or without. */
export class Caller {
  readonly url: string;
  readonly #session: Record<string, string>;

  constructor(url: string, session: Record<string, string> = {}) {
    this.url = url;
    this.#session = session;
  }

  static withToken(url: string, token: string): Caller {
    return new Caller(url, { authorization: `Bearer ${token}` });
  }

  static withCookie(url: string, cookie: string): Caller {
    return new Caller(url, { cookie });
  }

  get(path: string): Promise<Answer> {
    return this.#call('GET', path);
  }

  /** `key` is the Idempotency-Key; a fresh one unless given. */
  post(path: string, body: unknown = {}, key: string = randomUUID()): Promise<Answer> {
    return this.#call('POST', path, { body, key });
  }

  patch(path: string, body: unknown): Promise<Answer> {
    return this.#call('PATCH', path, { body, key: randomUUID() });
  }

  async #call(
    method: Method,
    path: string,
    sent?: { body: unknown; key: string },
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...this.#session,
        ...(sent ? { 'content-type': 'application/json', 'idempotency-key': sent.key } : {}),
      },
      ...(sent ? { body: JSON.stringify(sent.body) } : {}),
    });
    const said = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: isJson && said !== '' ? JSON.parse(said) : said,
      cookie: response.headers.get('set-cookie')?.split(';')[0],
    };
  }
}
