// SPDX-License-Identifier: Apache-2.0
import type { GateFinding } from '../../contract/check.ts';
import { change, found, pass } from '../finding.ts';
import type { RuleInput } from '../gate-input.ts';

const LISTS: Record<string, { zh: string; en: string }> = {
  basic: { zh: '基本履职', en: 'basic duties' },
  cooperate: { zh: '配合履职', en: 'cooperation' },
  'community-statutory': { zh: '社区依法履职', en: 'statutory work of communities' },
  'community-assist': { zh: '社区协助政府', en: 'assistance to government' },
};

/**
 * Is it on a list? What is on none must cite a law; what was taken back is asked of nobody below.
 * Basis: 民发〔2015〕136号, 中办国办关于全面建立乡镇（街道）履行职责事项清单的意见 (text not verified).
 */
export function onList(input: RuleInput): GateFinding {
  const { content, entry, rules, from } = input;
  const on = found('on-list', { zh: '在清单里', en: 'On a list' }, rules.onList);
  if (content.basis.entry === undefined || !entry) return unlisted(input, on);
  if (entry.list === 'taken-back') {
    return {
      ...on,
      verdict: 'refuse',
      sentence: {
        zh: `“${entry.title.zh}”已经由上级收回，不得再要社区做。`,
        en: `“${entry.title.en}” was taken back by the level above: it is not to be asked below.`,
      },
    };
  }
  const faults = faultsOf(entry, from);
  if (faults) return change(on, faults.sentence, faults.condition);
  const list = LISTS[entry.list] ?? { zh: entry.list, en: entry.list };
  return pass(on, {
    zh: `${list.zh}清单“${entry.title.zh}”，可以提。`,
    en: `On the list of ${list.en}: “${entry.title.en}”. It may be asked.`,
  });
}

function faultsOf(entry: NonNullable<RuleInput['entry']>, from: string) {
  const condition = {
    zh: '换成本单位在清单里、现在有效、管到这些区域的条目',
    en: 'Name an entry of your own that is in force and reaches these areas',
  };
  const named = `“${entry.title.zh}”`;
  const namedEn = `“${entry.title.en}”`;
  if (!entry.isInForce) {
    const sentence = { zh: `${named}现在没有生效。`, en: `${namedEn} is not in force now.` };
    return { sentence, condition };
  }
  if (!entry.of.includes(from)) {
    const sentence = {
      zh: `${named}是别的单位的职责。`,
      en: `${namedEn} is the duty of another body.`,
    };
    return { sentence, condition };
  }
  if (!entry.reachesAll) {
    const sentence = {
      zh: `${named}管不到所要的全部区域。`,
      en: `${namedEn} does not reach all the areas asked.`,
    };
    return { sentence, condition };
  }
  return undefined;
}

function unlisted({ content }: RuleInput, on: GateFinding): GateFinding {
  const { title, article, documentNumber, entry } = content.basis;
  const cites = entry === undefined && (article !== undefined || documentNumber !== undefined);
  if (cites) {
    return pass(on, {
      zh: `不在清单里，凭《${title}》${article ?? documentNumber}提出，由区里裁定。`,
      en: 'On no list; it cites a law or document, and the district rules on it.',
    });
  }
  return change(
    on,
    {
      zh:
        entry === undefined
          ? '不在清单里，也没有写明法律哪一条。'
          : `权责清单里没有“${entry}”这一条。`,
      en:
        entry === undefined
          ? 'On no list, and no article or document number is named.'
          : `The powers list has no entry “${entry}”.`,
    },
    {
      zh: '写明权责清单条目，或法律的哪一条、文件的文号',
      en: 'Name an entry of the powers list, or the article or document number',
    },
  );
}
