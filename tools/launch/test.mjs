// SPDX-License-Identifier: Apache-2.0
import { handOver } from './hand-over.mjs';

handOver('tools/test/main.ts', process.argv.slice(2));
