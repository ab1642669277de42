// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#apps/server/config.ts';
import { AppError, type Text, text } from '#packages/kernel';
import { parseCheckpoint } from '#packages/log';
import { existingKeyring, placesIn, withOwner } from './ground.ts';

export interface Finding {
  code: string;
  state: 'good' | 'warning' | 'bad';
  what: Text;
  next?: Text;
}

const NODE_MAJOR = 24;
const POSTGRES_MIN = 150_000;
const FREE_BYTES_MIN = 1_000_000_000;
const PENDING_MAX = 10_000;
const OTHERS = 0o077;

function good(code: string, zh: string, en: string): Finding {
  return { code, state: 'good', what: text(zh, en) };
}

function checkNode(): Finding {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= NODE_MAJOR) return good('node', `Node ${node}`, 'new enough');
  const next = text('用 npm run -s lastmile -- … 启动', 'start it by npm run -s lastmile -- …');
  return {
    code: 'node',
    state: 'bad',
    what: text(`Node ${node} 太旧`, 'This Node is too old'),
    next,
  };
}

function checkDisk(dataDir: string): Finding {
  if (!existsSync(dataDir)) {
    const next = text('运行 npm start 或 lastmile migrate', 'run npm start or lastmile migrate');
    const what = text(`没有数据目录 ${dataDir}`, 'There is no data folder yet');
    return { code: 'disk', state: 'bad', what, next };
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = `${Math.round((bavail * bsize) / 1e9)} GB`;
  if (bavail * bsize >= FREE_BYTES_MIN)
    return good('disk', `${dataDir}：可用 ${free}`, `${free} free`);
  const next = text('请清理磁盘', 'make room on the disk');
  return { code: 'disk', state: 'bad', what: text(`磁盘只剩 ${free}`, `only ${free} free`), next };
}

async function checkKeys(config: Config): Promise<Finding> {
  const { keys } = placesIn(config.dataDir);
  try {
    existingKeyring(config).signer('log');
  } catch (error) {
    const what = text(`密钥打不开：${(error as Error).message}`, 'The keys do not open');
    const next = text(
      '从备份恢复；没有密钥，数据就读不出来',
      'Restore a backup: sealed data without keys is loss',
    );
    return { code: 'keys', state: 'bad', what, next };
  }
  const open = (await readdir(keys)).filter((name) => statSync(join(keys, name)).mode & OTHERS);
  if (open.length === 0)
    return good('keys', '密钥在，只有本用户能读', 'The keys are there, for this user only');
  const next = text(`chmod 600 ${keys}/*`, 'so that this user alone can read them');
  const what = text(`密钥文件别人也能读：${open.join('、')}`, 'Others can read key files');
  return { code: 'keys', state: 'bad', what, next };
}

async function checkServer(client: pg.Client): Promise<Finding> {
  const found = await client.query("SELECT current_setting('server_version_num')::int AS version");
  const version: number = found.rows[0].version;
  const name = `PostgreSQL ${Math.floor(version / 10_000)}`;
  if (version >= POSTGRES_MIN) return good('database', name, 'The database answers');
  const next = text('升级到 15 或更新', 'upgrade to 15 or later');
  return {
    code: 'database',
    state: 'bad',
    what: text(`${name} 太旧`, 'This PostgreSQL is too old'),
    next,
  };
}

async function checkInstallation(client: pg.Client, config: Config): Promise<Finding> {
  const there = await client.query("SELECT to_regclass('db.installation') AS t");
  const stored =
    there.rows[0].t && (await client.query('SELECT mode FROM db.installation')).rows[0];
  if (stored?.mode === config.mode) {
    return good('mode', `运行模式 ${config.mode}`, `Mode ${config.mode}, as the database was made`);
  }
  const next = text(
    'lastmile migrate，或改 LASTMILE_MODE',
    'lastmile migrate, or set LASTMILE_MODE',
  );
  const what = text(
    `数据库的模式是 ${stored?.mode ?? '（没有）'}`,
    `The database says ${stored?.mode ?? 'nothing'}, the environment ${config.mode}`,
  );
  return { code: 'mode', state: 'bad', what, next };
}

async function checkLog(client: pg.Client, config: Config): Promise<Finding[]> {
  const state = await client.query(
    'SELECT size::int, (SELECT count(*)::int FROM log.pending) AS pending FROM log.state',
  );
  const { size, pending } = state.rows[0] as { size: number; pending: number };
  const { checkpoint } = placesIn(config.dataDir);
  const outside = existsSync(checkpoint)
    ? parseCheckpoint(readFileSync(checkpoint, 'utf8'))
    : undefined;
  const findings: Finding[] = [];
  if (size > 0 && (!outside || outside.size > size)) {
    const what = text(
      '库外的检查点缺失，或比数据库新',
      'The checkpoint outside is missing, or newer than the database',
    );
    const next = text(
      'lastmile log verify；恢复与检查点一起的备份',
      'lastmile log verify; restore the backup made with it',
    );
    findings.push({ code: 'checkpoint', state: 'bad', what, next });
  } else
    findings.push(
      good(
        'checkpoint',
        `日志 ${size} 条，库外有检查点`,
        `${size} entries; a checkpoint is kept outside`,
      ),
    );
  if (pending > PENDING_MAX) {
    const what = text(`${pending} 条还在排队`, `${pending} entries still wait for their number`);
    findings.push({
      code: 'pending',
      state: 'warning',
      what,
      next: text('服务在运行吗', 'is the server running?'),
    });
  }
  return findings;
}

async function checkDatabase(config: Config): Promise<Finding[]> {
  const work = async (url: string): Promise<Finding[]> => {
    const client = new pg.Client({ connectionString: url, application_name: 'lastmile doctor' });
    await client.connect();
    try {
      const findings = [await checkServer(client), await checkInstallation(client, config)];
      const isSound = findings.every(({ state }) => state === 'good');
      return isSound ? [...findings, ...(await checkLog(client, config))] : findings;
    } finally {
      await client.end();
    }
  };
  try {
    return await withOwner(config, work);
  } catch (error) {
    const said = error instanceof AppError ? error.definition.en : (error as Error).message;
    const next = text('看 DATABASE_URL 或 DATA_DIR 是否写对', 'check DATABASE_URL or DATA_DIR');
    return [{ code: 'database', state: 'bad', what: text('连不上数据库', said), next }];
  }
}

/** Looks at everything an installation stands on; changes nothing. */
export async function examine(config: Config): Promise<Finding[]> {
  const disk = checkDisk(config.dataDir);
  const outer = [checkNode(), disk];
  // Without a data folder the database of this installation must not be made by looking for it.
  if (disk.state === 'bad') return outer;
  return [...outer, await checkKeys(config), ...(await checkDatabase(config))];
}
