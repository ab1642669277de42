// SPDX-License-Identifier: Apache-2.0
import { buildSyntheticIndex, type SyntheticIndex } from '#modules/powers';
import { type BenchOptions, type Figure, median, quantile, short } from '../harness/figures.ts';
import { postBytes, runLoad } from '../harness/load.ts';
import { type OpenFga, openFgaProgram, startOpenFga } from '../harness/openfga.ts';
import { withOwner } from '../harness/owner.ts';
import { eachUs, measuredRate, SERIES } from './measure.ts';
import { checkOf, POWERS_MODEL, powerTuples } from './openfga-model.ts';

/** Its memory is read from end to end at every step of a check: more would only be slower. */
const IN_MEMORY = 900;
const IN_POSTGRES = 100_000;
/** Its own limit of one call. */
const BATCH = 50;
const LINES = 8;
const BUSY_TIMES = 20;
const HOPS = 200;

interface Asked {
  fga: OpenFga;
  made: SyntheticIndex;
  seconds: number;
}

const oursOf = ({ index, questions }: SyntheticIndex, n: number): boolean =>
  index.find(questions[n & (SERIES - 1)]!) >= 0;

/** A peer that answers otherwise is not compared. */
function mustBeAsOurs(made: SyntheticIndex, n: number, allowed: boolean): void {
  if (allowed !== oursOf(made, n)) throw new Error(`OpenFGA answers question ${n} otherwise`);
}

/** Single checks, on as many connections as are kept busy. */
async function checks({ fga, made, seconds }: Asked, connections: number) {
  let asked = 0;
  const { perSecond, latenciesMs } = await runLoad({
    ...{ url: fga.url, connections, seconds },
    next: () => {
      const n = asked;
      asked += 1;
      const body = JSON.stringify({ ...checkOf(made, n), authorization_model_id: fga.model });
      const onAnswer = (status: number, answer: string): void => {
        if (status !== 200) throw new Error(`OpenFGA answered ${status}: ${answer}`);
        mustBeAsOurs(made, n, (JSON.parse(answer) as { allowed: boolean }).allowed);
      };
      return { bytes: postBytes(`/stores/${fga.store}/check`, {}, body), onAnswer };
    },
  });
  const [p50, p99] = [0.5, 0.99].map((q) => short(quantile(latenciesMs, q)));
  return { rate: perSecond, p50p99: `p50 / p99 ${p50} / ${p99} ms` };
}

/** Fifty questions a call, one call after another on each of a few lines. */
async function batches({ fga, made, seconds }: Asked): Promise<number> {
  let asked = 0;
  const started = performance.now();
  const line = async (): Promise<void> => {
    while (performance.now() < started + seconds * 1000) {
      const first = asked;
      asked += BATCH;
      const questions = Array.from({ length: BATCH }, (_, n) => ({
        ...checkOf(made, first + n),
        correlation_id: String(first + n),
      }));
      type Answers = { result: Record<string, { allowed: boolean }> };
      const { result } = await fga.ask<Answers>('batch-check', { checks: questions });
      for (const [n, { allowed }] of Object.entries(result)) mustBeAsOurs(made, Number(n), allowed);
    }
  };
  await Promise.all(Array.from({ length: LINES }, line));
  return (asked / (performance.now() - started)) * 1000;
}

/** Milliseconds of a question to the post with five thousand links of one matter. */
async function busyMs({ fga, made }: Asked): Promise<number> {
  const times: number[] = [];
  const busy = { ...made, questions: made.busyQuestions };
  for (let n = 0; n < BUSY_TIMES; n += 1) {
    const started = performance.now();
    const { allowed } = await fga.ask<{ allowed: boolean }>('check', checkOf(busy, n));
    times.push(performance.now() - started);
    mustBeAsOurs(busy, n, allowed);
  }
  return median(times);
}

/** What the way to it and back takes, in milliseconds. */
async function hopMs({ fga }: Asked): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < HOPS; n += 1) {
    const started = performance.now();
    await (await fetch(`${fga.url}/healthz`)).text();
    times.push(performance.now() - started);
  }
  return median(times);
}

async function figuresOf(asked: Asked, where: string): Promise<Figure[]> {
  const { made, seconds } = asked;
  await checks(asked, LINES);
  const one = await checks(asked, 1);
  const many = await checks(asked, LINES);
  const batch = await batches(asked);
  const hop = await hopMs(asked);
  const ask = (n: number): boolean => oursOf(made, n);
  const { rate } = measuredRate(ask, seconds);
  const p99 = quantile(eachUs(ask, 200_000), 0.99);
  const beside = `ours, in process, same world ${short(rate)}/s, p99 ${short(p99)} µs`;
  return [
    {
      name: `the same questions to OpenFGA over HTTP, ${where}, one after another, all as ours`,
      measured: `${short(one.rate)} checks/s, ${one.p50p99}`,
      beside: `${beside}; its /healthz ${short(hop)} ms`,
      ratio: one.rate / rate,
    },
    {
      name: `${LINES} at a time`,
      measured: `${short(many.rate)} checks/s, ${many.p50p99}`,
      beside,
      ratio: many.rate / rate,
    },
    {
      name: `its batch-check of ${BATCH}, ${LINES} at a time`,
      measured: `${short(batch)} checks/s`,
      beside,
      ratio: batch / rate,
    },
  ];
}

async function busyFigure(asked: Asked): Promise<Figure> {
  const ms = await busyMs(asked);
  const { index, busyQuestions } = asked.made;
  const ours = eachUs((n) => index.find(busyQuestions[n & (SERIES - 1)]!), 200_000);
  return {
    name: 'its post with 5,000 delegations of one matter',
    measured: `p50 ${short(ms)} ms`,
    beside: `ours p50 ${short(median(ours))} µs`,
    ratio: (ms * 1000) / median(ours),
  };
}

/** The same kind of world, smaller, in OpenFGA and in ours, asked the same. */
export async function besideOpenFga(options: BenchOptions, seconds: number): Promise<Figure[]> {
  const { isQuick, say, ground } = options;
  const program = openFgaProgram(say);
  if (!program) return [];
  const within = async (links: number, database?: string): Promise<Figure[]> => {
    const made = buildSyntheticIndex(links);
    const tuples = powerTuples(made);
    const fga = await startOpenFga(program, { model: POWERS_MODEL, database });
    try {
      const size = `${short(made.index.ids.count)} delegations`;
      say(`writing ${size} into OpenFGA, ${short(tuples.length)} tuples …`);
      await fga.write(tuples);
      if (database) await withOwner(database, (owner) => owner.query('VACUUM ANALYZE tuple'));
      const asked = { fga, made, seconds };
      if (database === undefined) return await figuresOf(asked, `${size} in its memory`);
      return [...(await figuresOf(asked, `${size} in PostgreSQL`)), await busyFigure(asked)];
    } finally {
      await fga.stop();
    }
  };
  const database = await (await ground()).createDatabase('bench_openfga_powers');
  return [
    ...(await within(IN_MEMORY)),
    ...(await within(isQuick ? IN_MEMORY : IN_POSTGRES, database)),
  ];
}
