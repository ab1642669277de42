// SPDX-License-Identifier: Apache-2.0

/*
 * What a person typed and the server does not have yet. It lies in sessionStorage (one tab, gone
 * when it closes), encrypted with a key that no script can read out, and is erased at sign-out
 * and when another person signs in. A face opens it for the account that has signed in there.
 */

const STORE = 'keys';
const KEY_NAME = 'kept';
const PREFIX = 'lm-kept:';

/** Opened once per page; without it nothing is ever written to the device. */
let owner: string | undefined;

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('lm-kept', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

async function deviceKey(): Promise<CryptoKey> {
  const found = await inStore<CryptoKey | undefined>('readonly', (store) => store.get(KEY_NAME));
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await inStore('readwrite', (store) => store.put(made, KEY_NAME));
  return made;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Lets this account keep values on the device; values of another account are erased. */
export function openKeeping(account: string): void {
  if (sessionStorage.getItem(`${PREFIX}owner`) !== account) eraseValues();
  sessionStorage.setItem(`${PREFIX}owner`, account);
  owner = account;
}

/** Keeps the values of one form. Without a secure context they are not kept at all. */
export async function keepValues(form: string, values: unknown): Promise<void> {
  if (!owner || !globalThis.crypto?.subtle) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(`${owner} ${form}`);
  const plain = new TextEncoder().encode(JSON.stringify(values));
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, await deviceKey(), plain));
  sessionStorage.setItem(PREFIX + form, `${textOf(iv)}.${textOf(sealed)}`);
}

/** The values kept for one form, or undefined when there are none that can be opened. */
export async function findKeptValues<T>(form: string): Promise<T | undefined> {
  const [iv, sealed] = sessionStorage.getItem(PREFIX + form)?.split('.') ?? [];
  if (!owner || !iv || !sealed) return undefined;
  const additionalData = new TextEncoder().encode(`${owner} ${form}`);
  const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData };
  try {
    const plain = await crypto.subtle.decrypt(algorithm, await deviceKey(), bytesOf(sealed));
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    dropValues(form);
    return undefined;
  }
}

/** Drops the values of one form, once the server has them. */
export function dropValues(form: string): void {
  sessionStorage.removeItem(PREFIX + form);
}

function eraseValues(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  }
}

/** At sign-out: values and key are gone from the device. */
export async function eraseKept(): Promise<void> {
  owner = undefined;
  eraseValues();
  await inStore('readwrite', (store) => store.delete(KEY_NAME)).catch(() => undefined);
}
