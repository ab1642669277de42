// SPDX-License-Identifier: Apache-2.0
import type { LoadSource, Mean, NotDrawn } from '../../contract.ts';

const words = {
  title: '权责对称指数',
  ledeOf: (area: string, count: number) =>
    `活派到社区了，权、人、钱有没有跟着到。${area}${count}个社区里，`,
  ledeAll: (count: number) => `活派到社区了，权、人、钱有没有跟着到。这里${count}个社区里，`,
  noneShort: '都对得上。',
  short: (count: number) => `${count}个对不上`,
  shortOf: (parts: readonly string[]) => `：${parts.join('，')}。`,
  most: (count: number, mean: string) => `${count}个最缺${mean}`,
  stop: '。',
  subdistrict: '街道',
  key: {
    load: '担子，和它的95% 区间',
    gap: '缺口：担子比最少的一样多出的',
  },
  means: { power: '权', people: '人', money: '钱' } satisfies Record<Mean, string>,
  load: '担子',
  community: '社区',
  n: 'n',
  nLong: '计时的条数',
  index: '指数',
  interval: '95% 区间',
  lacks: '最缺',
  median100: '中位数100',
  lacksOf: (mean: string) => `缺${mean}`,
  littleOf: (mean: string) => `略少${mean}`,
  fits: '对得上',
  notDrawn: (why: NotDrawn, months: number, min: number): string => {
    switch (why) {
      case 'few-months':
        return `只有${months}个月记录，要满${min}个月，先不画`;
      case 'no-residents':
        return '还没有登记居民人数，先不画';
      case 'few-peers':
        return '能比的不到3个，没有中位数，先不画';
    }
  },
  rowSpoken: (of: { load: string; power: string; people: string; money: string }) =>
    `担子${of.load}，权${of.power}，人${of.people}，钱${of.money}`,
  caption: (count: number) => `100是${count}个社区的中位数。按区划代码排，不是名次，也不考核。`,
  asOf: (day: string) => `截至${day}，担子按前12个整月`,
  how: '怎么算',
  equationTop: '权、人、钱里最少的一样',
  formulaNote: '1.00是刚好对上；低于0.80算对不上。四样都先除以中位数，再乘100。',
  four: '四样各是什么',
  medianOf: (value: string) => `中位数${value}`,
  units: { load: '小时', power: '', people: '人', money: '元' },
  know: '看的时候要知道',
  knows: (min: number) => [
    `n是计时的工时条数；不满${min}个月记录的社区不画。`,
    '区间只含抽样误差，不含漏记；居民互助和自治的事没有算。',
    '不评人，不和工资、考核挂钩。',
  ],
  download: '下载数据',
  doubt: '数字有疑问，打12345',
  departments: '各部门要社区做什么',
  departmentsNote: '点开看一件一件的，和凭哪一条。',
  asks: '要的活',
  aMonth: (hours: string) => `每月${hours}小时`,
  restingShare: (share: string) => `${share}有有效依据`,
  sources: {
    matter: '事项',
    task: '任务',
    form: '报表台账',
    meeting: '会议',
    inspection: '检查',
    proof: '证明',
  } satisfies Record<LoadSource, string>,
  times: (n: string) => `${n}次`,
  minutes: (value: string) => `${value}分`,
  hours: (value: string) => `${value}小时`,
  hoursMinutes: (hours: string, minutes: string) => `${hours}小时${minutes}分`,
  untimed: '没人计过时',
  noBasis: '说不出凭哪一条',
  basisOf: (title: string) => `依据：${title}`,
  asked: '做什么，谁要的',
  spent: '12个月',
  empty: '还没有记录',
  emptyNote: '社区办了别人要的事，从下个月起这里就有数。',

  oursOf: (name: string) => `${name}：担子和权、人、钱`,
  oursNote: '和同一个街道的中位数比，只看事和分钟，不看人。',
  against: (value: string, of100: string) => `${value}，中位数的${of100}%`,
  trend: '逐月的担子',
  trendNote: '每千居民小时；虚线是中位数；浅色是这个月到今天',
  given: '给的人和钱',
  givenPeople: (count: string) => `${count}人`,
  givenMoney: (yuan: string) => `每年${yuan}元`,
  givenUntil: (day: string) => `到${day}`,
  stopped: '已经停了，不算',
  askedOfUs: '要做的，分钟多的在前',
  pick: '选一个社区看逐笔',

  cost: '本平台也算一份',
  costThisMonth: (people: number) => `本月，${people}个人`,
  costUntil: (day: number) => `到${day}日`,
  costMonth: (month: number) => `${month}月`,
  costNote: (n: number) => `小时。从打开一件到离开一件，闲着不算；n = ${n}。`,
  costSpoken: (hours: string) => `近几个月的小时数，依次${hours}`,
  perCase: '每件',
  fields: '手填的栏',
  fieldsNote: '登记里已有的栏，事项发布时就不让问',
  prompts: '弹出来问',
  promptsOf: (count: string) => `${count}次`,
  mine: '其中我自己',
  mineNote: '只有我看得见；不评人，不考核',
  few: (min: number) => `本月不到${min}个人，合计不给看，免得看出是谁。`,
  costRule: '平台要加一屏、加一栏，也得先过准入。多花了时间，社区同样可以提出疑问。',
};

export type AsymmetryWords = typeof words;
export default words;
