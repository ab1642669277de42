// SPDX-License-Identifier: Apache-2.0
import type { GateFinding } from '../../contract/check.ts';
import { change, found, pass } from '../finding.ts';
import type { NegativeEntry, RuleInput } from '../gate-input.ts';
import { bigramsOf } from '../label.ts';

/** What a negative entry bars, without the words that say that it does. */
function coreOf(title: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), title);
}

/** Share of a negative entry's pairs that the title holds. */
function shareHeld(core: string, title: string): number {
  const pairs = [...bigramsOf(core)];
  const held = bigramsOf(title);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => held.has(pair)).length / pairs.length;
}

function negativeFor(input: RuleInput): NegativeEntry | undefined {
  const { content, negatives, rules } = input;
  return negatives.find(({ code, title }) => {
    if (code === content.basis.entry) return true;
    const core = coreOf(title.zh, rules.negativeWords);
    return core.length > 1 && shareHeld(core, content.title) >= rules.negativeFrom;
  });
}

/** A proof of the national list, named in the title or asked as a field. */
function proofFor({ content, proofs }: RuleInput): string | undefined {
  const named = [content.title, ...content.fields.map(({ label }) => label)];
  const isNamed = (name: string): boolean => named.some((text) => text.includes(name));
  return proofs.find(({ name, alsoCalled }) => [name, ...alsoCalled].some(isNamed))?.name;
}

/**
 * Is it barred: on the negative list, a proof that communities must not issue, or an act that never
 * rests with a committee? No ruling can admit it.
 * Basis: 民发〔2020〕20号; 行政许可法 §24, 行政处罚法 §21, 行政强制法 §17 (texts not verified).
 */
export function notBarred(input: RuleInput): GateFinding {
  const { content, rules } = input;
  const on = found('not-barred', { zh: '没碰负面', en: 'Not barred' }, rules.barredProofs);
  const negative = negativeFor(input);
  if (negative) {
    return {
      ...on,
      verdict: 'refuse',
      article: { title: negative.basis },
      sentence: {
        zh: `负面清单：${negative.title.zh}。`,
        en: `On the negative list: ${negative.title.en}.`,
      },
    };
  }
  const proof = proofFor(input);
  if (proof !== undefined) {
    return {
      ...on,
      verdict: 'refuse',
      sentence: {
        zh: `“${proof}”在不应由社区出具的20项证明里。`,
        en: 'One of the twenty proofs that a community must not issue.',
      },
    };
  }
  const act = rules.barredWords.words.find((word) => content.title.includes(word));
  if (act !== undefined) {
    return {
      ...on,
      verdict: 'refuse',
      article: rules.barredWords.basis,
      sentence: {
        zh: `“${act}”只能由行政机关行使，不得要社区做。`,
        en: 'An act that only an organ of the state may do; it never rests with a committee.',
      },
    };
  }
  return otherProof(input, on);
}

/** Any other proof needs a law or a State Council document. */
function otherProof({ content }: RuleInput, on: GateFinding): GateFinding {
  if (content.kind === 'proof' && content.basis.article === undefined) {
    return change(
      on,
      {
        zh: '要社区出证明，须有法律法规或国务院文件的明文依据。',
        en: 'A proof from a community needs a law, or a document of the State Council.',
      },
      { zh: '写明法律法规或国务院文件的哪一条', en: 'Name the article of law that asks for it' },
    );
  }
  return pass(on, {
    zh: '不在负面清单，不是20项证明，也不是许可、处罚、强制、检查。',
    en: 'Not on the negative list, none of the twenty proofs, and no act reserved to organs.',
  });
}
