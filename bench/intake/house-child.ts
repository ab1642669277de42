// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { readConfig } from '#apps/server/config.ts';
import { demoRoutes } from '#apps/server/demo-routes.ts';
import { secureHeaders } from '#apps/server/faces.ts';
import type { House } from '#apps/server/house.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { demoDoor } from '#apps/server/seed-city.ts';
import { openGround } from '#apps/server/server.ts';
import { type AnyRoute, type Authenticator, createHttpServer } from '#packages/http';
import { answerParent } from '../harness/child.ts';

const PER_MINUTE = 100_000_000;
const report = (line: string): void => void process.stderr.write(`${line}\n`);

/** Counts what the program sends to PostgreSQL: one query is one round trip. */
function countQueries(): () => number {
  let queries = 0;
  const prototype = pg.Client.prototype as unknown as { query(...given: unknown[]): unknown };
  const { query } = prototype;
  prototype.query = function counted(...given: unknown[]) {
    queries += 1;
    return query.apply(this, given);
  };
  return () => queries;
}

/** Sessions found once and kept: only to see what looking them up costs. */
function remembering(inner: Authenticator): Authenticator & { isOn: boolean } {
  const known = new Map<string, ReturnType<Authenticator['authenticate']>>();
  return {
    isOn: false,
    authenticate(presented) {
      if (!this.isOn || !presented.bearer) return inner.authenticate(presented);
      const found = known.get(presented.bearer) ?? inner.authenticate(presented);
      known.set(presented.bearer, found);
      return found;
    },
  };
}

/** Drafts open without their agency calls: only to see what those cost. */
function agencySwitch(house: House): (asks: boolean) => void {
  const { ask } = house.exchange;
  return (asks) => {
    house.exchange.ask = asks ? ask : async () => [];
  };
}

/**
 * The whole program as in production, with the demo's doors beside it to sign people in: answers
 * are not checked against their schema, and no caller is turned away for calling often.
 */
async function main(): Promise<void> {
  const queries = countQueries();
  const { house, agencies, stop } = await openGround({
    config: readConfig(process.env, ROOT),
    report,
  });
  const people = await demoDoor(house);
  await agencies!.addRecords(people.records);
  const sessions = remembering(house.identity.authenticator);
  const listen = async (routes: readonly AnyRoute[]) => {
    const app = await createHttpServer({
      ...{ routes, authenticator: sessions, clock: house.clock },
      markKey: house.options.keyring.purposeKey('mark'),
      ...{ title: 'bench', version: '1', perMinute: PER_MINUTE, checksAnswers: false },
      onUnexpected: (error, id) => report(`${id} ${error.stack ?? error.message}`),
    });
    secureHeaders(app, true);
    return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
  };
  const strict = await listen([...house.routes, ...demoRoutes(house, people, agencies!)]);
  // The same doors, taking whatever comes: only to see what validation costs.
  const loose = await listen(
    house.routes.map(({ body: _body, params: _params, query: _query, ...rest }) => rest),
  );
  const switchAgencies = agencySwitch(house);
  answerParent(
    { url: strict.url, looseUrl: loose.url },
    async (question) => {
      if (question.asksAgencies !== undefined) switchAgencies(question.asksAgencies === true);
      if (question.rememberSessions !== undefined)
        sessions.isOn = question.rememberSessions === true;
      if (question.settle) await house.settle();
      return { queries: queries() };
    },
    async () => {
      await strict.app.close();
      await loose.app.close();
      await stop();
    },
  );
}

await main();
