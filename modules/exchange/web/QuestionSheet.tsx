// SPDX-License-Identifier: Apache-2.0
import {
  Button,
  ButtonLink,
  Card,
  formatDay,
  formatTime,
  Sheet,
  serverNow,
  useText,
  useWords,
} from '#packages/ui';
import type { DiaryEntry } from '../contract.ts';
import { whoWords } from './DiaryRow.tsx';
import { exchangeWords } from './words.ts';

/** 有疑问: the sentence to say, and whom to say it to. */
export function QuestionSheet({ entry, onClose }: { entry: DiaryEntry; onClose: () => void }) {
  const words = useWords(exchangeWords);
  const text = useText();
  const at = `${formatDay(entry.at, serverNow())}${formatTime(entry.at)}`;
  return (
    <Sheet
      title={words.questionTitle}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{words.close}</Button>
          <ButtonLink to="tel:12345" icon="phone" kind="primary">
            {words.questionCall}
          </ButtonLink>
        </>
      }
    >
      <p className="lm-lede">{words.questionNote}</p>
      <div className="lm-section">
        <Card padded>
          <b>{words.questionSay(at, whoWords(entry, words, text), entry.why.case)}</b>
        </Card>
      </div>
    </Sheet>
  );
}
