// SPDX-License-Identifier: Apache-2.0
import type { Command } from '../command.ts';
import { demo } from './demo.ts';
import { logVerify } from './log-verify.ts';

export const COMMANDS: readonly Command[] = [logVerify, demo];
