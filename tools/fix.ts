// SPDX-License-Identifier: Apache-2.0
// Formats the tree and mends what the linter can mend by itself.
import { runNode } from '#tools/test/checks.ts';

const biome = ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '.'];
const { code, output } = await runNode([...biome, ...process.argv.slice(2)]);
console.log(output.trimEnd());
process.exitCode = code;
