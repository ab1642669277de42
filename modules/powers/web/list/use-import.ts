// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Door, ProblemError } from '#packages/ui';
import { type PowerImportQuery, type PowerImportReport, SHEET_MEDIA } from '../../contract.ts';

interface Outcome {
  report?: PowerImportReport;
  error?: ProblemError;
  isPending: boolean;
}

/** Sends a sheet to be looked at or imported; a refusal as a whole still brings its report. */
export function useImport() {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>({ isPending: false });
  const send = async (file: File, query: PowerImportQuery): Promise<void> => {
    setOutcome((before) => ({ ...before, isPending: true }));
    const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    const words = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
    const door: Door = `POST /api/v1/powers/import?${words}`;
    // What a browser calls a csv differs from machine to machine.
    const type = /\.csv$/i.test(file.name) ? SHEET_MEDIA.csv : SHEET_MEDIA.xlsx;
    try {
      const report = await call<Blob, PowerImportReport>(door, new Blob([file], { type }));
      setOutcome({ report, isPending: false });
      if (report.isRecorded) await client.invalidateQueries();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const report = error.details.report as PowerImportReport | undefined;
      setOutcome({ error, isPending: false, ...(report ? { report } : {}) });
    }
  };
  return { ...outcome, send, forget: () => setOutcome({ isPending: false }) };
}
