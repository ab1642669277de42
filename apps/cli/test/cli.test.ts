// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '#apps/server/rooms.ts';
import { COMMANDS } from '../commands/index.ts';
import { runCli } from '../main.ts';

let place: string;
before(() => {
  place = mkdtempSync(join(tmpdir(), 'lastmile-cli-'));
});
after(() => rmSync(place, { recursive: true, force: true }));

async function say(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const env = { DATA_DIR: join(place, 'nothing-here') };
  const code = await runCli(args, env, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
  });
  return { code, out: out.join(''), err: err.join('') };
}

test('the overview lists every command; alone it is a question of usage', async () => {
  const help = await say('--help');
  assert.equal(help.code, 0);
  for (const { words } of COMMANDS) assert.ok(help.out.includes(words.join(' ')), words.join(' '));
  assert.equal((await say()).code, 2);
});

for (const { words, printsData, options = {} } of COMMANDS) {
  test(`${words.join(' ')} --help, in both languages`, async () => {
    const help = await say(...words, '--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /\p{Script=Han}/u);
    assert.equal(help.out.includes('--json'), printsData);
    for (const name of Object.keys(options)) assert.ok(help.out.includes(`--${name}`), name);
  });
}

test('what is no command, option or argument is usage: 2, in both languages', async () => {
  const wrong = [
    ['nothing'],
    ['log'],
    ['log', 'verify', '--deep'],
    ['log', 'verify', 'extra'],
    ['backup'],
    ['catalogue', 'check'],
    ['serve', '--json'],
  ];
  for (const args of wrong) {
    const said = await say(...args);
    assert.equal(said.code, 2, args.join(' '));
    assert.match(said.err, /\p{Script=Han}.*[a-z]/u, args.join(' '));
    assert.equal(said.out, '');
  }
});

test('catalogue check: 0 sound, 1 with findings, 2 when it is no city', async () => {
  const city = join(ROOT, 'cities/demo');
  const sound = await say('catalogue', 'check', city, '--json');
  assert.equal(sound.code, 0);
  assert.deepEqual(JSON.parse(sound.out).findings, []);
  const altered = join(place, 'city');
  cpSync(city, altered, { recursive: true });
  const file = join(altered, 'matters/old-age-allowance.v2.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('生存状态核对', '健在证明'));
  const found = await say('catalogue', 'check', altered);
  assert.equal(found.code, 1);
  assert.match(found.out, /old-age-allowance\.v2\.yaml:\d+:\d+ {2}PROOF_BARRED/);
  assert.match(found.out, /依据/);
  assert.equal((await say('catalogue', 'check', join(place, 'none'))).code, 2);
});

test('where there is no installation it is refused: 1, and nothing is made', async () => {
  for (const args of [['log', 'verify'], ['doctor']]) {
    const said = await say(...args);
    assert.equal(said.code, 1, args.join(' '));
  }
  const doctor = JSON.parse((await say('doctor', '--json')).out);
  const bad = doctor.findings.filter((finding: { state: string }) => finding.state === 'bad');
  assert.ok(bad.length > 0 && bad.every((one: { next?: unknown }) => one.next), 'says what to do');
});
