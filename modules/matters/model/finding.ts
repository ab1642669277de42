// SPDX-License-Identifier: Apache-2.0
import { type Text, text } from '#packages/kernel';
import type { Finding, FindingCode } from '../contract.ts';
import type { Place } from './located.ts';

interface Rule {
  basis: string;
  next: Text;
}

/** What each check rests on, and what its author should do. A finding may name a closer source. */
export const FINDING_RULES: Record<FindingCode, Rule> = {
  FIELD_ALREADY_KNOWN: {
    basis:
      '政务数据共享条例；国务院关于在线政务服务的若干规定（国务院令第716号）：能共享的不得要求重复提供',
    next: text('改为由该数据资源带出', 'Take it from the data resource instead of asking'),
  },
  FIELD_NOT_GRANTED: {
    basis: '中华人民共和国个人信息保护法 第六条：目的明确、最小必要',
    next: text(
      '在数据资源的 allowed 中为本事项列出该字段，或不用它',
      'List the field for this matter under the resource’s `allowed`, or do without it',
    ),
  },
  STEP_WITHOUT_POWER: {
    basis: '法无授权不可为；乡镇（街道）履行职责事项清单',
    next: text(
      '在权责清单或赋权链中补上这一环，或换有权的单位办理',
      'Add the missing link, or let a body that has the power do the step',
    ),
  },
  COMMUNITY_STEP_WITHOUT_DOCUMENT: {
    basis: '国务院关于加强和规范基层委托事项的要求；委托书须公开（行政处罚法 第二十条 参照）',
    next: text(
      '在赋权链写明委托书的名称、文号和公开日期',
      'Name the document of entrustment with its number and date',
    ),
  },
  PERFORMER_NOT_ONE: {
    basis: 'Lastmile DESIGN §8：每个环节在每个社区只有一个办理单位',
    next: text(
      '补建机构、改办理单位，或缩小 offeredIn',
      'Add the organisation, change the performer, or narrow `offeredIn`',
    ),
  },
  CLOCK_BEYOND_LAW: {
    basis: '中华人民共和国行政许可法 第四十二条等',
    next: text('把时限改到法定以内', 'Bring the limit within the law'),
  },
  PROOF_BARRED: {
    basis: '民发〔2020〕20号',
    next: text(
      '改为后台核验，不向居民要这份证明',
      'Verify behind the counter; do not ask for this proof',
    ),
  },
  COMMITMENT_BARRED: {
    basis: '国办发〔2020〕42号：只适用于公布目录内的事项；身份、生存、户籍不得承诺',
    next: text(
      '删去承诺这一级，或先列入公布的目录',
      'Remove the commitment, or have it put on the published list first',
    ),
  },
  STEP_UNREACHABLE: {
    basis: 'Lastmile DESIGN §6：环节必须走得到',
    next: text('改正 after 或 when', 'Correct `after` or `when`'),
  },
  POWER_NOT_FOR_COMMITTEE: {
    basis: '中华人民共和国城市居民委员会组织法；行政许可法 第二十四条；行政处罚法 第二十至二十一条',
    next: text(
      '由行政机关决定；居委会只可协助',
      'Let an organ decide; the committee may only assist',
    ),
  },
  TWO_PEOPLE_NEEDED: {
    basis: '社会救助暂行办法及内部控制要求：审核与决定分离',
    next: text(
      '设审核环节，并在决定环节写 twoPeople: true',
      'Have a review step, and set `twoPeople: true` on the decision',
    ),
  },
  COMMUNITY_UNHEARD: {
    basis: '应当听取社区意见的事项目录；中办国办《关于加强城乡社区协商的意见》（2015年）',
    next: text(
      '在决定之前设 opine 环节，由社区居委会在写明的工作日内提意见',
      'Have an `opine` step of the resident committee before the decision, with its days',
    ),
  },
  UNKNOWN_REFERENCE: {
    basis: 'Lastmile DESIGN §4：定义只在一处，其他地方按编码引用',
    next: text('改正编码，或先建立被引用的定义', 'Correct the code, or define what it names first'),
  },
  RULE_TYPE: {
    basis: 'Common Expression Language；docs/standards.md',
    next: text('按提示改正算式', 'Correct the expression as shown'),
  },
  CRITERION_UNEXPLAINED: {
    basis: '中华人民共和国行政复议法、行政诉讼法：决定须说明事实、依据和救济',
    next: text('写明条件的说明和条款', 'Write the sentence and the article of the criterion'),
  },
  TEXT_MISSING: {
    basis: 'Lastmile DESIGN §7：每句话都有中文和英文',
    next: text('补上缺的文字', 'Add the missing words'),
  },
  SHAPE: {
    basis: 'modules/matters/contract.ts（实施清单字段集）',
    next: text('按字段说明改正', 'Correct it as the contract says'),
  },
};

/** What is wrong; a closer `basis` replaces the check's own. */
export type Said = Text & { basis?: string };

export function finding(code: FindingCode, place: Place, said: Said): Finding {
  const { basis, next } = FINDING_RULES[code];
  return { code, ...place, zh: said.zh, en: said.en, basis: said.basis ?? basis, next };
}
