// SPDX-License-Identifier: Apache-2.0
import { handOver } from './hand-over.mjs';

handOver('apps/server/main.ts', process.argv.slice(2));
