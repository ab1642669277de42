// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const SHEET_ERRORS = defineErrors({
  SHEET_UNREADABLE: {
    status: 422,
    zh: '这个文件读不出表格。',
    en: 'No table can be read from this file.',
    next: {
      zh: '请用 Excel 或 WPS 打开它，另存为 .xlsx 或 .csv 再试。',
      en: 'Open it in Excel or WPS, save it as .xlsx or .csv, and try again.',
    },
  },
  SHEET_OLD_FORMAT: {
    status: 422,
    zh: '这是旧格式的表格（.xls），或者加了密码。',
    en: 'This is a table of the old kind (.xls), or it has a password.',
    next: {
      zh: '请打开它，去掉密码，另存为 .xlsx 再试。',
      en: 'Open it, take the password off, save it as .xlsx and try again.',
    },
  },
  SHEET_TOO_LARGE: {
    status: 413,
    zh: '表格太大了。',
    en: 'The table is too large.',
    next: {
      zh: '请只留要用的行、列和工作表，分成几个文件。',
      en: 'Keep only the rows, columns and sheets needed, in several files.',
    },
  },
  SHEET_UNSAFE: {
    status: 422,
    zh: '文件里有表格不该有的内容，没有读。',
    en: 'The file holds what no table should, and was not read.',
    next: {
      zh: '请把内容复制到一张新表里，存为 .xlsx 再试。',
      en: 'Copy its content into a new table, save that as .xlsx and try again.',
    },
  },
});
