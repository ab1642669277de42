// SPDX-License-Identifier: Apache-2.0
import { type Answer, Client } from '#tests/house/client.ts';

export const FURONG = '330102012001';
/** Its subdistrict. */
export const CAIHE = '330102012000';
export const JIELIAN = '330102012002';
export const ALLOWANCE = 'old-age-allowance';
export const AID = 'temporary-assistance';
export const ROOM = 'activity-room';
export const REPAIR = 'fitness-equipment-repair';

/** A case, and who asked for it. */
export interface Told {
  id: string;
  handle: string;
  self: Client;
}

type Fields = Record<string, unknown>;

/** The doors of a running demo house, each insisting on a yes. */
export class World {
  readonly url: string;
  readonly anyone: Client;
  readonly #sessions = new Map<string, Promise<Client>>();

  constructor(url: string) {
    this.url = url;
    this.anyone = new Client(url);
  }

  as(handle: string): Promise<Client> {
    const found = this.#sessions.get(handle) ?? this.#enter(handle);
    this.#sessions.set(handle, found);
    return found;
  }

  async #enter(person: string): Promise<Client> {
    const { token } = await this.post(this.anyone, '/api/v1/demo/login', { person });
    return new Client(this.url, token);
  }

  async post(by: Client, path: string, body: unknown = {}): Promise<Answer['body']> {
    const answer = await by.post(path, body);
    if (answer.status >= 300) {
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  async fresh(like = 'elder-resident'): Promise<string> {
    return (await this.post(this.anyone, '/api/v1/demo/person', { like })).person;
  }

  /** Moves the demo clock (ISO 8601) and waits for quiet. */
  async advance(duration: string): Promise<void> {
    await this.post(this.anyone, '/api/v1/demo/clock', { advance: duration });
  }

  async agency(code: string, state: 'up' | 'down' | 'slow'): Promise<void> {
    await this.post(this.anyone, `/api/v1/demo/agencies/${code}`, { state });
  }

  /** A draft of hers; a fresh person's unless a handle is given. */
  async draft(matter: string, fields: Fields = {}, handle?: string): Promise<Told> {
    const who = handle ?? (await this.fresh());
    const self = await this.as(who);
    const { id } = await this.post(self, '/api/v1/cases', { matter });
    const told = { id, handle: who, self };
    if (Object.keys(fields).length > 0) {
      const answer = await self.patch(`/api/v1/cases/${id}`, { fields });
      if (answer.status !== 200) throw new Error(`fill ${id}: ${JSON.stringify(answer.body)}`);
    }
    return told;
  }

  async submitted(matter: string, fields: Fields = {}, handle?: string): Promise<Told> {
    const told = await this.draft(matter, fields, handle);
    await this.act(told.handle, told, 'submit');
    return told;
  }

  async act(handle: string, told: Pick<Told, 'id'>, name: string, body?: unknown): Promise<void> {
    await this.post(await this.as(handle), `/api/v1/cases/${told.id}/${name}`, body);
  }
}
