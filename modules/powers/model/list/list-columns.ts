// SPDX-License-Identifier: Apache-2.0
import { plain } from './cells.ts';

/** The columns of a list, in the order they are written; `also` are heads that counties use. */
const COLUMNS = {
  number: { head: '序号', width: 6, also: ['编号', 'No', 'No.'] },
  code: { head: '事项编码', width: 28, also: ['编码', '条目编码', '事项代码'] },
  list: { head: '清单', width: 14, also: ['清单类别', '清单类型', '履职类别'] },
  title: {
    head: '事项名称',
    width: 32,
    also: [
      '事项',
      '履职事项',
      '履职事项名称',
      '基本履职事项',
      '配合事项名称',
      '配合履职事项',
      '收回事项',
      '收回事项名称',
      '职责事项',
      '名称',
    ],
  },
  titleEn: { head: '事项名称（英文）', width: 28, also: ['英文名称'] },
  holder: { head: '权力主体', width: 30, also: ['行使主体', '实施主体', '责任主体'] },
  lead: {
    head: '牵头部门',
    width: 30,
    also: ['牵头单位', '对应上级部门', '上级部门', '上级主管部门', '主管部门', '对应部门'],
  },
  leadDuty: {
    head: '部门职责',
    width: 44,
    also: ['牵头部门职责', '上级部门职责', '主要职责', '县级部门职责', '区级部门职责'],
  },
  helpDuty: {
    head: '乡镇（街道）配合职责',
    width: 44,
    also: ['配合职责', '乡镇配合职责', '街道配合职责', '社区协助职责', '协助职责'],
  },
  takenOverBy: { head: '承接部门', width: 30, also: ['承接单位', '上级承接部门', '收回部门'] },
  manner: { head: '工作方式', width: 44, also: ['收回后工作方式', '承接后工作方式', '履职方式'] },
  basis: {
    head: '设定依据',
    width: 36,
    also: ['依据', '法律依据', '法律法规依据', '政策依据', '职责依据'],
  },
  documentNumber: { head: '文号', width: 20, also: [] },
  article: { head: '条款', width: 20, also: ['依据条款'] },
  note: { head: '依据备注', width: 20, also: [] },
  decider: { head: '由谁决定', width: 10, also: ['决定者', '决定主体'] },
  acts: { head: '行为', width: 24, also: ['行使内容', '权限'] },
  matters: { head: '对应事项', width: 24, also: ['政务服务事项'] },
  level: { head: '行使层级', width: 12, also: ['层级'] },
  origin: { head: '权力来源', width: 10, also: ['来源'] },
  inWhoseName: { head: '以谁的名义', width: 30, also: ['名义'] },
  liable: { head: '责任承担', width: 30, also: [] },
  respondent: { head: '复议答复机关', width: 30, also: ['答复机关'] },
  area: {
    head: '区域',
    width: 26,
    also: ['适用区域', '区划', '区划代码', '乡镇街道', '街道', '社区'],
  },
  validFrom: { head: '生效日期', width: 12, also: ['起', '施行日期', '起始日期'] },
  validTo: { head: '失效日期', width: 12, also: ['止', '截止日期'] },
  decision: { head: '作出决定', width: 36, also: ['决定文件', '公布文件'] },
  supersedes: { head: '替代', width: 28, also: ['替代条目', '替代编码'] },
} as const satisfies Record<string, { head: string; width: number; also: readonly string[] }>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];

export const headOf = (key: ColumnKey): string => COLUMNS[key].head;
export const widthOf = (key: ColumnKey): number => COLUMNS[key].width;

/** Spaces, brackets and their width do not make another head. */
const bare = (head: string): string => plain(head).replace(/[\s()[\]:*]/g, '');

const BY_HEAD = new Map<string, ColumnKey>(
  COLUMN_KEYS.flatMap((key) =>
    [COLUMNS[key].head, ...COLUMNS[key].also].map((h) => [bare(h), key]),
  ),
);

export function columnKeyOf(head: string): ColumnKey | undefined {
  return BY_HEAD.get(bare(head));
}
