// SPDX-License-Identifier: Apache-2.0
import { hkdfSync, randomBytes } from 'node:crypto';
import { createKeyFile, makeKeyDir, readKeyFile } from './key-files.ts';
import { type CipherProfile, type Sealer, sealerFor } from './seal.ts';
import { newPrivateKeyPem, type SignatureAlgorithm, type Signer, signerFromPem } from './signer.ts';

/** A demo installation's keys are never accepted in production. */
export type KeyringMode = 'demo' | 'production';

export interface KeyringOptions {
  dir: string;
  /** Makes a new keyring where none is; false insists on an existing one. */
  create: boolean;
  /** Stored when the keyring is made; default demo. */
  mode?: KeyringMode;
  /** Stored when the keyring is made; default standard. */
  profile?: CipherProfile;
}

/** The keys of one installation. Holds secrets in memory; nothing of it is ever logged. */
export interface Keyring {
  readonly profile: CipherProfile;
  readonly mode: KeyringMode;
  readonly sealer: Sealer;
  /** Seals a 32-byte data key with the master key. */
  wrap(dataKey: Uint8Array): Buffer;
  /** Throws SealBroken. */
  unwrap(wrapped: Uint8Array): Buffer;
  /** 32 bytes by HKDF (RFC 5869) from the master key, the same for a name for ever. */
  purposeKey(name: string): Buffer;
  /**
   * 'log' is Ed25519; 'seal:<organisation>' is SM2. An organisation's key is made on first use,
   * because organisations arrive while the program runs; any other only under `create`.
   */
  signer(name: string): Signer;
}

/** The keyring is missing, belongs to another mode, or is not readable as one. */
export class KeyringRefused extends Error {
  constructor(reason: string) {
    super(`keyring refused: ${reason}`);
    this.name = 'KeyringRefused';
  }
}

interface Description {
  format: 1;
  mode: KeyringMode;
  profile: CipherProfile;
}

const MASTER_BYTES = 32;
const SIGNER_NAME = /^[a-z]+(:[A-Za-z0-9_-]{1,80})?$/;
const WRAP_CONTEXT = Buffer.from('lastmile data key');

function readDescription(options: KeyringOptions): Description {
  const { dir, mode = 'demo', profile = 'standard' } = options;
  const fresh: Description = { format: 1, mode, profile };
  const found =
    readKeyFile(dir, 'keyring.json') ??
    (options.create ? createKeyFile(dir, 'keyring.json', JSON.stringify(fresh)) : undefined);
  if (found === undefined) throw new KeyringRefused('there is none, and none may be made');
  const stored = JSON.parse(found) as Description;
  if (stored.format !== 1) throw new KeyringRefused('its format is not known');
  if (options.mode !== undefined && stored.mode !== options.mode) {
    throw new KeyringRefused(`its keys were made for ${stored.mode}`);
  }
  if (options.profile !== undefined && stored.profile !== options.profile) {
    throw new KeyringRefused(`its profile is ${stored.profile}`);
  }
  return stored;
}

function readMaster(options: KeyringOptions): Buffer {
  const hex =
    readKeyFile(options.dir, 'master.key') ??
    (options.create
      ? createKeyFile(options.dir, 'master.key', randomBytes(MASTER_BYTES).toString('hex'))
      : undefined);
  if (hex === undefined) throw new KeyringRefused('the master key is missing');
  const master = Buffer.from(hex, 'hex');
  if (master.length !== MASTER_BYTES) throw new KeyringRefused('the master key is damaged');
  return master;
}

function loadSigner(options: KeyringOptions, name: string): Signer {
  if (!SIGNER_NAME.test(name)) throw new TypeError('not the name of a signer');
  const algorithm: SignatureAlgorithm = name.startsWith('seal:') ? 'SM2' : 'Ed25519';
  const file = `signer.${name.replace(':', '.')}.pem`;
  const mayMake = options.create || name.includes(':');
  const pem =
    readKeyFile(options.dir, file) ??
    (mayMake ? createKeyFile(options.dir, file, newPrivateKeyPem(algorithm)) : undefined);
  if (pem === undefined) throw new KeyringRefused(`the key of ${name} is missing`);
  return signerFromPem(algorithm, pem);
}

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? make(name);
    known.set(name, found);
    return found;
  };
}

/**
 * Opens the keyring under `dir`, or makes it (files 0600, folder 0700). Two processes that make it
 * together get the same keys. Errors: KeyringRefused.
 */
export function openKeyring(options: KeyringOptions): Keyring {
  if (options.create) makeKeyDir(options.dir);
  const { mode, profile } = readDescription(options);
  const master = readMaster(options);
  const sealer = sealerFor(profile);
  const digest = profile === 'gm' ? 'sm3' : 'sha256';
  const purposeKey = remembered((name) =>
    Buffer.from(hkdfSync(digest, master, 'lastmile keyring', name, MASTER_BYTES)),
  );
  return {
    profile,
    mode,
    sealer,
    purposeKey,
    signer: remembered((name) => loadSigner(options, name)),
    wrap: (dataKey) => sealer.seal(purposeKey('wrap'), dataKey, WRAP_CONTEXT),
    unwrap: (wrapped) => sealer.unseal(purposeKey('wrap'), wrapped, WRAP_CONTEXT),
  };
}
