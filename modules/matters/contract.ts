// SPDX-License-Identifier: Apache-2.0
// Matter 事项 · version 版本 · step 环节 · performer 办理单位 · proof 证明 · rung 阶梯 · criterion 条件
export * from './contract/codes.ts';
export * from './contract/common.ts';
export * from './contract/field.ts';
export * from './contract/finding.ts';
export * from './contract/page.ts';
export * from './contract/step.ts';
export * from './contract/version.ts';
