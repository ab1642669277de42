// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBoundaries } from './check.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: resolve(import.meta.dirname, '../..') } },
});

const report = await checkBoundaries(resolve(values.root));
for (const { rule, from, to, why } of report.violations) {
  console.error(`${from} → ${to}\n  ${rule}: ${why}`);
}
console.log(
  `boundaries: ${report.filesCruised} of ${report.filesListed} files, ` +
    `${report.importsFollowed} imports, ${report.violations.length} violations`,
);
process.exitCode = report.violations.length > 0 ? 1 : 0;
