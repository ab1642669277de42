// SPDX-License-Identifier: Apache-2.0
import type { StateKind } from '#packages/ui';
import type { ECertStatus } from '../contract.ts';

/** What a status looks like. */
export function statusKind(status: ECertStatus): StateKind {
  switch (status) {
    case 'valid':
      return 'ok';
    case 'suspended':
      return 'wait';
    case 'revoked':
    case 'expired':
      return 'late';
  }
}
