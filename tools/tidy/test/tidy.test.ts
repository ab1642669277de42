// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { House } from '../rule.ts';
import { RULES, runRules } from '../rules/index.ts';
import { RED, SOUND, type Tree } from './red.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tidy-'));
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
after(() => rmSync(scratch, { recursive: true }));

function write(root: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function git(root: string, ...args: string[]): void {
  const who = ['-c', 'user.name=tidy', '-c', 'user.email=tidy@example.org'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'pipe' });
}

function houseOf(name: string, tree: Tree): House {
  const root = join(scratch, name);
  write(root, tree);
  return new House(root);
}

test('a sound tree pleases every rule', async () => {
  assert.deepEqual(await runRules(houseOf('sound', SOUND)), []);
});

for (const rule of RULES) {
  test(`${rule.name} goes red`, async () => {
    const change = RED[rule.name];
    assert.ok(change, 'no tree makes this rule red: it is not shown to work');
    const findings = await rule.check(houseOf(rule.name, { ...SOUND, ...change }));
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ path, line, message }) => path && line > 0 && message));
  });
}

/** A machine with only Node has no history to compare with. */
function hasGit(): boolean {
  return spawnSync('git', ['--version']).status === 0;
}

test('a committed growth of the ratchet stays red', { skip: !hasGit() }, async () => {
  const path = 'tools/tidy/ratchet.json';
  const ratchet = (size: number) =>
    JSON.stringify({ files: { 'modules/a.ts': size }, functions: {}, suppressionsMax: 0 });
  const house = houseOf('growth', { ...SOUND, [path]: ratchet(600) });
  git(house.root, 'init', '-q');
  git(house.root, 'add', '.');
  git(house.root, 'commit', '-qm', 'first');
  write(house.root, { [path]: ratchet(700) });
  git(house.root, 'commit', '-qam', 'grown');
  const findings = await runRules(house, RULES.slice(0, 1));
  assert.ok(findings.some(({ message }) => message === 'modules/a.ts grew from 600 to 700'));
});
