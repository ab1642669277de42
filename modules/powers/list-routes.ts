// SPDX-License-Identifier: Apache-2.0
import { type AnyRoute, RawAnswer, route } from '#packages/http';
import { importList } from './actions/import-list.ts';
import {
  PowerDiff,
  PowerDiffQuery,
  PowerEntryPage,
  PowerEntryPath,
  PowerExportQuery,
  PowerImportQuery,
  PowerImportReport,
  SHEET_MEDIA,
} from './contract.ts';
import { diffArea, exportList, showEntry } from './list-reads.ts';
import type { Reading } from './reads.ts';

/** Doors of the list as a whole: in, out, and from one day to another. */
export function listRoutes(deps: Reading): AnyRoute[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/powers/entries/:code',
      summary: { zh: '清单的一条', en: 'One entry of the list' },
      access: 'public',
      kind: 'read',
      params: PowerEntryPath,
      response: PowerEntryPage,
      handle: async (ctx, { params }) => showEntry(deps, params.code, ctx.now),
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/diff',
      summary: { zh: '两天之间清单的变化', en: 'What an area gained and lost between two days' },
      access: 'public',
      kind: 'read',
      query: PowerDiffQuery,
      response: PowerDiff,
      handle: async (_ctx, { query }) => diffArea(deps, query),
    }),
    route({
      method: 'GET',
      path: '/api/v1/powers/export',
      summary: { zh: '导出清单（xlsx、csv）', en: 'The list as a spreadsheet' },
      access: 'public',
      kind: 'export',
      query: PowerExportQuery,
      response: RawAnswer,
      rawAnswer: Object.values(SHEET_MEDIA),
      handle: async (ctx, { query }) => exportList(deps, query, ctx.now),
    }),
    route({
      method: 'POST',
      path: '/api/v1/powers/import',
      summary: { zh: '导入清单（xlsx、csv）', en: 'Import a list from a spreadsheet' },
      access: 'registered',
      kind: 'act',
      query: PowerImportQuery,
      rawBody: Object.values(SHEET_MEDIA),
      response: PowerImportReport,
      handle: async (ctx, { query, body, mediaType }) => {
        const format = mediaType.toLowerCase().startsWith(SHEET_MEDIA.csv) ? 'csv' : 'xlsx';
        return importList(deps, ctx, { file: { bytes: body as Buffer, format }, query });
      },
    }),
  ];
}
