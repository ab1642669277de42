// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, ErrorState, Sheet, useSubmit, useWords } from '#packages/ui';
import type { CaseReceipt, CaseView } from '../../contract.ts';
import { residentCaseWords } from './words.ts';

/** 撤回: hers until the decision. Asked once, because it ends the case. */
export function WithdrawPart({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const [isOpen, setOpen] = useState(false);
  const send = useSubmit<Record<string, never>, CaseReceipt>('POST /api/v1/cases/{id}/withdraw', {
    path: { id: view.id },
    refresh: ['GET /api/v1/cases/{id}', 'GET /api/v1/cases'],
    onDone: () => setOpen(false),
  });
  return (
    <div className="lm-section">
      <Button kind="quiet" icon="leave" onPress={() => setOpen(true)}>
        {words.withdraw}
      </Button>
      <Sheet
        title={words.withdraw}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button onPress={() => setOpen(false)}>{words.withdrawNo}</Button>
            <Button kind="alarm" isPending={send.isPending} onPress={() => send.mutate({})}>
              {words.withdrawYes}
            </Button>
          </>
        }
      >
        <p>{words.withdrawSure}</p>
        {send.isError && <ErrorState error={send.error} />}
      </Sheet>
    </div>
  );
}
