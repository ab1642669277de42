// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { stableId } from '#modules/parties';
import { AppError, assert, isUuid } from '#packages/kernel';
import { openAccount } from './actions/open-account.ts';
import { registerReader } from './actions/register-reader.ts';
import { type StartedSession, startSession } from './actions/start-session.ts';
import { IDENTITY_ERRORS } from './errors.ts';
import { encodeReading } from './model/card-proof.ts';
import { operatorWriting, type Room } from './room.ts';
import { findAccountOf } from './store.ts';

const READER = 'demo-reader';
const SIGNER = 'reader:demo';

function insistDemo(room: Room): void {
  assert(room.mode === 'demo', 'the demo doors exist only on a demo database');
}

/** A person id, or on a demo database the handle of a person of the story. */
export async function findPerson(room: Room, reference: string): Promise<string | undefined> {
  if (isUuid(reference)) return (await room.parties.findPerson(reference))?.id;
  return room.mode === 'demo' ? room.parties.findDemoPerson(reference) : undefined;
}

/** The account of a person of the story, opened at real-person when first needed. */
export async function demoAccount(room: Room, reference: string): Promise<string> {
  insistDemo(room);
  const person = await findPerson(room, reference);
  if (person === undefined) throw new AppError(IDENTITY_ERRORS.IDENTITY_ACCOUNT_UNKNOWN);
  const found = await findAccountOf(room.db.save, person);
  if (found?.level === 'real-person') return found.id;
  // One id for one person: two first sign-ins at once open one account.
  const id = stableId(`account:${person}`);
  return openAccount(room, { id, person, level: 'real-person', ...operatorWriting('demo') });
}

/**
 * Signs in a person of the story at real-person, a worker in her first post. Never in production.
 */
export async function demoLogin(room: Room, reference: string): Promise<StartedSession> {
  const account = await demoAccount(room, reference);
  const person = (await findPerson(room, reference))!;
  const post = room.parties.postsOf(person, room.clock.now())[0]?.code;
  return startSession(room, account, { post });
}

/** Opens the accounts of the story's people before anyone asks for them. Idempotent. */
export async function seedDemo(room: Room): Promise<void> {
  insistDemo(room);
  for (const { person } of await room.parties.listDemoPeople()) await demoAccount(room, person);
}

/** Registered once a process: two cards laid at the same moment wait for one registration. */
const registrations = new WeakMap<Room, Promise<void>>();

function ensureReader(room: Room, publicKey: Buffer): Promise<void> {
  const begun = registrations.get(room) ?? registerDemoReader(room, publicKey);
  registrations.set(room, begun);
  return begun;
}

async function registerDemoReader(room: Room, publicKey: Buffer): Promise<void> {
  const [station] = room.parties.organisations({ kind: 'service-station' });
  assert(station, 'a demo city has a service station');
  const row = { code: READER, organisation: station.code, publicKey };
  await registerReader(room, { ...row, ...operatorWriting('demo') });
}

/** Lays a person's card on the demo's reader; the token is what a real reader would sign. */
export async function cardProof(room: Room, reference: string): Promise<string> {
  insistDemo(room);
  const person = await findPerson(room, reference);
  if (person === undefined) throw new AppError(IDENTITY_ERRORS.IDENTITY_ACCOUNT_UNKNOWN);
  const signer = room.keyring.signer(SIGNER);
  await ensureReader(room, signer.publicKey);
  const nonce = randomBytes(12).toString('base64url');
  const readAt = room.clock.now().getTime();
  const signed = encodeReading({ reader: READER, person, nonce, readAt });
  const signature = await signer.sign(Buffer.from(signed));
  return `${signed}.${signature.toString('base64url')}`;
}
