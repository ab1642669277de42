// SPDX-License-Identifier: Apache-2.0
import { Value } from 'typebox/value';
import { jcs, sha256 } from '#packages/crypto';
import type { Database } from '#packages/db';
import { AppError, type Basis } from '#packages/kernel';
import { type MatterFile, MatterVersion } from '../contract.ts';
import { MATTERS_ERRORS } from '../errors.ts';
import { covers } from '../model/area-code.ts';
import { grantsOf, usesOf } from '../model/bindings.ts';
import { factTypes } from '../model/evaluate.ts';
import { inArea } from '../model/performer.ts';
import { compileRule } from '../model/rule.ts';
import { completeVersion } from '../model/version.ts';
import type { CommunitiesPort, ExchangePort, OrganisationsPort, PowersPort } from '../ports.ts';
import { findDocument, insertVersion } from '../store.ts';

export interface PublishDeps {
  db: Database;
  powers: PowersPort;
  exchange: ExchangePort;
  organisations: OrganisationsPort;
  communities: CommunitiesPort;
}

export interface Publication {
  file: MatterFile;
  /** The operator's duty, or the power of whoever publishes. */
  basis: Basis;
  at: Date;
}

function findUnsound(version: MatterVersion): string | undefined {
  const [wrong] = Value.Errors(MatterVersion, version);
  if (wrong) return `${wrong.instancePath} ${wrong.message}`;
  const types = factTypes(version);
  const bad = version.criteria.find(({ cel }) => !compileRule(cel, types, 'boolean').ok);
  return bad && `criteria ${bad.code}`;
}

async function isPublished(db: Database, version: MatterVersion, hash: string): Promise<boolean> {
  const { code, version: number } = version;
  const before = await findDocument(db.save, code, number);
  if (before && before.hash !== hash) {
    throw new AppError(MATTERS_ERRORS.MATTER_VERSION_PUBLISHED, { matter: code, version: number });
  }
  return before !== undefined;
}

/**
 * Who may: the operator's seed, or an officer on a power of the catalogue's keeper.
 * Binds the version's steps to powers and its reads to exchange, then publishes it for good;
 * publishing the same words again changes nothing and answers false.
 * Errors: MATTER_NOT_SOUND, MATTER_VERSION_PUBLISHED.
 */
export async function publishVersion(
  deps: PublishDeps,
  publication: Publication,
): Promise<boolean> {
  const { file, basis, at } = publication;
  const communities = deps.communities
    .listCommunities()
    .filter((code) => file.offeredIn.some((outer) => covers(outer, code)));
  const body = inArea(file.implementer.organisation, communities[0] ?? '');
  // A body of one community each has no single credit code: its matter's code stays open.
  const isOne = body === file.implementer.organisation;
  const creditCode = isOne ? deps.organisations.findOrganisation(body)?.creditCode : null;
  const document = completeVersion(file, creditCode ?? null);
  const why = findUnsound(document);
  if (why) throw new AppError(MATTERS_ERRORS.MATTER_NOT_SOUND, { matter: file.code, why });
  const hash = sha256(jcs(JSON.parse(JSON.stringify(document)))).toString('hex');
  const name = { matter: document.code, version: document.version };
  const wasPublished = await isPublished(deps.db, document, hash);
  await deps.powers.bindUses(name, usesOf(document, communities));
  await deps.exchange.bindGrants(name, grantsOf(document));
  if (wasPublished) return false;
  if (await insertVersion(deps.db.save, { document, hash, basis, at })) return true;
  return !(await isPublished(deps.db, document, hash));
}
