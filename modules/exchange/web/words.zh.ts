// SPDX-License-Identifier: Apache-2.0
import type { DiaryEntry, OpenedHow } from '../contract.ts';

const HOW: Record<OpenedHow, string> = {
  self: '您自己打开',
  guardian: '监护人打开',
  card: '您的身份证放在读卡器上',
  'screen-code': '您出示了手机上的码',
  rule: '系统按公布的规则',
};

const ANSWERS: Record<DiaryEntry['outcome'], string> = {
  yes: '是',
  no: '不是',
  answered: '有答复',
  unknown: '没有答复',
  shown: '看到了',
  opened: '打开了',
  waiting: '还没答复',
};

const words = {
  bar: '我的',
  title: '谁看了我的信息',
  lede: (days: number, bodies: number, times: number) =>
    `这里有${days}天的记录，${bodies}个单位看过${times}次，每一次都对得上您的一件事。`,
  ledeNone: '经由一公里的每一次读取都记在这里。',
  filter: '看哪些',
  all: (count: number) => `全部${count}`,
  people: (count: number) => `有人看${count}`,
  system: (count: number) => `系统核验${count}`,
  systemWord: '系统',
  yourself: '您自己',
  guardian: '监护人',
  rule: '系统按规则',
  forYour: (matter: string) => `为办理您的${matter}`,
  looked: '查看：',
  asked: '只问：',
  answer: '答：',
  opened: '开始办这件事',
  openedWord: '开始办事',
  how: HOW,
  answers: ANSWERS,
  seen: '有人看过',
  checked: '系统核验',
  present: '到场',
  question: '有疑问',
  seal: (what: string) => `核对“${what}”这条记录`,
  empty: '还没有人看过您的信息',
  emptyNote: '办事时系统去核对了什么、谁看了什么，都会出现在这里。',
  earlier: '看更早的',
  complete: '经由一公里的每一次读取都在这里，少了一条也查得出来。',
  questionTitle: '对这条记录有疑问',
  questionNote: '打12345，把下面这一句念给他们听，会有人查清楚告诉您。',
  questionSay: (at: string, who: string, number: string) =>
    `${at}，${who}看了我的信息，办件${number}。`,
  questionCall: '打12345',
  close: '知道了',
};

export type ExchangeWords = typeof words;
export default words;
