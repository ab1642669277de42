// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '../contract.ts';

/** Words people say, and the words matters use. The left side is looked for in what was said. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/[爸妈爷奶]|父母|父亲|母亲|老人家|老头|老太/, '老人'],
  [/补贴|津贴|补助|发钱|领钱|给钱/, '补贴津贴'],
  [/[七八九]十|80|81|82|83|84|85|90|高寿|岁数大/, '高龄'],
  [/坏了|坏掉|松了|断了|晃|不能用|没人修|修一修/, '报修坏了'],
  [/单杠|双杠|跑步机|漫步机|扭腰|健身/, '健身器材'],
  [/下岗|裁员|辞退|没工作|没活干|丢了工作/, '失业'],
  [/吵架|闹矛盾|纠纷|漏水|扯皮/, '调解矛盾'],
  [/上小学|上初中|上学|读书|学区/, '入学'],
  [/怀孕|怀上|生孩子|生娃|宝宝/, '生育'],
  [/暂住|租房|外地|居住证/, '居住登记'],
  [/没钱看病|过不下去|急用钱|火灾|出事/, '救助困难'],
  [/医生|看病|高血压|糖尿病/, '家庭医生'],
  [/下棋|跳舞|排练|场地|借.{0,3}房间|开会/, '活动室'],
];
/** Pairs of characters that say nothing about a matter. */
const EMPTY = new Set(
  '有没 没有 我妈 我爸 了有 一下 怎么 什么 可以 请问 我想 想要 能不 不能 哪里 办理 的人 社区 居民 一个 这个 那个 申请'.split(
    ' ',
  ),
);
const WEIGHTS = { title: 6, keywords: 5, summary: 2 };

function bigrams(said: string): Set<string> {
  const grams = new Set<string>();
  for (const run of said.toLowerCase().match(/[\p{Script=Han}]+|[a-z0-9]+/gu) ?? []) {
    if (/^[a-z0-9]/.test(run)) {
      grams.add(run);
      continue;
    }
    const letters = [...run];
    for (let at = 0; at + 1 < letters.length; at += 1) {
      const gram = letters[at]! + letters[at + 1]!;
      if (!EMPTY.has(gram)) grams.add(gram);
    }
  }
  return grams;
}

interface Indexed {
  matter: MatterVersion;
  weights: Map<string, number>;
}

/** Bigrams of the matters in force, in memory: tens of matters, not millions. */
export interface MatterIndex {
  matters: Indexed[];
  /** In how many matters a bigram stands. */
  spread: Map<string, number>;
}

export interface MatterHit {
  matter: MatterVersion;
  score: number;
  matched: string[];
}

function weigh(matter: MatterVersion): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (said: string, weight: number) => {
    for (const gram of bigrams(said)) weights.set(gram, Math.max(weights.get(gram) ?? 0, weight));
  };
  add(`${matter.summary.zh} ${matter.summary.en}`, WEIGHTS.summary);
  for (const keyword of matter.keywords) add(keyword, WEIGHTS.keywords);
  add(`${matter.title.zh} ${matter.title.en} ${matter.code.replaceAll('-', ' ')}`, WEIGHTS.title);
  return weights;
}

export function buildIndex(matters: readonly MatterVersion[]): MatterIndex {
  const indexed = matters.map((matter) => ({ matter, weights: weigh(matter) }));
  const spread = new Map<string, number>();
  for (const { weights } of indexed) {
    for (const gram of weights.keys()) spread.set(gram, (spread.get(gram) ?? 0) + 1);
  }
  return { matters: indexed, spread };
}

/** What was said, with the words it means, and half weight for what we added. */
function askedGrams(said: string): Map<string, number> {
  const meant = SYNONYMS.filter(([heard]) => heard.test(said)).map(([, means]) => means);
  const grams = new Map<string, number>();
  for (const gram of bigrams(meant.join(' '))) grams.set(gram, 0.5);
  for (const gram of bigrams(said)) grams.set(gram, 1);
  return grams;
}

function keywordsIn(matter: MatterVersion, said: string): string[] {
  return [matter.title.zh, ...matter.keywords].filter((word) => said.includes(word));
}

/**
 * Matters for a sentence in plain words, best first. A rare pair of characters counts more than a
 * common one; a whole keyword counts most. Empty when nothing speaks for any.
 */
export function searchMatters(index: MatterIndex, said: string): MatterHit[] {
  const asked = askedGrams(said);
  const rarity = (gram: string) =>
    Math.log(1 + index.matters.length / (index.spread.get(gram) ?? 1));
  const hits = index.matters.map(({ matter, weights }): MatterHit => {
    const whole = keywordsIn(matter, said);
    const shared = [...asked.keys()].filter((gram) => weights.has(gram));
    const score = shared.reduce(
      (sum, gram) => sum + asked.get(gram)! * weights.get(gram)! * rarity(gram),
      whole.length * WEIGHTS.title * 2,
    );
    return { matter, score, matched: whole.length > 0 ? whole : shared };
  });
  const best = Math.max(0, ...hits.map(({ score }) => score));
  // A tail far below the best is noise: one shared pair of characters is not a reason.
  return hits
    .filter(({ score }) => score >= 5 && score >= best / 5)
    .sort((a, b) => b.score - a.score || (a.matter.code < b.matter.code ? -1 : 1));
}
