// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { keepOurLocales } from './keep-our-locales.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Phones of ten years' service still open these; older ones are served by the window. */
const OLDEST_BROWSERS = ['chrome87', 'safari14.1', 'firefox91'];

export interface WebConfigOptions {
  outDir: string;
  /** Entry pages by name; the gallery is left out of what the server serves. */
  entries?: readonly string[];
}

/** One production build, one HTML entry per face. There is no development server. */
export function webConfig({ outDir, entries = FACES }: WebConfigOptions): InlineConfig {
  return {
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), keepOurLocales()],
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      target: OLDEST_BROWSERS,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [name, `${root}${name}.html`])),
        // Our own modules only declare; without this a page would carry every component there is.
        treeshake: { moduleSideEffects: (id) => id.endsWith('.css') || !isDeclaring(id) },
      },
    },
  };
}

export const FACES = ['index', 'work', 'open'] as const;

function isDeclaring(id: string): boolean {
  return /\/(packages\/ui|modules)\//.test(id) && !id.endsWith('/styles.ts');
}
