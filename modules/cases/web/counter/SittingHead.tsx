// SPDX-License-Identifier: Apache-2.0
import { Button, Chip, Icon, Masked, Moment, useText, useWords } from '#packages/ui';
import { isVerified } from '../known-fields.ts';
import type { Sitting } from './sitting.ts';
import { useStarted } from './use-started.ts';
import { counterWords } from './words.ts';

/** Who stands here, how that is known, and what was opened of hers, in one sentence. */
export function SittingHead({ sitting, onEnd }: { sitting: Sitting; onEnd: () => void }) {
  const words = useWords(counterWords);
  const views = useStarted(sitting);
  const name = views[0]?.applicant.name;
  const names = useOpenedNames(sitting);
  const { presence } = sitting;
  const how = presence?.kind === 'card' ? words.byCard : words.byCode;
  return (
    <>
      <header className="counter-head">
        <Icon name="card" size={40} />
        <div>
          <h1>
            <Masked>{name ?? words.noName}</Masked>
            {presence ? (
              <Chip kind="ok" icon="check">
                {words.present}
              </Chip>
            ) : (
              <Chip kind="wait" icon="user">
                {words.mustBePresent}
              </Chip>
            )}
          </h1>
          <p className="lm-quiet">
            {name ? views[0]?.applicant.idNumber : words.nameLater}
            {words.comma}
            {presence ? (
              <>
                <Moment at={sitting.since} as="time" /> {how}
                {words.comma}
                {words.minutesLeft}
              </>
            ) : (
              words.resumed
            )}
          </p>
        </div>
        <Button onPress={onEnd}>{words.change}</Button>
      </header>
      <p className="lm-mark">
        <Icon name="seal" size={20} />
        <span>
          {names.length > 0 ? (
            <>
              <b>{words.opened(names.length)}</b>
              {words.openedNames(names.join(words.listComma))}
            </>
          ) : (
            <>
              <b>{words.openedNothing}</b>
              {words.comma}
              {words.openedNothingNote}
            </>
          )}
        </span>
      </p>
    </>
  );
}

/** Labels of everything the registers answered about her in this sitting. */
export function useOpenedNames(sitting: Sitting): string[] {
  const text = useText();
  const labels = useStarted(sitting).flatMap((view) =>
    Object.values(view.fields).flatMap((field) =>
      isVerified(field) && field.source !== 'derived' ? [text(field.label)] : [],
    ),
  );
  return [...new Set(labels)];
}
