// SPDX-License-Identifier: Apache-2.0
import { Note, State, type StateKind, useText, useWords } from '#packages/ui';
import type { CaseEvidence, CaseView } from '../../contract.ts';
import { workCaseWords } from './words.ts';
import type { WorkCaseWords } from './words.zh.ts';

/** The ladder of the proofs that could not simply be verified, and what that means for the step. */
export function Proofs({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const open = view.evidence.filter(({ state, answer }) => state !== 'verified' || answer === 'no');
  if (open.length === 0) return null;
  const hasCommitted = open.some(({ committed }) => committed);
  return (
    <div className="wcase-proofs">
      {view.flags.awaitingVerification && (
        <Note kind="wait" icon="pause">
          {words.owedNote}
        </Note>
      )}
      {hasCommitted && (
        <Note kind="wait" icon="note">
          {words.commitNote}
        </Note>
      )}
      <ul className="lm-card lm-rows" aria-label={words.proofs}>
        {open.map((proof) => {
          const { kind, said } = standing(proof, words);
          return (
            <li key={proof.proof} className="wcase-proof">
              <span>
                {text(proof.title)}
                {proof.commitment && <small>“{text(proof.commitment)}”</small>}
              </span>
              <State kind={kind} icon={kind === 'wait' ? 'note' : undefined}>
                {said}
              </State>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function standing(proof: CaseEvidence, words: WorkCaseWords): { kind: StateKind; said: string } {
  switch (proof.state) {
    case 'verified':
      return proof.answer === 'no'
        ? { kind: 'late', said: words.proofNo }
        : { kind: 'ok', said: words.proofStates.verified };
    case 'owed':
      return { kind: 'wait', said: words.proofStates.owed };
    case 'commit':
      return {
        kind: 'wait',
        said: proof.committed ? words.proofStates.commit : words.notCommitted,
      };
    case 'upload':
      return proof.uploaded
        ? { kind: 'ok', said: words.proofStates.upload }
        : { kind: 'wait', said: words.notUploaded };
  }
}
