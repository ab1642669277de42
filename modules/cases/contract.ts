// SPDX-License-Identifier: Apache-2.0
// ServiceCase 办件 · draft 草稿 · desk 待办处(单位与环节) · evidence 证明 · owed 容缺 · presence 到场 · receipt 回执
export * from './contract/inputs.ts';
export * from './contract/states.ts';
export * from './contract/views.ts';
export * from './contract/what-if.ts';
