// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { Key } from './Key.tsx';
import { useUiWords } from './ui-words.ts';
import { canListen, listen } from './voice.ts';

export interface SearchBoxProps {
  label: string;
  placeholder?: string;
  /** The words searched for now. */
  value: string;
  onSearch: (words: string) => void;
  /** Searches while typing, after a pause; otherwise only on Enter. */
  asYouType?: boolean;
  /** Takes the spoken word where the browser can. */
  voice?: boolean;
  /** A key that puts the cursor here. */
  focusKey?: string;
  autoFocus?: boolean;
}

const PAUSE_MS = 300;

/** One search box for plain words, typed or spoken. */
export function SearchBox(props: SearchBoxProps) {
  const { label, placeholder, value, onSearch, asYouType, voice, focusKey, autoFocus } = props;
  const words = useUiWords();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useFocusKey(input, focusKey);
  usePause(typed, PAUSE_MS, (settled) => {
    if (asYouType && settled.trim() !== value) onSearch(settled.trim());
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  const clear = () => {
    setTyped('');
    onSearch('');
    input.current?.focus();
  };
  return (
    <search>
      <form className="lm-find" onSubmit={submit}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={label}
          placeholder={placeholder ?? label}
          value={typed}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: a search page exists to be typed into
          autoFocus={autoFocus}
          enterKeyHint="search"
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed && (
          <button type="button" aria-label={words.clear} onClick={clear}>
            <Icon name="close" size={20} />
          </button>
        )}
        {focusKey && !typed && <Key>{focusKey}</Key>}
        {voice && canListen() && (
          <button
            type="button"
            className="lm-find-voice"
            aria-label={words.voice}
            onClick={() =>
              listen((heard) => {
                setTyped(heard);
                onSearch(heard);
              })
            }
          >
            <Icon name="mic" />
          </button>
        )}
      </form>
    </search>
  );
}

function useFocusKey(input: React.RefObject<HTMLInputElement | null>, key?: string) {
  useEffect(() => {
    if (!key) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.target instanceof HTMLInputElement) return;
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [input, key]);
}

function usePause(value: string, ms: number, then: (settled: string) => void) {
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
}
