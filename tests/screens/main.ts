// SPDX-License-Identifier: Apache-2.0
// npm run screens [-- PART…] [--update-readme]: every main screen of a seeded house at every size,
// theme and language it exists in: its picture in .build/screens, and whether it keeps the rules.
// With PARTs only the screens whose file name holds one of them.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#apps/server/rooms.ts';
import { launchBrowser } from '#packages/testkit';
import { DARK, ELDER, LOOKS, type Look } from './camera.ts';
import { communityScreens } from './community-screens.ts';
import { deedScreens } from './deed-screens.ts';
import { openScreenHouse } from './house.ts';
import { openScreens } from './open-screens.ts';
import { updateReadme } from './readme.ts';
import { residentScreens } from './resident-screens.ts';
import type { Screen } from './screen.ts';
import { type Seeded, seedWorld } from './seed.ts';
import { type ShootOptions, type Shot, shoot, shotName } from './shoot.ts';
import { stateScreens } from './state-screens.ts';
import { workScreens } from './work-screens.ts';

const OUT = join(ROOT, '.build', 'screens');
/** One for each core of a small machine. */
const AT_ONCE = 2;

interface Task {
  screen: Screen;
  look: Look;
}

function tasksOf(seeded: Seeded, parts: string[]): Task[] {
  const screens = [
    ...residentScreens(seeded),
    ...workScreens(seeded),
    ...deedScreens(seeded),
    ...communityScreens(seeded),
    ...openScreens(seeded),
    ...stateScreens(seeded),
  ];
  return screens
    .flatMap((screen) => {
      const looks = [
        ...(screen.looks ?? LOOKS[screen.face]),
        ...(screen.alsoDark ? DARK[screen.face] : []),
        ...(screen.alsoElder ? [ELDER] : []),
      ];
      return looks.map((look) => ({ screen, look }));
    })
    .filter(({ screen, look }) => {
      const name = shotName(screen, look);
      return parts.length === 0 || parts.some((part) => name.includes(part));
    });
}

function printShot({ name, faults, seconds }: Shot): void {
  console.log(`${faults.length > 0 ? '✖' : '✔'} ${name} (${seconds.toFixed(1)} s)`);
  for (const fault of faults) console.log(`    ${fault}`);
}

async function shootAll(options: ShootOptions, tasks: Task[]): Promise<Shot[]> {
  const shots: Shot[] = [];
  const left = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = left.shift(); task; task = left.shift()) {
      const shot = await shoot(options, task.screen, task.look);
      printShot(shot);
      shots.push(shot);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return shots;
}

async function run(args: string[]): Promise<boolean> {
  const parts = args.filter((arg) => !arg.startsWith('--'));
  const isForReadme = args.includes('--update-readme');
  if (parts.length === 0 && !isForReadme) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const house = await openScreenHouse();
  const browser = await launchBrowser();
  try {
    const seeded = await seedWorld(house.url, { isOneDay: isForReadme });
    const options = { browser, url: house.url, outDir: OUT };
    if (isForReadme) {
      await updateReadme(options, seeded);
      return true;
    }
    const shots = await shootAll(options, tasksOf(seeded, parts));
    for (const report of house.reports) console.log(`✖ the program reported: ${report}`);
    const failed = shots.filter(({ faults }) => faults.length > 0).length + house.reports.length;
    console.log(`图片在 .build/screens · the pictures are in .build/screens`);
    console.log(`${shots.length - failed} passed, ${failed} failed, 0 skipped`);
    return failed === 0 && shots.length > 0;
  } finally {
    await browser.close();
    await house.stop();
  }
}

const isGood = await run(process.argv.slice(2)).catch((error: Error) => {
  console.log(error.stack ?? error.message);
  console.log('0 passed, 1 failed, 0 skipped');
  return false;
});
process.exit(isGood ? 0 : 1);
