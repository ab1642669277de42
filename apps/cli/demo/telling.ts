// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import { type Answer, Caller } from './client.ts';

/** A step did not go as the story says. */
export class StepFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StepFailed';
  }
}

export interface Step {
  zh: string;
  en: string;
  run(telling: Telling): Promise<void>;
}

/** Steps that build on each other; a scene that fails does not stop the next. */
export interface Scene {
  zh: string;
  en: string;
  steps: readonly Step[];
}

/** A person of the story with an application under way. */
export interface Applicant {
  handle: string;
  self: Caller;
  person: string;
  name: string;
  idNumber: string;
  /** Public id of her case. */
  id: string;
  number: string;
}

interface Notice {
  id: string;
  identifier: string;
  qr: string;
}

/** What one telling of the story knows so far, and how its steps speak. */
export class Telling {
  readonly url: string;
  /** A stranger without a session. */
  readonly anyone: Caller;
  readonly cityDir: string;
  readonly #say: (line: string) => void;
  readonly #sessions = new Map<string, Promise<Caller>>();
  #elder: Applicant | undefined;
  #notice: Notice | undefined;

  constructor(options: { url: string; cityDir: string; say(line: string): void }) {
    this.url = options.url;
    this.cityDir = options.cityDir;
    this.anyone = new Caller(options.url);
    this.#say = options.say;
  }

  /** The resident of 81 of this telling. */
  get elder(): Applicant {
    return this.#need(this.#elder, 'the resident has not come yet');
  }

  set elder(elder: Applicant) {
    this.#elder = elder;
  }

  get notice(): Notice {
    return this.#need(this.#notice, 'no result notice was issued yet');
  }

  set notice(notice: Notice) {
    this.#notice = notice;
  }

  #need<T>(held: T | undefined, why: string): T {
    if (held === undefined) throw new StepFailed(why);
    return held;
  }

  /** Evidence under a step. */
  say(zh: string, en?: string): void {
    this.#say(`      ${zh}${en ? `  ${en}` : ''}`);
  }

  /** A person of the story by handle, signed in once. */
  as(handle: string): Promise<Caller> {
    const found = this.#sessions.get(handle) ?? this.#signIn(handle);
    this.#sessions.set(handle, found);
    return found;
  }

  async #signIn(person: string): Promise<Caller> {
    const { token } = granted(await this.anyone.post('/api/v1/demo/login', { person }));
    return Caller.withToken(this.url, token);
  }

  /** Until sweeps, listeners and the log are quiet. */
  async settle(): Promise<void> {
    granted(await this.anyone.post('/api/v1/demo/clock', { advance: 'PT0S' }));
  }

  /** Insists on a refusal with this code, and prints it as the person sees it. */
  refused(answer: Answer, status: number, code: string): Answer['body'] {
    const { body } = answer;
    if (answer.status !== status || body?.code !== code) {
      throw new StepFailed(`wanted ${status} ${code}, got ${shown(answer)}`);
    }
    this.say(`⛔ ${status} ${code} ${body.title}`, body.detail);
    const missing: { sentence?: Text; article?: string } | undefined = body.missing;
    if (missing?.sentence) this.say(`   缺 missing: ${missing.sentence.zh}`, missing.sentence.en);
    return body;
  }

  /** The chain of powers an act rests on, in one line. */
  chain(chain: readonly { title: Text; role?: Text; document?: string; state: string }[]): void {
    const nodes = chain.map(
      ({ title, document, state }) =>
        `${title.zh}${document ? `（${document}）` : ''}${state === 'whole' ? '' : ` ✂${state}`}`,
    );
    this.say(`权力链 chain: ${nodes.join(' → ')}`);
  }
}

function shown({ status, body }: Answer): string {
  return `${status} ${typeof body === 'string' ? body.slice(0, 200) : JSON.stringify(body).slice(0, 600)}`;
}

/** The body of an answer that said yes. */
export function granted(answer: Answer): Answer['body'] {
  if (answer.status !== 200 && answer.status !== 201) {
    throw new StepFailed(`refused: ${shown(answer)}`);
  }
  return answer.body;
}

/** Insists on what the story says. */
export function insist(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new StepFailed(otherwise);
}

export const door = (id: string, name = ''): string =>
  `/api/v1/cases/${id}${name ? `/${name}` : ''}`;
