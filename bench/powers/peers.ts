// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '#apps/server/rooms.ts';
import type { SyntheticIndex } from '#modules/powers';
import { type Figure, short } from '../harness/figures.ts';

/** Peers are no dependencies: they are fetched, at these versions, when a bench asks for them. */
const PEERS = { '@cedar-policy/cedar-wasm': '4.13.0', casbin: '5.51.1' };
const FOLDER = join(ROOT, '.build', 'peers');
/** casbin reads every policy at every question: more would only be slower. */
const CASBIN_LINKS = 2_000;
const MAX_BITS = 12;

function fetchPeers(): NodeJS.Require {
  const found = createRequire(join(FOLDER, 'package.json'));
  if (!existsSync(join(FOLDER, 'node_modules', 'casbin'))) {
    mkdirSync(FOLDER, { recursive: true });
    const named = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
    const options = ['--prefix', FOLDER, '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...options, ...named], { cwd: FOLDER });
  }
  return found;
}

type Ask = (n: number) => boolean | Promise<boolean>;

/** Answers a second, one after another, and how many were as ours. */
async function rateOf(ask: Ask, ours: (n: number) => boolean, seconds: number) {
  let count = 0;
  let same = 0;
  const started = performance.now();
  while (performance.now() < started + seconds * 1000) {
    if ((await ask(count)) === ours(count)) same += 1;
    count += 1;
  }
  return { rate: (count / (performance.now() - started)) * 1000, same: same / count };
}

/** What one link grants, as values. */
export function termsOf(index: SyntheticIndex['index'], link: number) {
  const bits = index.actsOf(link);
  const acts = Array.from({ length: MAX_BITS }, (_, bit) => `a${bit}`).filter(
    (_, bit) => (bits & (1 << bit)) !== 0,
  );
  return { ...index.areaOf(link), ...index.periodOf(link), acts };
}

/** The links of the one chain a question is about, as values: what is nearest when it fails. */
function chainFor({ index, questions }: SyntheticIndex, n: number) {
  const question = questions[n % questions.length]!;
  const found = index.find(question);
  const leaf = found >= 0 ? found : question.nearest;
  return leaf < 0 ? [] : index.pathOf(leaf).map((link) => termsOf(index, link));
}

interface Cedar {
  preparsePolicySet(id: string, policies: object): unknown;
  statefulIsAuthorized(call: object): { type: string; response: { decision: string } };
}

const LINK_HOLDS = [0, 1, 2, 3]
  .map(
    (n) =>
      `context.c${n}.acts.contains(context.act) && context.place >= context.c${n}.lo && ` +
      `context.place <= context.c${n}.hi && context.at >= context.c${n}.from && ` +
      `context.at < context.c${n}.until`,
  )
  .join(' && ');

function cedarAsk(load: NodeJS.Require, made: SyntheticIndex): Ask {
  const cedar = load('@cedar-policy/cedar-wasm/nodejs') as Cedar;
  const policies = {
    staticPolicies: `permit(principal, action, resource) when { ${LINK_HOLDS} };`,
  };
  cedar.preparsePolicySet('powers', policies);
  return (n) => {
    const question = made.questions[n % made.questions.length]!;
    const chain = chainFor(made, n);
    if (chain.length !== 4) return false;
    const [c0, c1, c2, c3] = chain;
    const act = `a${31 - Math.clz32(question.act)}`;
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Post', id: String(question.post) },
      action: { type: 'Action', id: 'act' },
      resource: { type: 'Matter', id: String(question.matter) },
      context: { act, place: question.lo, at: question.at, c0, c1, c2, c3 },
      preparsedPolicySetId: 'powers',
      preparsedSchemaName: null,
      validateRequest: false,
      entities: [],
    });
    return answer.response.decision === 'allow';
  };
}

const CASBIN_MODEL = `
[request_definition]
r = post, matter, place, act
[policy_definition]
p = post, matter, lo, hi, act
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.post == p.post && r.matter == p.matter && r.act == p.act && inside(r.place, p.lo, p.hi)`;

interface Enforcer {
  addFunction(name: string, of: (...args: string[]) => boolean): Promise<void>;
  addPolicies(rows: string[][]): Promise<boolean>;
  enforce(...asked: string[]): Promise<boolean>;
}

async function casbinAsk(load: NodeJS.Require, made: SyntheticIndex): Promise<Ask> {
  const casbin = load('casbin') as {
    newEnforcer(model: object): Promise<Enforcer>;
    newModelFromString(text: string): object;
  };
  const enforcer = await casbin.newEnforcer(casbin.newModelFromString(CASBIN_MODEL));
  const inside = (place = '', lo = '', hi = ''): boolean => +lo <= +place && +place <= +hi;
  await enforcer.addFunction('inside', inside);
  const { index, questions } = made;
  const rows = Array.from({ length: CASBIN_LINKS }, (_, n) => {
    const { post, matter, act } = questions[n]!;
    const { lo, hi } = index.areaOf(Math.max(0, index.find(questions[n]!)));
    return [post, matter, lo, hi, act].map(String);
  });
  await enforcer.addPolicies([...new Map(rows.map((row) => [row.join(), row])).values()]);
  return (n) => {
    const { post, matter, lo, act } = questions[n % CASBIN_LINKS]!;
    return enforcer.enforce(String(post), String(matter), String(lo), String(act));
  };
}

/** The same questions put to Cedar and casbin, beside our own rate. */
export async function besidePeers(
  made: SyntheticIndex,
  rate: number,
  seconds: number,
): Promise<Figure[]> {
  const load = fetchPeers();
  const ours = (n: number): boolean =>
    made.index.find(made.questions[n % made.questions.length]!) >= 0;
  const cedar = await rateOf(cedarAsk(load, made), ours, seconds);
  const casbin = await rateOf(await casbinAsk(load, made), ours, seconds);
  return [
    {
      name: 'the same questions to Cedar, its chain found by us and handed in',
      measured: `${short(cedar.rate)} checks/s, ${Math.round(cedar.same * 100)} % as ours`,
      beside: `ours ${short(rate)}/s`,
      ratio: cedar.rate / rate,
    },
    {
      name: `the same questions to casbin, of ${short(CASBIN_LINKS)} links without their chains`,
      measured: `${short(casbin.rate)} checks/s`,
      beside: `ours, of all links ${short(rate)}/s`,
      ratio: casbin.rate / rate,
    },
  ];
}
