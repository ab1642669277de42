// SPDX-License-Identifier: Apache-2.0
import type { Config } from './config.ts';
import type { RunningServer } from './server.ts';

/** What a new user sees: where the faces are, and whom to be. */
export function greet(server: RunningServer, config: Config): void {
  const { url } = server;
  const lines = [
    '',
    `一公里 Lastmile  ${url}`,
    `  居民 resident  ${url}/`,
    `  工作台 work     ${url}/work`,
    `  公开 open       ${url}/open`,
    `  接口 API        ${url}/api/docs`,
  ];
  if (config.mode === 'demo') {
    lines.push(
      '',
      '演示数据，全部虚构；登录页可直接选人物。 Demo data, all invented; choose a person on the sign-in page:',
      '  elder-resident 81 岁居民 · community-worker 社区工作者 · subdistrict-reviewer 街道审核',
      '  subdistrict-officer 街道审定 · committee-member 居委会 · facility-owner 设施管养 · auditor 审计',
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
