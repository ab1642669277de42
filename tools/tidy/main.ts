// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import { House } from './rule.ts';
import { RULES, runRules } from './rules/index.ts';

const house = new House(resolve(import.meta.dirname, '../..'));
const findings = await runRules(house);
const why = new Map(RULES.map((rule) => [rule.name, rule.why]));
for (const name of new Set(findings.map((finding) => finding.rule))) {
  console.error(`\n${name}: ${why.get(name)}`);
  for (const { path, line, message } of findings.filter(({ rule }) => rule === name))
    console.error(`  ${path}:${line} ${message}`);
}
console.log(
  `tidy: ${RULES.length} rules, ${house.paths.length} files, ${findings.length} findings`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
