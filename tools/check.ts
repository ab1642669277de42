// SPDX-License-Identifier: Apache-2.0
// Types, lint, house rules and import directions: `npm test` without the tests.
import { runChecks, summary } from '#tools/test/checks.ts';

const tally = await runChecks();
console.log(summary(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
