// SPDX-License-Identifier: Apache-2.0
import { unzipSync } from 'fflate';
import { AppError } from '#packages/kernel';
import { SHEET_ERRORS } from './errors.ts';
import { LIMITS } from './types.ts';

const WANTED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/** Every OLE file begins so: old spreadsheets, and new ones under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a workbook that tables are read from; nothing else is unpacked. What each part says
 * of its size is summed before anything is unpacked, and no part can grow beyond what it said.
 * Errors: SHEET_OLD_FORMAT, SHEET_TOO_LARGE, SHEET_UNREADABLE.
 */
export function unzipWorkbook(bytes: Uint8Array): Map<string, string> {
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    throw new AppError(SHEET_ERRORS.SHEET_OLD_FORMAT);
  }
  let parts = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (parts > LIMITS.parts) throw new AppError(SHEET_ERRORS.SHEET_TOO_LARGE);
        if (!WANTED.test(name)) return false;
        total += originalSize;
        if (total > LIMITS.bytesUnpacked) throw new AppError(SHEET_ERRORS.SHEET_TOO_LARGE);
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, file]) => [name.toLowerCase(), textOf(file)]));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(SHEET_ERRORS.SHEET_UNREADABLE);
  }
}

function textOf(file: Uint8Array): string {
  const isWide = file[0] === 0xff && file[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(file);
}
