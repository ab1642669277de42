// SPDX-License-Identifier: Apache-2.0

import { AGENCY_DOWN } from './scene-agency-down.ts';
import { APPLY } from './scene-apply.ts';
import { DECIDE } from './scene-decide.ts';
import { GATE } from './scene-gate.ts';
import { MEANS } from './scene-means.ts';
import { OTHERS } from './scene-others.ts';
import { POWER } from './scene-power.ts';
import { QUESTION } from './scene-question.ts';
import { RESULT } from './scene-result.ts';
import { type Scene, Telling } from './telling.ts';

/** The whole story, in the order in which it is told. */
export const STORY: readonly Scene[] = [
  ...[APPLY, OTHERS, DECIDE, RESULT, POWER, AGENCY_DOWN],
  // The clock moves from here on.
  ...[GATE, MEANS, QUESTION],
];

export interface ToldStep {
  scene: string;
  step: string;
  ok: boolean;
  /** Why it failed, or that an earlier step of its scene did. */
  why?: string;
  ms: number;
}

export interface Told {
  ok: boolean;
  steps: ToldStep[];
}

interface TellOptions {
  url: string;
  /** The city's folder, for the catalogue check of the story. */
  cityDir: string;
  say(line: string): void;
}

async function tellScene(
  telling: Telling,
  scene: Scene,
  say: TellOptions['say'],
): Promise<ToldStep[]> {
  const told: ToldStep[] = [];
  for (const step of scene.steps) {
    const name = { scene: scene.en, step: step.en };
    const hasFailed = told.some((one) => !one.ok);
    if (hasFailed) {
      told.push({ ...name, ok: false, why: 'an earlier step failed', ms: 0 });
      continue;
    }
    const began = performance.now();
    const failure = await step.run(telling).then(
      () => undefined,
      (error: Error) => error,
    );
    const ms = Math.round(performance.now() - began);
    say(`  ${failure ? '✖' : '✔'} ${step.zh}  ${step.en} (${ms} ms)`);
    if (failure) say(`      ${failure.message}`);
    told.push({ ...name, ok: !failure, ms, ...(failure ? { why: failure.message } : {}) });
  }
  return told;
}

/** Tells the story to a running demo server over HTTP, saying each step as it goes. */
export async function tellStory({ url, cityDir, say }: TellOptions): Promise<Told> {
  const steps: ToldStep[] = [];
  const lines: string[] = [];
  const telling = new Telling({ url, cityDir, say: (line) => void lines.push(line) });
  const sayStep = (line: string): void => {
    say(line);
    // What a step showed stands under its own line.
    for (const shown of lines.splice(0)) say(shown);
  };
  for (const scene of STORY) {
    say(`\n${scene.zh}  ${scene.en}`);
    steps.push(...(await tellScene(telling, scene, sayStep)));
  }
  return { ok: steps.every((step) => step.ok), steps };
}
