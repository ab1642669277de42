// SPDX-License-Identifier: Apache-2.0
// 准入申请 demand · 准入检查 gate check · 准入登记簿 register of admitted work · 质疑 work question
export * from './contract/asked.ts';
export * from './contract/asymmetry.ts';
export * from './contract/check.ts';
export * from './contract/common.ts';
export * from './contract/demand.ts';
export * from './contract/own-cost.ts';
export * from './contract/question.ts';
export * from './contract/register.ts';
