// SPDX-License-Identifier: Apache-2.0
// 权责 power · 条目 entry · 行为 act · 赋权链 delegation, link · 依据 basis · 待办 desk
export * from './contract/acts.ts';
export * from './contract/answer.ts';
export * from './contract/common.ts';
export * from './contract/delegation.ts';
export * from './contract/drafting.ts';
export * from './contract/entry.ts';
export * from './contract/list.ts';
export * from './contract/means.ts';
export * from './contract/page.ts';
