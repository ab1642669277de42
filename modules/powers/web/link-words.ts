// SPDX-License-Identifier: Apache-2.0
import type { PowerDelegation } from '../contract.ts';

/** 《街道委托书》街示委〔2025〕7号 */
export function nameOfPaper({ title, number }: PowerDelegation['document']): string {
  return `《${title}》${number ?? ''}`;
}
