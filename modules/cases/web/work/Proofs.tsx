// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import {
  Button,
  call,
  Note,
  type ProblemError,
  State,
  type StateKind,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseEvidence, CaseView, OpenedEvidence } from '../../contract.ts';
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
              {proof.uploaded && view.mine.acts.includes('reveal') && (
                <OpenFile caseId={view.id} proof={proof.proof} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Opens the uploaded file in a page of its own; the applicant reads of it in her diary. */
function OpenFile({ caseId, proof }: { caseId: string; proof: string }) {
  const words = useWords(workCaseWords);
  const open = useMutation<OpenedEvidence, ProblemError>({
    mutationFn: () =>
      call('POST /api/v1/cases/{id}/evidence/{proof}/open', {}, { path: { id: caseId, proof } }),
    onSuccess: ({ base64, mediaType }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      window.open(URL.createObjectURL(new Blob([bytes], { type: mediaType })), '_blank');
    },
  });
  return (
    <Button kind="quiet" icon="eye" isPending={open.isPending} onPress={() => open.mutate()}>
      {words.openFile}
    </Button>
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
