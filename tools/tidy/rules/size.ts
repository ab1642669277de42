// SPDX-License-Identifier: Apache-2.0
import { listFunctions } from '../ast.ts';
import { BLOB_BYTES_MAX, DATA_PATHS } from '../lists.ts';
import { eachLine, type House, type Rule } from '../rule.ts';

export const FILE_LINES_MAX = 500;
export const FUNCTION_LINES_MAX = 70;
export const COMPONENT_LINES_MAX = 200;
const PARAMETERS_MAX = 3;
export const COLUMNS_MAX = 100;

/** Something over its line: what the ratchet may hold, by key. */
export interface Excess {
  key: string;
  path: string;
  line: number;
  size: number;
  limit: number;
}

export function longFiles(house: House): Excess[] {
  return house
    .sources(/\.(ts|tsx|mjs|css|sql)$/)
    .filter(({ path }) => !DATA_PATHS.some((data) => data.test(path)))
    .map(({ path, lineCount }) => ({
      key: path,
      path,
      line: 1,
      size: lineCount,
      limit: FILE_LINES_MAX,
    }))
    .filter(({ size, limit }) => size > limit);
}

export function longFunctions(house: House): Excess[] {
  return house.programs().flatMap((source) =>
    listFunctions(source.path, source.text, source.tree)
      .map((shape) => ({
        key: `${source.path}#${shape.name}`,
        path: source.path,
        line: shape.lineFirst,
        size: shape.lines,
        limit: shape.isComponent ? COMPONENT_LINES_MAX : FUNCTION_LINES_MAX,
      }))
      .filter(({ size, limit }) => size > limit),
  );
}

const parameters: Rule = {
  name: 'parameters',
  why: 'At most three parameters, then one named object.',
  check: (house) =>
    house.programs().flatMap((source) =>
      listFunctions(source.path, source.text, source.tree)
        .filter((shape) => shape.parameters > PARAMETERS_MAX)
        .map((shape) => ({
          path: source.path,
          line: shape.lineFirst,
          message: `${shape.name} takes ${shape.parameters} parameters`,
        })),
    ),
};

/** The formatter breaks code; it cannot break a string, a pattern or an address. */
const UNBREAKABLE = /['"`]|https?:\/\/|\/.+\/[dgimsuvy]*[,;)]|[\p{Script=Han}]/u;

const lineLength: Rule = {
  name: 'line-length',
  why: 'A line of 100 columns can be read beside another file.',
  check: (house) =>
    eachLine(
      house.programs().filter(({ path }) => !DATA_PATHS.some((data) => data.test(path))),
      (line) => {
        const columns = [...line].length;
        if (columns <= COLUMNS_MAX) return undefined;
        const isComment = /^\s*(\/\/|\*|\/\*)/.test(line);
        if (isComment ? /https?:\/\//.test(line) : UNBREAKABLE.test(line)) return undefined;
        return `${columns} columns`;
      },
    ),
};

const bigBlobs: Rule = {
  name: 'big-blobs',
  why: 'A clone stays small: what is larger than 1 MB is generated or fetched.',
  check: (house) =>
    house.paths
      .map((path) => ({ path, bytes: house.sizeBytes(path) }))
      .filter(({ bytes }) => bytes > BLOB_BYTES_MAX)
      .map(({ path, bytes }) => ({ path, line: 1, message: `${bytes} bytes` })),
};

export const sizeRules: Rule[] = [parameters, lineLength, bigBlobs];
