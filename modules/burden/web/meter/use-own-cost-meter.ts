// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import type { ScreenStay } from '../../contract.ts';
import { Outbox } from './outbox.ts';
import { Stay, screenOf } from './stay.ts';

const DOOR = '/api/v1/burden/own-cost';
/** Sent when she leaves the window, or when so many have gathered. */
const BATCH = 20;
const PROMPT = '[role="dialog"], [role="alertdialog"]';
const TYPED = 'input:not([type="search"]), textarea, select';

const gathered: ScreenStay[] = [];

/** Quietly, also while the window is closing: nobody waits for it. A refusal is an answer. */
const outbox = new Outbox(async (batch) => {
  const body = new Blob([JSON.stringify(batch)], { type: 'application/json' });
  try {
    const answer = await fetch(DOOR, { method: 'POST', body, keepalive: true });
    // Read to its end: a connection waits for that.
    await answer.text();
    return answer.status !== 429 && answer.status < 500;
  } catch {
    return false;
  }
});

const send = () => void outbox.flush(gathered.splice(0));

function promptsIn(records: readonly MutationRecord[]): number {
  const added = records.flatMap((record) => [...record.addedNodes]);
  const elements = added.filter((node) => node instanceof Element);
  return elements.filter((one) => one.matches(PROMPT) || one.querySelector(PROMPT)).length;
}

/** Follows one screen while it is seen; answers how to leave it. */
function follow(screen: string): () => void {
  let stay: Stay | undefined = new Stay(screen, performance.now());
  const about = () => document.querySelector<HTMLElement>('[data-matter]')?.dataset.matter;
  const touch = () => {
    stay?.about(about());
    stay?.touch(performance.now());
  };
  const leave = () => {
    const ended = stay?.end(performance.now());
    stay = undefined;
    if (ended) gathered.push(ended);
  };
  const onInput = (event: Event) => {
    if (event.isTrusted && event.target instanceof Element && event.target.matches(TYPED)) {
      stay?.typed(event.target);
    }
  };
  const onSeen = () => {
    if (document.visibilityState === 'hidden') {
      leave();
      send();
    } else stay ??= new Stay(screen, performance.now());
  };
  const watcher = new MutationObserver((records) => {
    stay?.about(about());
    for (let n = promptsIn(records); n > 0; n -= 1) stay?.prompted();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  const ended = new AbortController();
  const { signal } = ended;
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll']) {
    addEventListener(name, touch, { capture: true, passive: true, signal });
  }
  addEventListener('input', onInput, { capture: true, signal });
  document.addEventListener('visibilitychange', onSeen, { signal });
  return () => {
    ended.abort();
    watcher.disconnect();
    leave();
    if (gathered.length >= BATCH) send();
  };
}

/**
 * Meters what the screens of a face cost: seconds in use, prompts, fields typed by hand, by screen
 * and matter. It is for making the system cost less, and cannot tell one worker from another.
 */
export function useOwnCostMeter(path: string): void {
  const screen = screenOf(path);
  // Another case on the same screen is another stay.
  useEffect(() => (path === '' ? undefined : follow(screen)), [screen, path]);
}
