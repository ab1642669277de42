// SPDX-License-Identifier: Apache-2.0

/** The part of the Web Speech API used here; not in the standard DOM types. */
interface Listener {
  lang: string;
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void;
  start(): void;
}

type ListenerClass = new () => Listener;

function listenerClass(): ListenerClass | undefined {
  const scope = globalThis as {
    SpeechRecognition?: ListenerClass;
    webkitSpeechRecognition?: ListenerClass;
  };
  return scope.SpeechRecognition ?? scope.webkitSpeechRecognition;
}

export function canListen(): boolean {
  return listenerClass() !== undefined;
}

/** Hears one sentence of Chinese and hands it over. The phone asks for the microphone itself. */
export function listen(onHeard: (sentence: string) => void): void {
  const Listen = listenerClass();
  if (!Listen) return;
  const ear = new Listen();
  ear.lang = 'zh-CN';
  ear.onresult = (event) => {
    const heard = event.results[0]?.[0]?.transcript.replace(/[。？！]+$/u, '');
    if (heard) onHeard(heard);
  };
  ear.start();
}
