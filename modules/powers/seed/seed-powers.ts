// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { partitionOf } from '#modules/places';
import { recorded } from '#packages/journal';
import { AppError, assert, newId, shanghaiDate } from '#packages/kernel';
import { operatorActing } from '../actions/acting.ts';
import { soundEntry, writeEntries } from '../actions/record-entry.ts';
import type { NewLink } from '../actions/sound-link.ts';
import { grantOf, linkAct, soundLink } from '../actions/sound-link.ts';
import { DelegationTerms } from '../contract/delegation.ts';
import { PowerEntry } from '../contract/entry.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import type { KnownArea } from '../model/known.ts';
import type { EntryRecord, LinkRecord } from '../model/records.ts';
import {
  bump,
  loadEntries,
  loadEpochs,
  loadLinkCodes,
  loadLinksById,
  loadStanding,
  WHOLE_CITY,
} from '../store.ts';
import type { Grant } from '../store-saves.ts';
import { saveLinks } from '../store-saves.ts';
import type { FileLink, PowerFiles } from './read-files.ts';
import { readPowerFiles } from './read-files.ts';

export interface PowersImport {
  /** How many were new. */
  entries: number;
  links: number;
}

/** Rows a call writes: long enough to be quick, short enough to hold no lock for long. */
const BATCH = 500;

/** The city's files with every `for-each` written out, by the areas in force today. */
export function readCityPowers(
  deps: Pick<PowersDeps, 'places'>,
  cityDir: string,
  on: string,
): PowerFiles {
  const tree = deps.places.tree();
  const read = (name: string): string => readFileSync(join(cityDir, 'powers', name), 'utf8');
  const inForce = tree
    .codes()
    .map((code) => tree.latest(code))
    .filter((area) => area.validFrom <= on && (area.validTo === null || on < area.validTo));
  const isWithin = (area: KnownArea, outer: string): boolean =>
    area.code === outer || (area.parent !== null && isWithin(tree.latest(area.parent), outer));
  const listWithin = (outer: string, level: string) =>
    inForce.filter((area) => area.level === level && isWithin(area, outer));
  return readPowerFiles(
    {
      entries: read('entries.yaml'),
      lists: read('lists.yaml'),
      delegations: read('delegations.yaml'),
    },
    { listWithin },
  );
}

async function seedEntries(
  deps: PowersDeps,
  entries: readonly PowerEntry[],
  at: Date,
): Promise<number> {
  const known = new Set((await loadEntries(deps.db.save)).map((entry) => entry.code));
  const acting = operatorActing(at);
  const fresh = entries.filter((entry) => !known.has(entry.code));
  for (let start = 0; start < fresh.length; start += BATCH) {
    const rows: EntryRecord[] = [];
    for (const entry of fresh.slice(start, start + BATCH)) {
      insistShape(PowerEntry, entry, entry.code);
      rows.push(soundEntry(deps, entry, newId(at)));
    }
    insistSaved(
      await writeEntries(
        deps,
        rows.map((entry) => ({ entry, acting, superseded: undefined })),
        at,
      ),
    );
  }
  return fresh.length;
}

/** In the order of the file, where a parent stands before its children. */
async function seedLinks(
  deps: PowersDeps,
  links: readonly FileLink[],
  how: { at: Date; restores: boolean },
): Promise<number> {
  const { at } = how;
  const { save } = deps.db;
  const entries = new Map((await loadEntries(save)).map((entry) => [entry.code, entry]));
  const codes = await loadLinkCodes(save);
  const kept = await loadLinksById(save, [...codes.values()]);
  const byId = new Map(kept.map((link) => [link.id, link]));
  const byCode = new Map([...codes].map(([code, id]) => [code, byId.get(id)!]));
  const acting = operatorActing(at);
  const replaced = new Set<string>();
  const fresh: { link: LinkRecord; grant: Grant | null }[] = [];
  for (const file of links) {
    const before = byCode.get(file.code);
    const hasFallen = before?.path.some((id) => byId.get(id)?.revokedAt != null);
    if (before && !(how.restores && hasFallen)) continue;
    if (before && (await isReplaced(deps, before, replaced))) continue;
    insistShape(DelegationTerms, file.terms, file.code);
    const entry = entries.get(file.terms.entry);
    const parent = file.parent === undefined ? undefined : byCode.get(file.parent);
    if (!entry || (file.parent !== undefined && !parent)) {
      throw new AppError(POWERS_ERRORS.POWER_LINK_BROKEN, { link: file.code, parent: file.parent });
    }
    const above = (parent?.path ?? []).map((id) => byId.get(id)!);
    const { terms, code } = file;
    const name = before ? `${code}-again-${at.getTime()}` : code;
    const link = soundFileLink(deps, entry, {
      terms,
      code: name,
      above,
      id: newId(at),
      publishedAt: at,
    });
    byCode.set(file.code, link);
    byId.set(link.id, link);
    fresh.push({ link, grant: grantOf(deps, link, entry) });
  }
  for (let start = 0; start < fresh.length; start += BATCH) {
    const rows = fresh.slice(start, start + BATCH);
    const acts = await Promise.all(
      rows.map(({ link }) => deps.journal.prepare(linkAct(acting, link))),
    );
    const partitions = partitionsOf(
      deps,
      rows.map(({ link }) => link),
    );
    insistSaved(await saveLinks(save, { epoch: null, acts, partitions, at }, rows));
  }
  return fresh.length;
}

/**
 * Whether people have since made another deed in the place of a link that fell, or of one above it:
 * then it is not given again.
 */
async function isReplaced(
  deps: PowersDeps,
  fallen: LinkRecord,
  replaced: Set<string>,
): Promise<boolean> {
  const isBelow = fallen.parent !== null && replaced.has(fallen.parent);
  const isDeed = fallen.toPost === null;
  if (!isBelow && !(isDeed && (await loadStanding(deps.db.save, fallen)).length > 0)) return false;
  replaced.add(fallen.id);
  return true;
}

/** A refusal names the link of the file. */
function soundFileLink(deps: PowersDeps, entry: EntryRecord, link: NewLink): LinkRecord {
  try {
    return soundLink(deps, entry, link);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.definition, { ...error.details, link: link.code });
  }
}

function partitionsOf(deps: PowersDeps, rows: readonly { area: string }[]): string[] {
  const tree = deps.places.tree();
  const areas = new Set(rows.map((row) => row.area));
  return [...new Set([WHOLE_CITY, ...[...areas].flatMap((area) => tree.partitionsOf(area))])];
}

function insistSaved(answer: number): void {
  const outcome = recorded(answer);
  assert(outcome.ok, `the seed of powers was refused: ${JSON.stringify(outcome)}`);
}

function insistShape(schema: TSchema, value: unknown, name: string): void {
  const [wrong] = Value.Errors(schema, value);
  assert(!wrong, `${name}: ${wrong?.instancePath} ${wrong?.message}`);
}

/**
 * Every county has an epoch from the first day: a write where there is none would be stale for
 * ever.
 */
async function ensureEpochs(deps: PowersDeps, at: Date): Promise<void> {
  const known = new Set((await loadEpochs(deps.db.save)).map((row) => row.partition));
  const routed = deps.places.tree().codes().map(partitionOf);
  const missing = [...new Set([WHOLE_CITY, ...routed])].filter((code) => !known.has(code));
  if (missing.length > 0) await bump(deps.db.save, missing, { kind: 'powers', about: newId(at) });
}

/**
 * Who may: the operator, who seeds a city. Records what the files hold and the database does not,
 * each as an act on the operator's basis; nothing that is there is changed; with `restores`, a link
 * that was revoked or
 * fell with one is given again under a new id (demo). A file that would give
 * a body what it may not hold is refused whole. Errors: those of `recordEntry` and `delegate`.
 */
export async function seedPowers(
  deps: PowersDeps,
  cityDir: string,
  restores = false,
): Promise<PowersImport> {
  const at = deps.clock.now();
  await ensureEpochs(deps, at);
  const files = readCityPowers(deps, cityDir, shanghaiDate(at));
  const entries = await seedEntries(deps, files.entries, at);
  const links = await seedLinks(deps, files.links, { at, restores });
  await deps.live.catchUp();
  return { entries, links };
}
