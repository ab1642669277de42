// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '#packages/kernel';

export type Language = 'zh' | 'en';

/** Someone of the story, offered on a demo's sign-in page. */
export interface DemoChoice {
  handle: string;
  /** Masked. */
  name: string;
  /** Title of the post, or that she is a resident. */
  role: Text;
}

export interface LoginView {
  language: Language;
  /** What went wrong with the last try. */
  trouble?: Text;
  /** Typed before; it is kept. */
  username?: string;
  demo: DemoChoice[];
}

const WORDS = {
  title: { zh: '登录', en: 'Sign in' },
  house: { zh: '一公里', en: 'Lastmile' },
  username: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  demo: { zh: '演示：选一个人进去', en: 'Demo: go in as' },
  demoNote: { zh: '人物、号码都是编的。', en: 'All people and numbers are invented.' },
  forgotten: {
    zh: '忘了密码，带身份证到社区便民服务站重设。',
    en: 'If you forgot the password, bring your card to the community service station.',
  },
  trouble: { zh: '这次登录没有完成', en: 'This sign-in was not completed' },
  why: {
    zh: '页面放得太久，或者在别处又开了一次登录。您填的内容没有丢。',
    en: 'The page was open too long, or another sign-in was begun. Nothing you typed is lost.',
  },
  again: { zh: '重新登录', en: 'Sign in again' },
} satisfies Record<string, Text>;

/** The values of the design; the same file the faces are built from. */
const TOKENS = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'packages', 'ui', 'css', 'tokens.css'),
  'utf8',
);
const STYLE = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');

function escaped(text: string): string {
  const names: Record<string, string> = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": '#39',
  };
  return text.replace(/[&<>"']/g, (found) => `&${names[found]};`);
}

function frame(language: Language, title: string, body: string): string {
  const lang = language === 'zh' ? 'zh-Hans-CN' : 'en';
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${WORDS.house[language]}</title>
<style>${TOKENS}${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

function demoList(language: Language, people: readonly DemoChoice[]): string {
  if (people.length === 0) return '';
  const rows = people.map(
    ({ handle, name, role }) =>
      `<li><button class="row" name="person" value="${escaped(handle)}">` +
      `<b>${escaped(name)}</b><span>${escaped(role[language])}</span></button></li>`,
  );
  return `<form method="post"><h2>${WORDS.demo[language]}</h2>
<p>${WORDS.demoNote[language]}</p><ul>${rows.join('')}</ul></form>`;
}

/** One page: a user name and a password; on a demo also its people. Works without script. */
export function loginPage(view: LoginView): string {
  const { language, trouble, username = '' } = view;
  const say = (words: Text): string => escaped(words[language]);
  const note = trouble ? `<p class="trouble" role="alert">${say(trouble)}</p>` : '';
  const form = `<form method="post">${note}
<label>${say(WORDS.username)}<input name="username" value="${escaped(username)}" maxlength="60"
 autocomplete="username" autocapitalize="none" required></label>
<label>${say(WORDS.password)}<input name="password" type="password" maxlength="200"
 autocomplete="current-password" required></label>
<button class="act">${say(WORDS.enter)}</button>
<p>${say(WORDS.forgotten)}</p></form>`;
  const body = `<h1>${say(WORDS.title)}</h1>${form}${demoList(language, view.demo)}`;
  return frame(language, WORDS.title[language], body);
}

/** What a person sees when a sign-in cannot go on; it says nothing of the protocol. */
export function troublePage(language: Language): string {
  const say = (words: Text): string => escaped(words[language]);
  const body = `<h1>${say(WORDS.trouble)}</h1><p>${say(WORDS.why)}</p>
<p><a class="act" href="/auth/start">${say(WORDS.again)}</a></p>`;
  return frame(language, WORDS.trouble[language], body);
}
