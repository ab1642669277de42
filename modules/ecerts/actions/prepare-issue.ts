// SPDX-License-Identifier: Apache-2.0
import { randomInt } from 'node:crypto';
import { jcs } from '#packages/crypto';
import type { PreparedAct } from '#packages/journal';
import type { Actor, Basis } from '#packages/kernel';
import { assert, newId, shanghaiDate } from '#packages/kernel';
import type { ECertType } from '../contract.ts';
import type { FaceValues } from '../face.ts';
import { formatIdentifier } from '../model/identifier.ts';
import { qrText } from '../model/qr.ts';
import type { Room } from '../room.ts';
import { creditCodeOf, ECERT_KIND, getType, PLATFORM } from '../room.ts';
import type { ECertColumns, ECertMetadata } from '../store.ts';

export interface IssueInput {
  /** Code of the type. */
  type: string;
  partition: string;
  /** Whose certificate it is. */
  person: string;
  /** The case that yields it; null for an import. */
  caseId: string | null;
  matter: string | null;
  area: string | null;
  /** Organisation code of the issuer. */
  issuer: string;
  /** Values of the type's fields, and no others. */
  values: Readonly<Record<string, unknown>>;
  actor: Actor;
  basis: Basis;
  now: Date;
  /** Of the version before, when this one takes its place. */
  after?: { serial: string; version: number };
}

export interface PreparedIssue {
  id: string;
  identifier: string;
  act: PreparedAct;
  columns: ECertColumns;
}

const SERIAL_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SERIAL_RANDOM = 10;

/**
 * Ten random characters after the county: 3.6 × 10^15, so that numbers cannot be walked through.
 */
function newSerial(partition: string): string {
  const letters = Array.from({ length: SERIAL_RANDOM }, () => {
    return SERIAL_LETTERS[randomInt(SERIAL_LETTERS.length)];
  });
  return partition + letters.join('');
}

function faceOf(type: ECertType, values: IssueInput['values']): FaceValues {
  const names = new Set(type.fields.map((field) => field.name));
  const strangers = Object.keys(values).filter((name) => !names.has(name));
  assert(strangers.length === 0, `${type.code} has no field ${strangers.join(', ')}`);
  const missing = type.fields
    .filter((field) => field.shown === 'always' && values[field.name] === undefined)
    .map((field) => field.name);
  assert(missing.length === 0, `${type.code} lacks ${missing.join(', ')}`);
  return values as FaceValues;
}

function validToOf(type: ECertType, face: FaceValues, issuedOn: string): string | null {
  const given = face.validTo;
  if (typeof given === 'string') return given;
  if (type.validYears === null) return null;
  return `${Number(issuedOn.slice(0, 4)) + type.validYears}${issuedOn.slice(4)}`;
}

function factHash(act: PreparedAct): string {
  const stored = JSON.parse(act.params[0]) as { payload: { facts: { hash: string }[] } };
  return stored.payload.facts[0]!.hash;
}

/**
 * Prepares a certificate for the save function that issues it: parameters of `ecerts.issue`. Its
 * face is
 * sealed with the holder's key; the issuer's SM2 seal covers the canonical metadata and the face's
 * hash.
 * Who may: decided by the caller, who gives the basis. Writes nothing. Throws when values are not
 * the type's.
 */
export async function prepareIssue(room: Room, input: IssueInput): Promise<PreparedIssue> {
  const type = getType(room, input.type);
  const face = faceOf(type, input.values);
  const isImported = type.issuedBy === 'import';
  const sealedBy = isImported ? PLATFORM : input.issuer;
  const signer = room.keyring.signer(`seal:${sealedBy}`);
  const id = newId(input.now);
  const version = (input.after?.version ?? 0) + 1;
  const issuerCode = creditCodeOf(room, input.issuer);
  const identifier = formatIdentifier({
    typeCode: creditCodeOf(room, type.definedBy) + type.serial,
    issuerCode,
    serial: input.after?.serial ?? newSerial(input.partition),
    version,
  });
  const act = await room.journal.prepare({
    partition: input.partition,
    kind: ECERT_KIND,
    about: id,
    after: 0,
    person: input.person,
    actor: input.actor,
    basis: input.basis,
    verb: isImported ? 'import' : 'issue',
    payload: { type: type.code, identifier, issuer: input.issuer, case: input.caseId },
    facts: [{ person: input.person, values: face }],
    due: null,
    at: input.now,
  });
  const today = shanghaiDate(input.now);
  const issuedOn = typeof face.issuedOn === 'string' ? face.issuedOn : today;
  const metadata: ECertMetadata = {
    ...{ identifier, version, issuer: input.issuer, issuerCode, sealedBy, issuedOn },
    type: type.code,
    typeTitle: type.title,
    issuerName: room.ports.findOrganisation(input.issuer)!.name,
    validTo: validToOf(type, face, issuedOn),
    faceHash: factHash(act),
  };
  const covered = qrText({ kind: 'paper', identifier, keyId: signer.keyId });
  const [seal, paperSeal] = await Promise.all([
    signer.sign(Buffer.from(jcs(metadata))),
    signer.sign(Buffer.from(covered)),
  ]);
  const columns: ECertColumns = {
    ...{ identifier, version, metadata, issuer: input.issuer },
    type: type.code,
    imported: isImported,
    matter: input.matter,
    area: input.area,
    case_id: input.caseId,
    issued_on: issuedOn,
    valid_to: metadata.validTo,
    seal: seal.toString('base64'),
    seal_key: signer.keyId,
    sealed_by: sealedBy,
    public_key: signer.publicKey.toString('base64'),
    paper: `${covered}:${paperSeal.toString('base64url')}`,
  };
  return { id, identifier, act, columns };
}
