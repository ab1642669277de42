// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#apps/server/rooms.ts';
import { LOOKS, type Look, openVisit, settled } from './camera.ts';
import type { Seeded } from './seed.ts';
import type { ShootOptions } from './shoot.ts';

const IMAGES = join(ROOT, 'docs', 'images');
const BYTES_MAX = 300_000;

interface Picture {
  file: string;
  as?: string;
  path: string;
  look: Look;
  scale: number;
}

function picturesOf(seeded: Seeded): Picture[] {
  const [phone, elder] = LOOKS.resident as [Look, Look];
  // As tall as the case, so that the act at its foot hides nothing.
  const desk = { ...LOOKS.work[0]!, height: 1010 };
  return [
    {
      ...{ file: 'resident-apply.png', as: 'elder-resident', look: phone, scale: 2 },
      path: `/apply/${seeded.elder.apply.id}`,
    },
    {
      file: 'resident-home-elder.png',
      as: seeded.accepted.handle,
      path: '/',
      look: elder,
      scale: 2,
    },
    {
      ...{ file: 'resident-result.png', as: seeded.granted.handle, look: phone, scale: 2 },
      path: `/cases/${seeded.granted.id}`,
    },
    {
      ...{ file: 'work-case.png', as: 'subdistrict-officer', look: desk, scale: 1 },
      path: `/work/cases/${seeded.reviewed.id}`,
    },
  ];
}

/** Takes the README's pictures anew, of the real product with the story in it. */
export async function updateReadme({ browser, url }: ShootOptions, seeded: Seeded): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  for (const { file, as, path, look, scale } of picturesOf(seeded)) {
    const { page } = await openVisit(browser, { url, look, as, scale });
    await page.goto(path);
    await settled(page);
    const target = join(IMAGES, file);
    await page.screenshot({ path: target, animations: 'disabled' });
    await page.close();
    const { size } = statSync(target);
    console.log(`${file} ${Math.round(size / 1000)} kB`);
    if (size > BYTES_MAX) throw new Error(`${file} has ${size} bytes, at most ${BYTES_MAX}`);
  }
}
