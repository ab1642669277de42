// SPDX-License-Identifier: Apache-2.0
import { LogMark, Moment, State, useText, useWords, WordButton } from '#packages/ui';
import type { DiaryEntry } from '../contract.ts';
import { agencyName } from './agency-names.ts';
import { exchangeWords } from './words.ts';
import type { ExchangeWords } from './words.zh.ts';

export interface DiaryRowProps {
  entry: DiaryEntry;
  isByPerson: boolean;
  onQuestion: () => void;
}

/** One read: when, who, for what, what was read or asked; its seal; 有疑问. */
export function DiaryRow({ entry, isByPerson, onQuestion }: DiaryRowProps) {
  const words = useWords(exchangeWords);
  const text = useText();
  const what = entry.what.map((name) => text(name)).join('、');
  return (
    <div className="diary-entry">
      <div className="lm-quiet">
        <Moment at={entry.at} as="time" />
      </div>
      <div className="diary-what">
        <p>
          <b>{whoWords(entry, words, text)}</b>{' '}
          <span className="lm-quiet">{roleOf(entry, words, text)}</span>
        </p>
        <p className="lm-quiet">{words.forYour(text(entry.why.matter))}</p>
        <What entry={entry} what={what} />
        <div className="diary-foot">
          <HowRead entry={entry} isByPerson={isByPerson} />
          <WordButton icon="ask" onPress={onQuestion}>
            {words.question}
          </WordButton>
        </div>
      </div>
      <LogMark place={entry.log} label={words.seal(what || text(entry.why.matter))} />
    </div>
  );
}

function HowRead({ entry, isByPerson }: Omit<DiaryRowProps, 'onQuestion'>) {
  const words = useWords(exchangeWords);
  if (isByPerson) {
    return (
      <State kind="info" icon="eye">
        {words.seen}
      </State>
    );
  }
  const isOpening = entry.kind === 'opened';
  return (
    <State kind="ok" icon={isOpening ? 'user' : 'check'}>
      {isOpening ? words.openedWord : words.checked}
    </State>
  );
}

function What({ entry, what }: { entry: DiaryEntry; what: string }) {
  const words = useWords(exchangeWords);
  if (entry.kind === 'opened' || entry.kind === 'presence') {
    return (
      <p>
        <span className="lm-quiet">{words.opened}：</span>
        {entry.how && <b>{words.how[entry.how]}</b>}
      </p>
    );
  }
  if (entry.kind === 'verify') {
    return (
      <>
        <p>
          <span className="lm-quiet">{words.asked}</span>
          <b>{what}</b>
        </p>
        <p>
          <span className="lm-quiet">{words.answer}</span>
          <b>{words.answers[entry.outcome]}</b>
        </p>
      </>
    );
  }
  return (
    <p>
      <span className="lm-quiet">{words.looked}</span>
      <b>{what}</b>
      {entry.outcome === 'unknown' && <span className="lm-quiet">（{words.answers.unknown}）</span>}
    </p>
  );
}

type Text = ReturnType<typeof useText>;

export function whoWords({ who, source }: DiaryEntry, words: ExchangeWords, text: Text): string {
  if (typeof who === 'object') return `${text(who.organisation)} ${who.personMasked}`;
  if (source) return text(agencyName(source.agency, source.title));
  return { yourself: words.yourself, guardian: words.guardian, rule: words.rule }[who];
}

function roleOf({ who, source }: DiaryEntry, words: ExchangeWords, text: Text): string {
  if (typeof who === 'object') return text(who.post);
  return source ? words.systemWord : '';
}
