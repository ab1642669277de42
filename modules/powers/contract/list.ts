// SPDX-License-Identifier: Apache-2.0
import { type Static, Type } from 'typebox';
import { PowerList } from './acts.ts';
import { PowerArea, PowerCode, PowerDate, PowerText } from './common.ts';
import { PowerEntryView } from './entry.ts';

/** 表格文件：xlsx 或 csv · Spreadsheets as counties publish them. */
export const SHEET_MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

const Flag = Type.Boolean({ description: '是或否 · Yes or no' });

export const PowerImportQuery = Type.Object(
  {
    /** Needed for sheets that do not say it row by row, as published ones do not. */
    area: Type.Optional(PowerArea),
    list: Type.Optional(PowerList),
    validFrom: Type.Optional(PowerDate),
    decision: Type.Optional(
      Type.String({ maxLength: 200, description: '公布清单的决定 · The decision behind the list' }),
    ),
    dryRun: Type.Optional(Flag),
    allOrNothing: Type.Optional(Flag),
  },
  { additionalProperties: false, description: '导入清单 · How a list is imported' },
);
export type PowerImportQuery = Static<typeof PowerImportQuery>;

/** 表格里的一处错误 · One fault: where it stands, what it is, what to do. */
export const PowerRowFault = Type.Object(
  {
    sheet: Type.String({ description: '工作表 · Sheet' }),
    row: Type.Integer({ minimum: 1, description: '行号，从1起 · Row as the sheet counts it' }),
    column: Type.String({
      description: '列：字母；没有这一列为空 · Letter of the column, or empty',
    }),
    header: Type.String({ description: '列名 · Head of the column' }),
    value: Type.String({ maxLength: 80, description: '原来填的 · What stood there' }),
    code: Type.String({ description: '错误码 · Error code' }),
    what: PowerText,
    next: PowerText,
  },
  { additionalProperties: false, description: '一处错误 · A fault of a row' },
);
export type PowerRowFault = Static<typeof PowerRowFault>;

export const PowerImportReport = Type.Object(
  {
    rows: Type.Integer({ description: '读到的条数 · Rows read' }),
    recorded: Type.Array(PowerCode, { description: '记录的条目 · Recorded (or would be)' }),
    unchanged: Type.Array(PowerCode, { description: '已有且相同 · Already there, the same' }),
    faults: Type.Array(PowerRowFault, { description: '错误，逐处 · Every fault' }),
    isRecorded: Type.Boolean({ description: '是否写入了清单 · Whether anything was written' }),
  },
  { additionalProperties: false, description: '导入结果 · What an import did' },
);
export type PowerImportReport = Static<typeof PowerImportReport>;

export const PowerDiffQuery = Type.Object(
  { area: PowerArea, from: PowerDate, to: PowerDate },
  { additionalProperties: false, description: '比较两天的清单 · Two days of one area' },
);
export type PowerDiffQuery = Static<typeof PowerDiffQuery>;

/** 替代前后的一条 · An entry and the one that superseded it. */
export const PowerChange = Type.Object(
  {
    before: PowerEntryView,
    after: PowerEntryView,
    fields: Type.Array(Type.String(), {
      description: '变了的项 · Names of the fields that changed',
    }),
  },
  { additionalProperties: false, description: '改动的条目 · A changed entry' },
);
export type PowerChange = Static<typeof PowerChange>;

export const PowerListDiff = Type.Object(
  {
    list: PowerList,
    before: Type.Integer({ description: '前一天的条数 · Entries on the first day' }),
    after: Type.Integer({ description: '后一天的条数 · Entries on the second day' }),
    gained: Type.Array(PowerEntryView, { description: '多了 · Gained' }),
    lost: Type.Array(PowerEntryView, { description: '少了 · Lost' }),
    changed: Type.Array(PowerChange, { description: '改了 · Changed' }),
  },
  { additionalProperties: false, description: '一张清单的变化 · Changes of one list' },
);
export type PowerListDiff = Static<typeof PowerListDiff>;

export const PowerDiff = Type.Object(
  {
    area: PowerArea,
    name: PowerText,
    from: PowerDate,
    to: PowerDate,
    lists: Type.Array(PowerListDiff, { description: '逐张清单 · List by list' }),
  },
  { additionalProperties: false, description: '两天之间的变化 · What an area gained and lost' },
);
export type PowerDiff = Static<typeof PowerDiff>;

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export const PowerExportQuery = Type.Object(
  {
    area: Type.Optional(PowerArea),
    list: Type.Optional(PowerList),
    at: Type.Optional(PowerDate),
    format: Type.Optional(
      Type.Enum(SHEET_FORMATS, { description: '格式，默认 xlsx · Format, xlsx by default' }),
    ),
  },
  { additionalProperties: false, description: '导出清单 · Which list to export' },
);
export type PowerExportQuery = Static<typeof PowerExportQuery>;
