// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  Card,
  Checkbox,
  call,
  type ProblemError,
  Section,
  State,
  UploadField,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseEvidence, CaseView } from '../../contract.ts';
import type { Draft } from './use-draft.ts';
import { residentCaseWords } from './words.ts';

export interface LadderProps {
  view: CaseView;
  draft: Draft;
}

/** Proofs that could not simply be verified: owed, promised or photographed, one rung each. */
export function Ladder({ view, draft }: LadderProps) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const open = view.evidence.filter(({ state }) => state !== 'verified');
  if (open.length === 0) return null;
  return (
    <Section title={words.ladder}>
      <Card>
        {open.map((proof) => (
          <div key={proof.proof} className="case-part">
            <b>{text(proof.title)}</b>
            <Rung view={view} proof={proof} draft={draft} />
          </div>
        ))}
      </Card>
    </Section>
  );
}

interface RungProps extends LadderProps {
  proof: CaseEvidence;
}

function Rung({ view, proof, draft }: RungProps) {
  const words = useWords(residentCaseWords);
  const text = useText();
  switch (proof.state) {
    case 'verified':
      return null;
    case 'owed':
      return (
        <div>
          <State kind="wait">{words.owed}</State>
        </div>
      );
    case 'commit':
      return (
        <Checkbox
          isOn={draft.typed.commitments.includes(proof.proof)}
          onChange={(isOn) => draft.setCommitted(proof.proof, isOn)}
          note={words.commitRisk}
        >
          {text(proof.commitment)}
        </Checkbox>
      );
    case 'upload':
      return <UploadRung view={view} proof={proof} />;
  }
}

function UploadRung({ view, proof }: Omit<RungProps, 'draft'>) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const send = useMutation<unknown, ProblemError, File>({
    mutationFn: (file) =>
      call('PUT /api/v1/cases/{id}/evidence/{proof}', file, {
        path: { id: view.id, proof: proof.proof },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['GET /api/v1/cases/{id}'] }),
  });
  return (
    <UploadField
      id={`proof-${proof.proof}`}
      label={words.upload}
      help={proof.example && words.uploadExample(text(proof.example))}
      fileName={proof.uploaded || send.isSuccess ? words.uploaded : undefined}
      isPending={send.isPending}
      error={send.error?.say(language)}
      onFile={(file) => send.mutate(file)}
    />
  );
}
