// SPDX-License-Identifier: Apache-2.0

interface ThenWords {
  department: string;
  community: string;
  public: string;
}

const OPEN_TO_ALL = '理由全文进准入登记簿，谁都能看';
const APPEALS = '不服可以在申诉期内申诉';

const words = {
  desk: '准入裁定',
  sideDemands: '等裁定的准入申请',
  sideQuestions: '社区提出的疑问',
  sideRuled: '已经裁定',
  register: '准入登记簿',
  returned: '退回的',
  endingThisYear: '今年到期的',
  noneWaiting: '没有等裁定的',
  noneWaitingNote: '部门提出申请、社区提出疑问，就出现在这里，最急的在前。',
  seeAll: '看全部',
  noDemands: '没有等裁定的申请',
  noQuestions: '没有等裁定的疑问',
  appealed: '申诉',

  received: '收到',
  wants: (who: string, areas: string, communities: string) =>
    `${who}要${areas}${communities}个社区`,
  minutesEachTime: (minutes: string) => `每次${minutes}`,
  startsOn: (day: string) => `从${day}起`,

  checks: '系统查过的五项',
  passes: {
    list: '在清单里',
    barred: '没碰负面',
    known: '没有重复',
    limits: '没超上限',
    means: '有人和钱',
  },
  fails: {
    'on-list': '清单对不上',
    'not-barred': '碰了负面',
    practices: '不许的做法',
    'known-fields': '重复',
    'notice-length': '超上限',
    meetings: '超上限',
    inspection: '超上限',
    means: '没有人和钱',
  } as Record<string, string>,
  /** The figures of a rule, in its order: what is said large, and what is said small. */
  figures: {
    'known-fields': ([known, all]: string[]) => [`${known}栏已有人知道`, `共${all}栏`],
    'notice-length': ([own, limit]: string[]) => [`通知${own}字`, `上限${limit}字`],
    means: ([hours, , people, yuan]: string[]) => [`${hours}小时`, `一年，给${people}人${yuan}元`],
  } as Record<string, (values: string[]) => string[]>,
  fieldsKnown: (all: number, known: number) =>
    known > 0 ? `${all}栏里，${known}栏已经有人知道` : `${all}栏，都真要问`,
  compared: (registers: number, forms: string) => `和${registers}个登记、${forms}张在用的表比过`,
  limits: '上限，和人、钱',
  medianOf: (n: number) => `分钟和在用的同样栏数的表的实测中位数比过，n = ${n}张`,
  noticeLength: '工作通知的字数',
  redIsOver: '红的是超出的。',
  over: (figure: string) => `超${figure}`,
  minutesEach: '每个社区每月的分钟',
  asAsked: (fields: number) => `照${fields}栏`,
  asAskedPlain: '照申请',
  onlyNew: (fields: number) => `只留${fields}栏`,
  given: '给的人、钱',
  short: '人和钱不够',
  nothingGiven: '没有人和钱',
  needless: (minutes: string) => `浅红是重复的${minutes}。`,
  people: (people: string) => `全部社区一年合${people}人。`,
  peopleBoth: (all: string, left: string, n: { fields: number; left: number }) =>
    `全部社区一年：${n.fields}栏合${all}人，${n.left}栏合${left}人。`,

  yourRuling: '您的裁定',
  yourRulingOnAppeal: '您对申诉的裁定',
  suggests: (outcome: string) => `系统建议：${outcome}`,
  clock: '等裁定',
  clockDays: (limit: number, day: number) => `${limit}个工作日，今天第${day}天`,
  clockToday: (limit: number) => `${limit}个工作日，今天收到`,
  wasDue: '应在',
  grounds: '申诉的理由',
  conditions: '退回时要改的',
  noConditions: '系统没有查出要改的，请把要改的写在下面。',
  barred: '不能准入',
  validUntil: '准入到哪天',
  validHelp: '当日有效，从开始那天起最长一年。',
  sentence: '再加一句，可以不写',
  gaps: {
    sentence: '请写一句理由，会原样公开',
    condition: '请至少留一条要改的，或者自己写一条',
    date: '请写准入到哪天',
    despite: '系统查出要改的，还要准入，请写一句为什么',
  },
  seeReasons: '看公开的全文',
  community: '社区',
  public: '公开',
  after: {
    admit: () => ({
      department: '拿到准入编号，到期不续就停',
      community: '有编号，照准入的做，到期就不用做',
      public: OPEN_TO_ALL,
    }),
    return: (from: string, days: number) => ({
      department: `改好随时再交，重新算${days}个工作日；${APPEALS}`,
      community: `${from}起不用做`,
      public: OPEN_TO_ALL,
    }),
    refuse: (from: string) => ({
      department: APPEALS,
      community: `${from}起不用做`,
      public: OPEN_TO_ALL,
    }),
    uphold: (from: string) => ({
      department: '这次申诉到此为止，改好可以重新申请',
      community: `${from}起不用做`,
      public: OPEN_TO_ALL,
    }),
  } as Record<'admit' | 'return' | 'refuse' | 'uphold', (from: string, days: number) => ThenWords>,
  send: {
    admit: (_who: string) => '准入，给编号',
    return: (who: string) => `退回${who}修改，公开理由`,
    refuse: (_who: string) => '不准入，公开理由',
    uphold: (_who: string) => '维持原裁定，公开理由',
  },
  cannot: '裁定只管这件事进不进社区，不能改部门的职责，也不评价哪个单位。',
  ruled: {
    admit: '已准入，编号进了登记簿',
    return: '已退回，理由已公开',
    refuse: '已裁定不准入，理由已公开',
    uphold: '已维持原裁定',
  } as Record<string, string>,
  next: '下一件',
  toDesk: '回裁定台',

  rulings: '裁定',
  noRulingYetNote: '最迟到这个时候有结果，这期间社区不用做。',
  proceedingNote: '法定协助和应急的事先做，裁定以后补编号。',
  onAppeal: '申诉后',
  mustChange: '要改的',
  validTo: (day: string) => `准入到${day}`,
  questionsOpen: (n: number) => `${n}个社区正在问它，在那里先停`,
  filed: (who: string) => `${who}写的`,
  kind: '种类',
  areas: '哪些地方',
  areasOf: (names: string, communities: string) => `${names}，${communities}个社区`,
  means: '给的人和钱',
  basis: '凭哪一条',
  refile: '改好再交',
  refileNote: '已经有人知道的栏目，一点就去掉。',
  rulingBy: '裁定最迟',
  appeal: '申诉',
  appealUntil: '申诉最迟',
  withdraw: '撤回申请',
  revoke: '撤销准入',
  sheets: {
    appeal: {
      title: '申诉',
      note: '申诉由别的单位裁定，这期间社区不用做。',
      label: '为什么不服',
      help: '写事实和依据。裁定的人只看这一份和原来的申请。',
      needed: '请写为什么不服',
      send: '送出申诉',
      done: '申诉送出去了',
    },
    withdraw: {
      title: '撤回申请',
      note: '撤回以后社区不用做；以后可以重新申请。',
      label: '',
      help: '',
      needed: '',
      send: '撤回',
      done: '撤回了',
    },
    revoke: {
      title: '撤销准入',
      note: '从今天起社区不用做，理由公开。',
      label: '为什么撤销',
      help: '',
      needed: '请写为什么撤销，会原样公开',
      send: '撤销，公开理由',
      done: '准入撤销了，理由已公开',
    },
  },
  close: '不了',

  questionHead: '社区的疑问',
  communitiesAsk: (n: number) => `${n}个社区问这件事`,
  ruleForAll: (n: number) => `问同一件事的另外${n}个社区，也这样裁定`,
  questionOf: (who: string) => `${who}问：凭什么要我们做`,
  questionRuling: '您对疑问的裁定',
  questionNumber: '准入编号',
  noNumber: '没有',
  whoAsks: '谁要的',
  howAsked: '怎样来的',
  effort: '要多久',
  remark: '社区的话',
  seeDemand: '看准入申请',
  questionWhat: '这件事',
  questionClock: '到时没有裁定，算社区对',
  goingOnClock: '照做的，要补准入',
  questionReasons: '理由（公开）',
  questionReasonsHelp: '写明凭哪一条；部门和社区都看这一份。',
  /** Of work without a number; the officer may write another. */
  questionDraft: {
    stop: (_declaration: string) =>
      '准入登记簿里没有这件事的编号，社区可以不做；提出单位不得再要。',
    'admit-first': (_declaration: string) =>
      '准入登记簿里没有这件事的编号。要社区做，先由提出单位申请准入。',
    continue: (declaration: string) => (declaration ? `凭${declaration}，照做。` : ''),
  },
  questionNeeded: '请写理由，会原样公开',
  noNumberNoContinue: '没有准入编号的一般工作，不能裁定照做。',
  questionThen: {
    stop: { department: '不能再要社区做这件事', community: '不用做', public: '裁定和理由公开' },
    'admit-first': {
      department: '要做先提准入申请',
      community: '补了准入以前不用做',
      public: '裁定和理由公开',
    },
    continue: { department: '可以接着要', community: '照做', public: '裁定和理由公开' },
  },
  questionSend: {
    stop: '裁定不该做，公开理由',
    'admit-first': '先补准入，公开理由',
    continue: '裁定照做，公开理由',
  },
  questionRuled: {
    stop: '已裁定不该做',
    'admit-first': '已裁定先补准入',
    continue: '已裁定照做',
  } as Record<string, string>,
  questionCannot: '裁定只管这件事该不该在社区做，不评价哪个人、哪个单位。',

  ruledTitle: '已经裁定的',
  ruledViews: { admitted: '准入的', returned: '退回的', ending: '今年到期的' },
  ruledEmpty: '还没有这样的裁定',
  ruledEmptyNote: '裁定以后，出现在这里。',
  lastDay: '到',
  loading: '正在取申请和检查结果',
};

export type GateWords = typeof words;
export default words;
