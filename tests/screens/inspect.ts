// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '#packages/testkit/browser.ts';
import { type Limits, measuring } from './measure.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeReport {
  violations: { id: string; help: string; nodes: { html: string; target: unknown[] }[] }[];
}

declare const axe: { run(context: { exclude: string[] }, options: unknown): Promise<AxeReport> };

/**
 * Violations of WCAG 2.2 A and AA, one sentence each with its element; `isWhole` also asks for what
 * axe calls best practice (one main landmark, one level-one heading), which bones do not have yet.
 */
export async function runAxe(page: Page, { isWhole = true } = {}): Promise<string[]> {
  // Evaluated, not added as a tag: the page's own policy rightly refuses foreign scripts.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) =>
      // The announcer of React Aria keeps a label for seconds after what it labels has gone.
      axe.run(
        { exclude: ['[data-live-announcer]'] },
        {
          runOnly: { type: 'tag', values },
          resultTypes: ['violations'],
        },
      ),
    isWhole ? [...WCAG, 'best-practice'] : WCAG,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `axe ${id}: ${help} — ${target.join(' ')} ${cut(html)}`),
  );
}

function cut(html: string): string {
  return html.length > 160 ? `${html.slice(0, 160)}…` : html;
}

/** Sideways scrolling, cut text, small targets and small type. */
export function measure(page: Page, limits: Limits): Promise<string[]> {
  return page.evaluate<string[]>(measuring(limits));
}
