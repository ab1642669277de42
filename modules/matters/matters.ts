// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import { type Publication, type PublishDeps, publishVersion } from './actions/publish-version.ts';
import type { MatterStep, MatterVersion } from './contract.ts';
import { MATTERS_ERRORS } from './errors.ts';
import { type CriterionVerdict, evaluateCriteria } from './model/evaluate.ts';
import { performerOrganisation } from './model/performer.ts';
import { checkProof, derive } from './model/plain-rule.ts';
import type { Facts, FactValue } from './model/rule.ts';
import { mattersRoutes } from './routes.ts';
import { createShelf } from './shelf.ts';

export interface MattersOptions extends PublishDeps {
  /** Milliseconds that only grow, for the age of the list of versions. */
  monotonic: () => number;
}

export interface Matters {
  readonly routes: AnyRoute[];
  /** The version in force at an instant, or undefined. */
  findCurrent(code: string, at: Date): Promise<MatterVersion | undefined>;
  /** Errors: MATTER_UNKNOWN. */
  getCurrent(code: string, at: Date): Promise<MatterVersion>;
  /** Any published version; from memory after the first time. Errors: MATTER_VERSION_UNKNOWN. */
  getVersion(code: string, version: number): Promise<MatterVersion>;
  /** All matters in force at an instant, by code. */
  listCurrent(at: Date): Promise<MatterVersion[]>;
  /** False when the same words stood there already. Errors: see `publishVersion`. */
  publish(publication: Publication): Promise<boolean>;
  /**
   * Code of the organisation that performs a step for a case in a community; null for a rule, and
   * for a department that the case itself chooses.
   */
  unitOf(step: Pick<MatterStep, 'performer'>, community: string): string | null;
  /** One verdict per criterion; unknown names the facts to ask for. `on` is YYYY-MM-DD. */
  evaluate(version: MatterVersion, facts: Facts, on: string): CriterionVerdict[];
  /** A verify rung's condition over the register's answer; null values mean it holds none. */
  checkProof(cel: string, values: Readonly<Record<string, unknown>>): 'yes' | 'no' | 'unknown';
  /** A derived field's value over facts that include `today`; undefined while one is missing. */
  derive(cel: string, facts: Readonly<Record<string, unknown>>): FactValue | undefined;
  /** The civil date rules are read on. */
  today(now: Date): string;
}

/** Opens the room. Published versions are read when first asked for and kept. */
export function createMatters(options: MattersOptions): Matters {
  const shelf = createShelf(options.db, options.monotonic);
  const findCurrent = (code: string, at: Date) => shelf.findOn(code, shanghaiDate(at));
  return {
    routes: mattersRoutes({ ...options, shelf }),
    findCurrent,
    async getCurrent(code, at) {
      const found = await findCurrent(code, at);
      if (!found) throw new AppError(MATTERS_ERRORS.MATTER_UNKNOWN, { matter: code });
      return found;
    },
    getVersion: shelf.getVersion,
    listCurrent: (at) => shelf.listOn(shanghaiDate(at)),
    async publish(publication) {
      const isNew = await publishVersion(options, publication);
      shelf.forget();
      return isNew;
    },
    unitOf: (step, community) => performerOrganisation(step.performer, community),
    evaluate: evaluateCriteria,
    checkProof,
    derive,
    today: shanghaiDate,
  };
}
