// SPDX-License-Identifier: Apache-2.0
import { AppError, shanghaiDate } from '#packages/kernel';
import type {
  LegalBasis,
  MatterPage,
  MatterStep,
  MatterStepDoer,
  MatterVersion,
} from '../contract.ts';
import { MATTERS_ERRORS } from '../errors.ts';
import { covers } from '../model/area-code.ts';
import { areaChain, inArea, performerOrganisation } from '../model/performer.ts';
import { settlingStep } from '../model/summary.ts';
import type { CommunitiesPort, EntryShown, OrganisationsPort, PowersPort } from '../ports.ts';
import type { Shelf } from '../shelf.ts';

export interface ShowDeps {
  shelf: Shelf;
  powers: Pick<PowersPort, 'findEntry'>;
  organisations: OrganisationsPort;
  communities: CommunitiesPort;
}

export interface ShowMatter {
  code: string;
  /** 12-digit community, or undefined for the matter in general. */
  area?: string;
  version?: number;
}

/**
 * In whose name a step is done: a devolved power is the subdistrict's own, and the station is its
 * counter; whoever else is below the holder acts in the holder's name.
 */
function nameOf(
  matter: MatterVersion,
  step: MatterStep,
  on: { entry: EntryShown; area: string },
): string {
  const { entry, area } = on;
  const { body } = step.performer;
  const isBelow = performerOrganisation(step.performer, area) !== entry.holder;
  const isSubdistricts = body === 'subdistrict' || body === 'service-station';
  if (!isBelow || matter.origin !== 'devolved' || !isSubdistricts) return entry.inWhoseName;
  return `subdistrict-${areaChain(area).subdistrict}`;
}

function doersOf(deps: ShowDeps, matter: MatterVersion, area: string | undefined) {
  const bodyName = (code: string | null) =>
    (code && deps.organisations.findOrganisation(code)?.name) || null;
  return matter.steps.map((step): MatterStepDoer => {
    const powerEntry = area === undefined ? step.powerEntry : inArea(step.powerEntry, area);
    const entry = deps.powers.findEntry(powerEntry);
    const organisation = area === undefined ? null : performerOrganisation(step.performer, area);
    const inWhoseName = entry && area !== undefined ? nameOf(matter, step, { entry, area }) : null;
    return {
      step: step.code,
      organisation,
      organisationName: bodyName(organisation),
      inWhoseName,
      inWhoseNameName: bodyName(inWhoseName),
      powerEntry,
      basis: entry ? basisOf(entry) : null,
    };
  });
}

/** Only what the contract shows: powers may keep more beside it. */
function basisOf({ basis }: EntryShown): LegalBasis {
  const { title, documentNumber, article, note } = basis;
  return { title, documentNumber, article, note };
}

/**
 * Who may: anyone. Reads one matter with who does each step in a community and on what basis.
 * Errors: MATTER_UNKNOWN, MATTER_VERSION_UNKNOWN, MATTER_AREA_UNKNOWN.
 */
export async function showMatter(
  deps: ShowDeps,
  input: ShowMatter,
  now: Date,
): Promise<MatterPage> {
  const { code, area, version } = input;
  const rows = (await deps.shelf.rows()).filter((row) => row.code === code);
  const matter = version
    ? await deps.shelf.getVersion(code, version)
    : await deps.shelf.findOn(code, shanghaiDate(now));
  if (!matter) throw new AppError(MATTERS_ERRORS.MATTER_UNKNOWN, { matter: code });
  const isOffered = (place: string) =>
    deps.communities.listCommunities().includes(place) &&
    matter.offeredIn.some((outer) => covers(outer, place));
  if (area !== undefined && !isOffered(area)) {
    throw new AppError(MATTERS_ERRORS.MATTER_AREA_UNKNOWN, { area });
  }
  const doers = doersOf(deps, matter, area);
  const settling = settlingStep(matter).code;
  return {
    matter,
    area: area ?? null,
    doers,
    decides: doers.find(({ step }) => step === settling) ?? null,
    versions: rows.map((row) => row.version),
  };
}
