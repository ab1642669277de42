// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

const OPERATOR = {
  zh: '请立即停止写入并运行 lastmile log verify，联系安全负责人。',
  en: 'Stop writing, run lastmile log verify, and call whoever is responsible for security.',
};

export const LOG_ERRORS = defineErrors({
  LOG_INPUT_INVALID: {
    status: 400,
    zh: '日志的序号或路径写法不对。',
    en: 'The index or path of the log is not written correctly.',
    next: {
      zh: '序号是从 0 起的整数；路径按 C2SP tlog-tiles 书写。',
      en: 'An index is a whole number from 0; a path follows C2SP tlog-tiles.',
    },
  },
  LOG_NOT_FOUND: {
    status: 404,
    zh: '日志中还没有这一条。',
    en: 'The log does not have this yet.',
    next: {
      zh: '请先读取最新的 /log/checkpoint，只取其范围内的内容。',
      en: 'Read the newest /log/checkpoint and ask only for what it covers.',
    },
  },
  LOG_REWOUND: {
    status: 500,
    zh: '数据库中的日志比库外保存的检查点更旧。',
    en: 'The log in the database is older than the checkpoint kept outside it.',
    next: {
      zh: '请恢复与检查点一同备份的数据库，不要在旧库上继续写入。',
      en: 'Restore the database that was backed up with the checkpoint; do not write on the old one.',
    },
  },
  LOG_FORKED: {
    status: 500,
    zh: '数据库中的日志与库外保存的检查点不一致，历史可能被改写。',
    en: 'The log in the database contradicts the checkpoint kept outside it: the past may be rewritten.',
    next: OPERATOR,
  },
  LOG_DAMAGED: {
    status: 500,
    zh: '日志的存储已损坏，停止签发新的检查点。',
    en: 'The stored log is damaged; no new checkpoint is signed over it.',
    next: OPERATOR,
  },
});
