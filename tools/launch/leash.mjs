// SPDX-License-Identifier: Apache-2.0
// Loaded into the program before its own code: it stops in order when its launcher is gone.
const STOP_LIMIT_MS = 15_000;

if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  });
  // Waiting for that must not keep a finished program alive.
  process.channel.unref();
}
