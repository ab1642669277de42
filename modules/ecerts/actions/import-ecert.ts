// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, type Basis, newId } from '#packages/kernel';
import type { ECertType } from '../contract.ts';
import { ECERT_ERRORS } from '../errors.ts';
import type { FaceValues } from '../face.ts';
import { parseIdentifier } from '../model/identifier.ts';
import type { Room } from '../room.ts';
import { ECERT_KIND, getType } from '../room.ts';
import type { ECertRow } from '../store.ts';
import { listOfPerson, saveIssue, saveSupersession } from '../store.ts';
import { prepareIssue } from './prepare-issue.ts';

/** The name under which a holder's own consent opens a purpose; a resource must allow it. */
export const IMPORT_MATTER = { matter: 'ecert-import', version: 1 };
const STEP = 'import';
const PURPOSE_MS = 60_000;

interface Importing {
  type: ECertType & { importFrom: string };
  person: string;
  partition: string;
  area: string;
  basis: Basis;
}

/**
 * Opens a purpose on the holder's own consent, asks the issuing system, and closes it with its
 * values.
 */
async function askIssuer(
  room: Room,
  ctx: RequestContext,
  importing: Importing,
): Promise<FaceValues> {
  const { type, person, partition, basis } = importing;
  const caseId = newId(ctx.now);
  const fields = type.fields.map((field) => field.name);
  const purpose = await room.exchange.preparePurpose({
    ...{ partition, caseId, person, basis },
    ...IMPORT_MATTER,
    step: STEP,
    unit: type.issuer,
    area: importing.area,
    subjects: [person],
    fields: fields.map((field) => ({ resource: type.importFrom, field })),
    title: { zh: `归集${type.title.zh}`, en: `Import of: ${type.title.en}` },
    openedHow: 'self',
    until: new Date(ctx.now.getTime() + PURPOSE_MS),
    actor: ctx.actor,
    now: ctx.now,
  });
  await room.exchange.openPurpose(purpose);
  const [answer] = await room.exchange.ask({
    on: { partition, case: caseId },
    actor: ctx.actor,
    basis,
    epoch: null,
    asks: [{ resource: type.importFrom, subject: person, mode: 'query', fields }],
    now: ctx.now,
  });
  await room.exchange.closePurpose({
    ...{ partition, caseId, basis, actor: ctx.actor, now: ctx.now, erase: true },
  });
  if (answer!.outcome === 'unknown') throw new AppError(ECERT_ERRORS.ECERT_SOURCE_SILENT);
  const values = Object.entries(answer!.values).filter(([, value]) => value !== null);
  if (values.length === 0) throw new AppError(ECERT_ERRORS.ECERT_NONE_THERE);
  return Object.fromEntries(values);
}

function serialOf(row: ECertRow): { serial: string; version: number } {
  const parsed = parseIdentifier(row.identifier);
  if (!parsed.ok) throw new Error('an identifier of ours does not parse');
  return { serial: parsed.serial, version: row.version };
}

/**
 * Imports one's own certificate from the system that issued it; a later import replaces the earlier
 * as
 * a new version. Who may: the holder, at real-person level. Records purpose, diary rows and the
 * act.
 * Errors: ECERT_TYPE_UNKNOWN, ECERT_SOURCE_SILENT, ECERT_NONE_THERE, ECERT_CHANGED.
 */
export async function importECert(
  room: Room,
  ctx: RequestContext,
  { person, type: code }: { person: string; type: string },
): Promise<{ id: string; partition: string }> {
  const type = getType(room, code);
  const { importFrom } = type;
  const home = await room.ports.findPerson(person);
  if (type.issuedBy !== 'import' || importFrom === undefined || !home) {
    throw new AppError(ECERT_ERRORS.ECERT_TYPE_UNKNOWN, { type: code });
  }
  const basis: Basis = { kind: 'own', as: 'self', person };
  const importing: Importing = { type: { ...type, importFrom }, person, basis, ...home };
  const values = await askIssuer(room, ctx, importing);
  const before = (await listOfPerson(room.db.resident, person)).find(
    (row) => row.type === code && row.status === 'valid' && row.partition === home.partition,
  );
  const issue = await prepareIssue(room, {
    ...{ type: code, person, values, basis, partition: home.partition },
    ...{ caseId: null, matter: null, area: null, issuer: type.issuer },
    actor: ctx.actor,
    now: ctx.now,
    ...(before ? { after: serialOf(before) } : {}),
  });
  const { act, columns } = issue;
  const old = before && (await prepareOld(room, ctx, before));
  const outcome = old
    ? await saveSupersession(room.db.save, { old, act, columns })
    : await saveIssue(room.db.save, act, columns);
  if (!outcome.ok) throw new AppError(ECERT_ERRORS.ECERT_CHANGED);
  return { id: issue.id, partition: home.partition };
}

/** The act by which the earlier version gives way. */
function prepareOld(room: Room, ctx: RequestContext, row: ECertRow) {
  const last = row.acts.at(-1)!;
  return room.journal.prepare({
    partition: row.partition,
    kind: ECERT_KIND,
    about: row.id,
    after: last.version,
    lastAct: last.id,
    person: row.person,
    actor: ctx.actor,
    basis: { kind: 'own', as: 'self', person: row.person },
    verb: 'supersede',
    payload: { identifier: row.identifier },
    due: null,
    at: ctx.now,
  });
}
