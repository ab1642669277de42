// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import {
  Button,
  Card,
  Checkbox,
  ErrorState,
  Note,
  Section,
  TextField,
  useWords,
} from '#packages/ui';
import { AreaPicker } from '../AreaPicker.tsx';
import { FaultTable } from './FaultTable.tsx';
import { DayInput } from './ListFilters.tsx';
import { useImport } from './use-import.ts';
import { listPageWords } from './words.ts';

/** A sheet as published: looked at first, then imported; what was chosen stays until corrected. */
export function ImportPart({ area: own }: { area: string }) {
  const words = useWords(listPageWords);
  const [file, setFile] = useState<File>();
  const [area, setArea] = useState(own);
  const [validFrom, setValidFrom] = useState('');
  const [decision, setDecision] = useState('');
  const [allOrNothing, setAllOrNothing] = useState(false);
  const sending = useImport();
  const { report, error, isPending } = sending;
  const query = { area, validFrom, decision };
  const take = (next: File | undefined) => {
    if (!next) return;
    setFile(next);
    sending.forget();
    void sending.send(next, { ...query, dryRun: true });
  };
  const isRefused = error?.code === 'POWER_IMPORT_REFUSED';
  return (
    <Section title={words.importTitle} aside={words.importNote}>
      <Card padded>
        <div className="powers-import">
          <p className="lm-label">{words.area}</p>
          <AreaPicker key={area} area={area} onPick={setArea} />
          <div className="powers-pick">
            <DayInput label={words.validFrom} value={validFrom} onChange={setValidFrom} />
            <TextField label={words.decision} value={decision} onChange={setDecision} />
          </div>
          <Checkbox isOn={allOrNothing} onChange={setAllOrNothing}>
            {words.allOrNothing}
          </Checkbox>
          <FileLine file={file} onFile={take} />
          <div className="powers-import-file">
            <Button
              isDisabled={!file || isPending}
              onPress={() => file && void sending.send(file, { ...query, dryRun: true })}
            >
              {words.check}
            </Button>
            <Button
              kind="primary"
              icon="upload"
              isDisabled={!file || !report?.recorded.length}
              isPending={isPending}
              onPress={() => file && void sending.send(file, { ...query, allOrNothing })}
            >
              {words.import}
            </Button>
          </div>
        </div>
      </Card>
      <div className="powers-import-said" aria-live="polite">
        {error && !isRefused && <ErrorState error={error} />}
        {report && <ReportNote report={report} isRefused={isRefused} />}
      </div>
      {report && report.faults.length > 0 && <FaultTable faults={report.faults} />}
    </Section>
  );
}

function ReportNote({ report, isRefused }: { report: Report; isRefused: boolean }) {
  const words = useWords(listPageWords);
  const { recorded, unchanged, faults, isRecorded } = report;
  const counts = [isRefused ? 0 : recorded.length, unchanged.length, faults.length] as const;
  const title = isRecorded ? words.imported(...counts) : words.checked(...counts);
  return (
    <Note kind={faults.length > 0 ? 'wait' : 'ok'} title={isRefused ? words.refusedWhole : title}>
      {faults.length > 0 && <p>{words.kept}</p>}
    </Note>
  );
}

type Report = NonNullable<ReturnType<typeof useImport>['report']>;

function FileLine(props: { file: File | undefined; onFile: (file: File | undefined) => void }) {
  const { file, onFile } = props;
  const words = useWords(listPageWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="powers-import-file">
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        aria-label={words.file}
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file, corrected, may be chosen again.
          event.target.value = '';
        }}
      />
      <Button icon="table" onPress={() => input.current?.click()}>
        {words.chooseFile}
      </Button>
      <span>{file ? file.name : words.file}</span>
    </div>
  );
}
