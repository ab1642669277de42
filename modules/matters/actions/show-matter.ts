// SPDX-License-Identifier: Apache-2.0
import { AppError, shanghaiDate } from '#packages/kernel';
import type { MatterPage, MatterStep, MatterStepDoer } from '../contract.ts';
import { MATTERS_ERRORS } from '../errors.ts';
import { covers } from '../model/area-code.ts';
import { inArea, performerOrganisation } from '../model/performer.ts';
import { settlingStep } from '../model/summary.ts';
import type { CommunitiesPort, OrganisationsPort, PowersPort } from '../ports.ts';
import type { Shelf } from '../shelf.ts';

export interface ShowDeps {
  shelf: Shelf;
  powers: Pick<PowersPort, 'findEntry' | 'nameFor'>;
  organisations: OrganisationsPort;
  communities: CommunitiesPort;
}

export interface ShowMatter {
  code: string;
  /** 12-digit community, or undefined for the matter in general. */
  area?: string;
  version?: number;
}

interface Asked {
  area: string | undefined;
  now: Date;
}

function doerOf(deps: ShowDeps, step: MatterStep, { area, now }: Asked): MatterStepDoer {
  const hasPlace = area !== undefined || !step.powerEntry.includes('{');
  const powerEntry = area === undefined ? step.powerEntry : inArea(step.powerEntry, area);
  const entry = hasPlace ? deps.powers.findEntry(powerEntry) : undefined;
  const organisation = area === undefined ? null : performerOrganisation(step.performer, area);
  const isHolder = organisation === null || organisation === entry?.holder;
  const given = isHolder
    ? entry?.inWhoseName
    : deps.powers.nameFor?.(powerEntry, organisation, now);
  const inWhoseName = given ?? null;
  const nameOf = (code: string | null) =>
    (code && deps.organisations.findOrganisation(code)?.name) || null;
  return {
    step: step.code,
    organisation,
    organisationName: nameOf(organisation),
    inWhoseName,
    inWhoseNameName: nameOf(inWhoseName),
    powerEntry,
    basis: entry?.basis ?? null,
  };
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
  const doers = matter.steps.map((step) => doerOf(deps, step, { area, now }));
  const settling = settlingStep(matter).code;
  return {
    matter,
    area: area ?? null,
    doers,
    decides: doers.find(({ step }) => step === settling) ?? null,
    versions: rows.map((row) => row.version),
  };
}
