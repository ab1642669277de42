// SPDX-License-Identifier: Apache-2.0
import type { GateFinding } from '../../contract/check.ts';
import type { DemandContent } from '../../contract/demand.ts';
import type { Words } from '../city-data.ts';
import { change, found, pass } from '../finding.ts';
import type { RuleInput } from '../gate-input.ts';

const NAMES: Record<DemandContent['practices'][number], Words> = {
  app: { zh: '另装应用', en: 'an application of its own' },
  'clock-in': { zh: '打卡', en: 'clocking in' },
  points: { zh: '积分', en: 'points' },
  ranking: { zh: '排名', en: 'rankings' },
  veto: { zh: '一票否决', en: 'a one-vote veto' },
  'photo-proof': { zh: '拍照留痕', en: 'photographs as proof of work' },
};

/**
 * No application of one's own, clocking in, points, rankings, vetoes, pledges; no plaque or
 * secondment without a document. Basis: 整治形式主义为基层减负若干规定; 中办国办关于规范村级组织工作事务、
 * 机制牌子和证明事项的意见 (texts not verified).
 */
export function practices({ content, rules }: RuleInput): GateFinding {
  const on = found('practices', { zh: '做法', en: 'Practices' }, rules.practices);
  if (content.kind === 'pledge') {
    return {
      ...on,
      verdict: 'refuse',
      article: rules.pledge,
      sentence: {
        zh: '不得向社区签责任状。',
        en: 'Communities are not made to sign pledges of responsibility.',
      },
    };
  }
  if (content.practices.length > 0) {
    const zh = content.practices.map((one) => NAMES[one].zh).join('、');
    const en = content.practices.map((one) => NAMES[one].en).join(', ');
    return change(
      on,
      { zh: `不得用${zh}要求或考核社区。`, en: `Not to be used on communities: ${en}.` },
      { zh: `去掉${zh}`, en: `Do without ${en}` },
    );
  }
  const isBare = content.basis.documentNumber === undefined && content.basis.article === undefined;
  if (content.kind === 'plaque' && isBare) {
    return change(
      { ...on, article: rules.plaque },
      { zh: '挂牌要有文件依据。', en: 'A plaque needs a document.' },
      { zh: '写明要求挂牌的文件文号', en: 'Name the document that asks for the plaque' },
    );
  }
  if (content.kind === 'secondment') {
    return change(
      { ...on, article: rules.secondment },
      {
        zh: '不得抽调社区工作者到机关帮忙。',
        en: 'Community workers are not drawn off to work in an agency.',
      },
      { zh: '改为本单位派人，或由街道调配', en: 'Send your own people, or ask the subdistrict' },
    );
  }
  return pass(on, {
    zh: '没有打卡、积分、排名、一票否决、责任状。',
    en: 'No clocking in, points, rankings, vetoes or pledges.',
  });
}
