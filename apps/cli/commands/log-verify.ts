// SPDX-License-Identifier: Apache-2.0
import { type Text, text } from '#packages/kernel';
import type { BadReason } from '#packages/log';
import type { Command } from '../command.ts';
import { placesIn, withInstallation } from '../ground.ts';
import { bilingual, type Output } from '../output.ts';
import { type VerifiedInstallation, verifyInstallation } from '../verification.ts';

const WHY: Record<BadReason, Text> = {
  'entry-differs': text('行的内容被改过', 'its row was changed'),
  'source-missing': text('对应的行不在了', 'its row is gone'),
  'position-missing': text('序号有缺口', 'a number is missing'),
  'rows-surplus': text('多出没有登记的行', 'there are rows no checkpoint covers'),
  'bundle-damaged': text('日志条目损坏', 'the stored entries are damaged'),
  'tile-differs': text('日志的树被改过', 'the stored tree was changed'),
  'root-differs': text('日志的根不符', 'the root does not agree'),
  'checkpoint-damaged': text('检查点的签名不符', 'the signed checkpoint does not agree'),
  'pending-differs': text('排队的一条被改过', 'an entry still queued was changed'),
  'outside-missing': text('库外的检查点不见了', 'the checkpoint outside the database is gone'),
  'outside-damaged': text('库外的检查点损坏', 'a checkpoint outside the database is damaged'),
  'outside-ahead': text(
    '数据库比库外的检查点旧',
    'the database is older than the checkpoint outside',
  ),
  'outside-differs': text('历史与库外的检查点不符', 'the past contradicts the checkpoint outside'),
};

function badLines(found: VerifiedInstallation): string[] {
  const { firstBad: bad, names } = found;
  if (!bad) return [];
  const place = bad.index === undefined ? '' : ` 第 ${bad.index} 条 entry ${bad.index}`;
  const lines = [`✖${place}: ${bilingual(WHY[bad.why])}`];
  if (bad.detail) lines.push(`  ${bad.detail}`);
  if (bad.id) lines.push(`  ${bad.partition} ${bad.id}`);
  if (names) {
    const version = names.version === null ? '' : ` (${names.version})`;
    lines.push(`  ${names.kind} ${names.about}: ${names.verb}${version}`);
  }
  return lines;
}

/** The report in words. */
export function verificationLines(found: VerifiedInstallation): string[] {
  const { size, erased, pending, faults, ok } = found;
  const summary =
    `${size} 条，其中依法删除 ${erased} 条，排队 ${pending} 条 · ` +
    `${size} entries, ${erased} erased, ${pending} pending`;
  const lines = faults.map(
    ({ partition, kind, about, why }) => `✖ ${kind} ${partition}-${about}: ${why}`,
  );
  if (ok) return [`✔ 日志完整 the log verifies: ${summary}`];
  return [...badLines(found), ...lines, `✖ 核验未通过 the log does not verify: ${summary}`];
}

/** Says how far it is, at most once a second, and only to a person. */
export function progressOf(out: Output): (done: number, size: number) => void {
  let last = performance.now();
  return (done, size) => {
    if (out.isJson || performance.now() - last < 1000) return;
    last = performance.now();
    out.note(`${done} / ${size}`);
  };
}

export const logVerify: Command = {
  words: ['log', 'verify'],
  summary: text('重算日志，指出第一处不符', 'Recompute the log; name the first bad entry'),
  notes: [
    text(
      '覆盖：事实、行为、当前态、查阅记录、日志的树和签名、库外保存的检查点。可在服务运行时进行。',
      'Covers acts, heads, facts, diary rows, tree, signature and the checkpoints kept outside. May run beside a server.',
    ),
  ],
  printsData: true,
  async run(call) {
    const found = await withInstallation(call, ({ config, db, keyring }) =>
      verifyInstallation({
        ...{ db, keyring, onProgress: progressOf(call.out) },
        outsideFile: placesIn(config.dataDir).checkpoint,
      }),
    );
    call.out.data(found, verificationLines(found));
    return found.ok ? 0 : 1;
  },
};
