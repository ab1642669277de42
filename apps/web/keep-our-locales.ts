// SPDX-License-Identifier: Apache-2.0
import type { Plugin } from 'vite';

const OTHER_LOCALE = /\/intl\/[\w-]+\/(?!zh-CN|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;

/** React Aria brings its words in 34 languages; the faces speak two. */
export function keepOurLocales(): Plugin {
  return {
    name: 'keep-our-locales',
    enforce: 'pre',
    load(id) {
      return OTHER_LOCALE.test(id.split('?')[0] ?? '') ? 'export default {};' : undefined;
    },
  };
}
