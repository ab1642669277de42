// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { WhyDrawer } from '#modules/powers/web';
import {
  Button,
  ButtonLink,
  formatDay,
  Note,
  Pairs,
  serverNow,
  useKeys,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { stepHere } from './steps.ts';
import { useMayAct } from './use-may-act.ts';
import { workCaseWords } from './words.ts';

/** Why the reader can do nothing here: recusal, another must, a missing link, another's turn. */
export function Blocked({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const refused = useMayAct(view);
  const [isOpen, setOpen] = useState(false);
  useKeys({ w: refused ? () => setOpen(true) : undefined });
  const here = stepHere(view);
  const { recusal, missing } = view.mine;
  if (recusal) {
    return (
      <Note kind="wait" icon="people" title={words.recusal}>
        {words.recusalNote}
      </Note>
    );
  }
  if (view.state === 'draft') {
    return (
      <Note kind="info" icon="edit" title={words.counterDraft}>
        <p>{words.counterDraftNote}</p>
        <div className="lm-acts">
          <ButtonLink to={`/counter?case=${view.id}`}>{words.goOnDraft}</ButtonLink>
        </div>
      </Note>
    );
  }
  if (view.state === 'supplement-requested') return <Waiting view={view} />;
  if (!here) return null;
  const act = words.actShort[here.act] ?? text(here.title);
  // Another body's step is nothing wrong; a broken link of one's own is.
  const isElsewhere = !refused?.chain.some(({ title }) => title.zh === here.organisation?.zh);
  if (refused) {
    return (
      <>
        <Note
          kind={isElsewhere ? 'info' : 'late'}
          icon={isElsewhere ? 'building' : 'broken'}
          title={isElsewhere ? words.notYourStep(text(here.organisation)) : words.cannot(act)}
        >
          <p>{text(refused.missing.sentence)}</p>
          <div className="lm-acts">
            <Button icon="link" onPress={() => setOpen(true)} keyHint="w">
              {words.whyNot}
            </Button>
          </div>
        </Note>
        <WhyDrawer
          title={words.whyNotTitle(act)}
          finding={text(refused.missing.sentence)}
          lede={words.canSee(text(here.organisation))}
          mark={words.onlyLooked}
          chain={refused.chain}
          missing={refused.missing}
          isSelf
          deedsAt="/delegations"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      </>
    );
  }
  if (missing) {
    return (
      <Note kind="wait" icon="people" title={text(missing)}>
        {words.another}
      </Note>
    );
  }
  return (
    <Note kind="info" icon="clock" title={words.noAct}>
      {words.notYourStep(text(here.organisation))}
    </Note>
  );
}

function Waiting({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const language = useLanguage();
  const text = useText();
  const items = (view.supplement ?? []).map(({ field, proof, why }) => ({
    key: field ?? proof ?? why,
    label: text(
      field ? view.fields[field]?.label : view.evidence.find((one) => one.proof === proof)?.title,
    ),
    value: why,
  }));
  return (
    <>
      <Note kind="wait" icon="pause" title={words.waitsApplicant}>
        {words.waitingHer}
        {view.supplementUntil &&
          words.waitingUntil(formatDay(view.supplementUntil, serverNow(), language))}
      </Note>
      <h3 className="wcase-sub">{words.askedOf}</h3>
      <Pairs pairs={items} />
    </>
  );
}
