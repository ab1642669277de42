// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import { Button, Checkbox, Icon, Segmented, TextField, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { ActFacts } from './ActFacts.tsx';
import { buttonWords, choicesOf, hasObjection, type Typed } from './opinion.ts';
import { PauseFields } from './PauseFields.tsx';
import { SupplementFields } from './SupplementFields.tsx';
import { KEY_OF, type PrimaryAct, stepDeciding, stepHere } from './steps.ts';
import { workCaseWords } from './words.ts';
import type { WorkCaseWords } from './words.zh.ts';

export interface OpinionFormProps {
  view: CaseView;
  page: MatterPage;
  primary: PrimaryAct;
  typed: Typed;
  reason: string;
  /** What is still to be written, shown once the officer tried to send. */
  problem: string | undefined;
  isPending: boolean;
  onChange: (typed: Typed) => void;
  onSend: () => void;
}

/** The choice, what follows from it, the words it needs, and one button. */
export function OpinionForm(props: OpinionFormProps) {
  const { view, page, primary, typed, problem, isPending, onChange, onSend } = props;
  const words = useWords(workCaseWords);
  const choices = choicesOf(view, page, primary);
  return (
    <div className="lm-card wcase-opinion">
      {choices.length > 1 && (
        <Segmented
          label={words.opinionOf[primary]}
          value={typed.choice}
          onChange={(choice) => onChange({ ...typed, choice })}
          choices={choices.map((choice) => ({
            value: choice,
            name: (
              <>
                {choice === typed.choice && <Icon name="check" size={20} />}
                {words.choices[choice]}
              </>
            ),
          }))}
        />
      )}
      <ActFacts view={view} page={page} choice={typed.choice} />
      <ChoiceFields {...props} />
      <div className="wcase-send">
        <Button
          kind="primary"
          tall
          keyHint={typed.choice === 'accept' ? 'a' : KEY_OF.decide}
          isPending={isPending}
          onPress={onSend}
        >
          {buttonWords({ view, page }, typed.choice, words)}
        </Button>
        {problem ? (
          <p className="lm-error" role="alert">
            <Icon name="alert" size={16} />
            {problem}
          </p>
        ) : (
          <p className="lm-quiet">
            <Limit {...props} />
          </p>
        )}
      </div>
    </div>
  );
}

function ChoiceFields({ view, page, typed, reason, onChange }: OpinionFormProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  if (typed.choice === 'accept') return null;
  if (typed.choice === 'supplement') {
    return (
      <SupplementFields
        view={view}
        page={page}
        asked={typed.asked}
        onChange={(asked) => onChange({ ...typed, asked })}
      />
    );
  }
  const isRefusal = typed.choice === 'refuse' && view.criteria.length > 0;
  return (
    <div className="lm-form">
      {typed.choice === 'pause' && <PauseFields page={page} typed={typed} onChange={onChange} />}
      {isRefusal && (
        <fieldset className="lm-field">
          <legend>{words.criteriaUnmet}</legend>
          {blamable(view).map((rule) => (
            <Checkbox
              key={rule.code}
              isOn={typed.criteria.includes(rule.code)}
              onChange={(isOn) => onChange({ ...typed, criteria: toggled(typed, rule.code, isOn) })}
              note={text(rule.words)}
            >
              {text(rule.sentence)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <TextField
        label={reasonLabel(typed, words)}
        help={isPrefilled(typed) ? words.reasonHelp : undefined}
        value={reason}
        isLong
        lengthMax={2000}
        onChange={(written) =>
          onChange({ ...typed, reasons: { ...typed.reasons, [typed.choice]: written } })
        }
      />
      {isDeciding(typed) && hasObjection(view) && (
        <TextField
          label={words.opinionAnswer}
          help={words.opinionAnswerHelp}
          value={typed.opinionAnswer}
          isLong
          lengthMax={2000}
          onChange={(opinionAnswer) => onChange({ ...typed, opinionAnswer })}
        />
      )}
    </div>
  );
}

/** Rules a refusal may name: those not met or not answered, else all of them. */
function blamable({ criteria }: CaseView): CaseView['criteria'] {
  const open = criteria.filter(({ verdict }) => verdict !== 'met');
  return open.length > 0 ? open : criteria;
}

function isDeciding({ choice }: Typed): boolean {
  return choice === 'grant' || choice === 'refuse';
}

function toggled(typed: Typed, code: string, isOn: boolean): string[] {
  return isOn ? [...typed.criteria, code] : typed.criteria.filter((known) => known !== code);
}

function isPrefilled({ choice, reasons }: Typed): boolean {
  const hasDraft = ['agree', 'disagree', 'grant', 'refuse'].includes(choice);
  return hasDraft && reasons[choice] === undefined;
}

function reasonLabel({ choice }: Typed, words: WorkCaseWords): string {
  if (choice === 'agree' || choice === 'disagree') return words.reasonToDecider;
  if (choice === 'complete') return words.done;
  if (choice === 'answer') return words.answerToCommunity;
  if (choice === 'support' || choice === 'object' || choice === 'no-view') return words.opinionWhy;
  return choice === 'pause' ? words.pauseReason : words.reasonToHer;
}

/** Under the button: in whose name, and what the act cannot do. */
function Limit({ view, page, typed }: OpinionFormProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const here = stepHere(view);
  const doer = page.doers.find(({ step }) => step === here?.code);
  const isForAnother = doer?.inWhoseName && doer.inWhoseName !== doer.organisation;
  const name = isForAnother && doer.inWhoseNameName && text(doer.inWhoseNameName);
  const deciding = stepDeciding(view);
  if (typed.choice === 'supplement') return words.supplementNote;
  if (typed.choice === 'pause') return words.pauseNote;
  if (typed.choice === 'grant' || typed.choice === 'refuse') return words.decideNote;
  if (typed.choice === 'disagree') return words.reviewNote;
  if (typed.choice === 'answer') return words.answerNote;
  if (typed.choice === 'object') return words.objectNote;
  if (typed.choice === 'support' || typed.choice === 'no-view') return words.opineNote;
  const isDecidedLater = deciding && deciding.code !== here?.code;
  return (
    <>
      {name && words.actedInName(name)}
      {isDecidedLater && words.cannotDecide(text(deciding.organisation))}
    </>
  );
}
