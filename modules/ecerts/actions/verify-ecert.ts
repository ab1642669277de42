// SPDX-License-Identifier: Apache-2.0
import { jcs, verifySignature } from '#packages/crypto';
import { shanghaiDate } from '#packages/kernel';
import type { VerifiedECert, VerifyECertBody } from '../contract.ts';
import { isFaceWhole, labelled } from '../face.ts';
import { parseIdentifier } from '../model/identifier.ts';
import type { QrContent, SealedQr } from '../model/qr.ts';
import { isOurQr, readQr } from '../model/qr.ts';
import { statusOn } from '../model/status.ts';
import type { Room } from '../room.ts';
import { getType } from '../room.ts';
import type { ECertRow } from '../store.ts';
import { findByIdentifier, findSealKey } from '../store.ts';

type Answer = Omit<VerifiedECert, 'checkedAt'>;

/** The issuer's seal over the metadata as they stand, and the face as it was sealed. */
function isSealWhole(row: ECertRow): boolean {
  const { metadata, seal, publicKey } = row;
  const stands =
    metadata.identifier === row.identifier &&
    metadata.validTo === row.validTo &&
    metadata.issuedOn === row.issuedOn;
  const data = Buffer.from(jcs(metadata));
  const key = Buffer.from(publicKey, 'base64');
  return (
    stands && verifySignature('SM2', key, data, Buffer.from(seal, 'base64')) && isFaceWhole(row)
  );
}

function standingOf(row: ECertRow, now: Date): Answer {
  if (!isSealWhole(row)) return { status: 'forged', why: 'bad-seal' };
  const { metadata } = row;
  return {
    status: statusOn(row, shanghaiDate(now)),
    ...(row.supersededBy === null ? {} : { why: 'superseded' as const }),
    type: { code: metadata.type, title: metadata.typeTitle },
    issuer: { code: metadata.issuer, title: metadata.issuerName },
    issuedOn: metadata.issuedOn,
    validTo: metadata.validTo,
  };
}

async function byNumber(
  room: Room,
  typed: string,
  now: Date,
): Promise<{ answer: Answer; row?: ECertRow }> {
  const parsed = parseIdentifier(typed);
  if (!parsed.ok) return { answer: { status: 'unknown', why: parsed.why } };
  const identifier = typed.trim().toUpperCase();
  const row = await findByIdentifier(room.db.save, parsed.partition, identifier);
  if (!row) return { answer: { status: 'unknown', why: 'not-found' } };
  return { answer: standingOf(row, now), row };
}

/** A code counts only under the seal of the organisation that sealed this very certificate. */
async function isSealedBy(room: Room, sealed: SealedQr, row: ECertRow): Promise<boolean> {
  const key = await findSealKey(room.db.save, sealed.content.keyId);
  if (key?.organisation !== row.metadata.sealedBy) return false;
  const data = Buffer.from(sealed.covered);
  return verifySignature('SM2', key.publicKey, data, Buffer.from(sealed.seal, 'base64url'));
}

function shownBy(room: Room, row: ECertRow, content: QrContent): Pick<Answer, 'shows'> {
  if (content.kind === 'paper') return {};
  const fields = labelled(getType(room, row.type), content.shows);
  return { shows: fields.map(({ name, label, value }) => ({ name, label, value })) };
}

async function byQr(room: Room, text: string, now: Date): Promise<Answer> {
  const sealed = readQr(text);
  if (!sealed) {
    const isOurs = isOurQr(text.trim());
    return isOurs ? { status: 'forged', why: 'bad-seal' } : { status: 'unknown', why: 'malformed' };
  }
  const { content } = sealed;
  const { answer, row } = await byNumber(room, content.identifier, now);
  if (!row || !(await isSealedBy(room, sealed, row))) return { status: 'forged', why: 'bad-seal' };
  if (answer.status === 'forged') return answer;
  // A code past its time proves nothing about who holds it now; the certificate may be good all the
  // same.
  const isStale = content.kind === 'shown' && content.until <= now.getTime();
  if (isStale) return { status: 'unknown', why: 'code-expired' };
  return { ...answer, ...shownBy(room, row, content) };
}

/**
 * Public verification. By number: status, type, issuer and dates, no more. By code: also what the
 * holder
 * chose to show. Who may: anyone. Records nothing.
 */
export async function verifyECert(
  room: Room,
  body: VerifyECertBody,
  now: Date,
): Promise<VerifiedECert> {
  const answer =
    body.qr === undefined
      ? (await byNumber(room, body.identifier ?? '', now)).answer
      : await byQr(room, body.qr, now);
  return { ...answer, checkedAt: now.toISOString() };
}
