// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Icon, IconButton, Section, useText, useWords } from '#packages/ui';
import type { DelegationPicture, PowerAct } from '../../contract.ts';
import { powerPageWords } from '../page-words.ts';
import type { DeedTerms } from './deed.ts';
import { EditSheet } from './EditSheet.tsx';
import { deedWords } from './words.ts';

export interface ActsPartProps {
  terms: DeedTerms;
  picture: DelegationPicture;
  /** Why some are not to be handed on once more, in a sentence. */
  hint?: string | undefined;
  onChange: (acts: PowerAct[]) => void;
}

/** 交出哪几个动作: those the giver holds, as boxes; those that never may, with the article. */
export function ActsPart(props: ActsPartProps) {
  const words = useWords(deedWords);
  return (
    <Section title={words.actsTitle} aside={words.actsNote}>
      <div className="lm-card deed-acts-card">
        <ActsChoice {...props} />
      </div>
    </Section>
  );
}

function ActsChoice({ terms, picture, hint, onChange }: ActsPartProps) {
  const words = useWords(deedWords);
  const { acts: names } = useWords(powerPageWords);
  const toggle = (act: PowerAct, isOn: boolean) =>
    onChange(picture.givable.filter((one) => (one === act ? isOn : terms.acts.includes(one))));
  return (
    <>
      <fieldset className="deed-acts">
        <legend className="lm-sr">{words.mayGive}</legend>
        {picture.givable.map((act) => (
          <Checkbox
            key={act}
            className="deed-act"
            isSelected={terms.acts.includes(act)}
            onChange={(isOn) => toggle(act, isOn)}
          >
            <span className="lm-check-box">
              <Icon name="check" size={16} />
            </span>
            {names[act]}
          </Checkbox>
        ))}
      </fieldset>
      {terms.acts.length === 0 && (
        <p className="deed-none lm-wait" role="status">
          <Icon name="alert" size={16} />
          {words.atLeastOne}
        </p>
      )}
      {hint && (
        <p className="deed-none">
          <Icon name="info" size={16} />
          {hint}
        </p>
      )}
      <NeverList picture={picture} />
    </>
  );
}

/** Acts that never rest with the receiver: choosing one says why, and puts nothing in. */
function NeverList({ picture }: { picture: DelegationPicture }) {
  const words = useWords(deedWords);
  const { acts: names } = useWords(powerPageWords);
  const text = useText();
  const [tried, setTried] = useState<PowerAct>();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? picture.barred : picture.barred.slice(0, SHOWN_FIRST);
  const more = picture.barred.length - shown.length;
  return (
    <ul className="deed-never" aria-label={words.never}>
      {shown.map(({ act, sentence }) => (
        <li key={act} className={act === tried ? 'deed-tried' : undefined}>
          <button type="button" onClick={() => setTried(act)}>
            <Icon name="forbid" size={20} />
            <b>{names[act]}</b>
            <span>
              {act === tried && words.tried}
              {text(sentence)}
            </span>
          </button>
        </li>
      ))}
      {more > 0 && (
        <li className="deed-rest">
          <button type="button" onClick={() => setAll(true)}>
            <Icon name="down" size={20} />
            {words.neverMore(more)}
          </button>
        </li>
      )}
    </ul>
  );
}

const SHOWN_FIRST = 3;

export interface ActsGivenProps {
  terms: DeedTerms;
  picture: DelegationPicture | undefined;
  /** Absent where nothing may be changed any more. */
  onChange: ((acts: PowerAct[]) => void) | undefined;
}

/** The acts of a deed that was sent; amended in a sheet, all at once. */
export function ActsGiven({ terms, picture, onChange }: ActsGivenProps) {
  const words = useWords(deedWords);
  const { acts: names } = useWords(powerPageWords);
  const [isOpen, setOpen] = useState(false);
  const edit = onChange && picture && (
    <IconButton icon="edit" label={words.edit(words.actsGiven)} onPress={() => setOpen(true)} />
  );
  return (
    <Section title={words.actsGiven} aside={edit}>
      <ul className="lm-card deed-given">
        {terms.acts.map((act) => (
          <li key={act}>
            <Icon name="check" size={16} />
            {names[act]}
          </li>
        ))}
      </ul>
      {isOpen && onChange && picture && (
        <ActsSheet {...{ terms, picture, onChange }} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}

function ActsSheet({ terms, picture, onChange, onClose }: ActsPartProps & { onClose: () => void }) {
  const words = useWords(deedWords);
  const [acts, setActs] = useState(terms.acts);
  return (
    <EditSheet
      title={words.actsTitle}
      isComplete={acts.length > 0}
      onDone={() => onChange(acts)}
      onClose={onClose}
    >
      <ActsChoice terms={{ ...terms, acts }} picture={picture} onChange={setActs} />
    </EditSheet>
  );
}
