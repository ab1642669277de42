// SPDX-License-Identifier: Apache-2.0
import { Link, useLocation } from 'wouter';
import { Button, Chip, Icon, Masked, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { stateKind } from '../case-state.ts';
import { stepHere } from './steps.ts';
import { useNeighbours } from './use-neighbours.ts';
import { workCaseWords } from './words.ts';

/** Matter, applicant, state; the number under it; the next and the one before at the right. */
export function CaseHead({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const [, navigate] = useLocation();
  const { place, previous, next } = useNeighbours(view.id);
  const go = (id: string | undefined) => (id ? () => navigate(`/cases/${id}`) : undefined);
  return (
    <header className="wcase-head">
      <Link className="wcase-back" href="/">
        <Icon name="back" size={20} />
        {words.inbox}
      </Link>
      <div className="wcase-title">
        <h1>
          <span className="wcase-name">
            {text(view.matter.title)}⁠·
            <ApplicantName view={view} />
          </span>
          <StateChip view={view} />
        </h1>
        <p>
          <span className="lm-nb">{view.number}</span>
          {words.comma}
          {text(view.area.name)}
          {words.comma}
          <span className="lm-nb">{view.applicant.idNumber}</span>
          {!view.applicant.organisation && (
            <>
              {words.comma}
              {words.channels[view.channel]}
            </>
          )}
        </p>
      </div>
      <div className="wcase-turn">
        {place && <span className="lm-quiet">{words.place(place.at, place.of)}</span>}
        <Button keyHint="k" isDisabled={!previous} onPress={go(previous)}>
          {words.previous}
        </Button>
        <Button keyHint="j" isDisabled={!next} onPress={go(next)}>
          {words.next}
        </Button>
      </div>
    </header>
  );
}

/** A person's name as it may be shown; a body's in full. */
export function ApplicantName({ view }: { view: Pick<CaseView, 'applicant'> }) {
  const text = useText();
  const { name, organisation } = view.applicant;
  return organisation ? text(organisation.name) : <Masked>{name}</Masked>;
}

/** The state, and the flags that stand beside it. */
export function StateChip({ view }: { view: Pick<CaseView, 'state' | 'flags' | 'steps'> }) {
  const words = useWords(workCaseWords);
  const { paused, awaitingVerification } = view.flags;
  const act = view.state === 'supplement-requested' ? undefined : stepHere(view)?.act;
  const said = (act && words.waitsFor[act]) ?? words.states[view.state];
  return (
    <span className="wcase-chips">
      <Chip kind={stateKind(view.state, paused)}>{paused ? words.paused : said}</Chip>
      {awaitingVerification && (
        <Chip kind="wait" icon="pause">
          {words.awaiting}
        </Chip>
      )}
    </span>
  );
}
