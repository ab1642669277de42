// SPDX-License-Identifier: Apache-2.0
export { readCsv, writeCsv } from './csv.ts';
export { SHEET_ERRORS } from './errors.ts';
export { readXlsx } from './read-xlsx.ts';
export { lettersOf } from './references.ts';
export type { SheetMerge, SheetTable, SheetToWrite } from './types.ts';
export { LIMITS } from './types.ts';
export { writeXlsx } from './write-xlsx.ts';
