// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from './Icon.tsx';
import { useLanguage } from './text.ts';
import { useUiWords } from './ui-words.ts';

/** Reads the page's main text with the system's own voice. Not drawn where the system has none. */
export function ReadAloud() {
  const words = useUiWords();
  const language = useLanguage();
  const [isReading, setReading] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!('speechSynthesis' in globalThis)) return null;

  const toggle = () => {
    speechSynthesis.cancel();
    if (isReading) return setReading(false);
    const said = new SpeechSynthesisUtterance(document.querySelector('main')?.innerText ?? '');
    said.lang = language === 'zh' ? 'zh-CN' : 'en-GB';
    said.rate = 0.85;
    said.onend = () => setReading(false);
    speechSynthesis.speak(said);
    setReading(true);
  };
  return (
    <Button className="lm-btn lm-read" onPress={toggle} aria-pressed={isReading}>
      <Icon name={isReading ? 'stop' : 'speak'} />
      {isReading ? words.stopReading : words.readAloud}
    </Button>
  );
}
