// SPDX-License-Identifier: Apache-2.0
// A program for tests to launch: says it is there, waits, and says what ended it.
const [code] = process.argv.slice(2);
if (code) process.exit(Number(code));
const idle = setInterval(() => undefined, 60_000);
process.on('SIGTERM', () => {
  clearInterval(idle);
  process.stdout.write('stopped in order\n');
  process.exitCode = 7;
});
process.stdout.write('ready\n');
