// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useUiWords } from '../ui-words.ts';
import { FieldError } from './Field.tsx';

/** What the evidence door takes. */
const BYTES_MAX = 10 * 1024 * 1024;
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

export interface UploadFieldProps {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  /** Name of what is there already. */
  fileName?: string;
  isPending?: boolean;
  onFile: (file: File) => void;
}

/** A photo or a PDF. A phone offers its camera. */
export function UploadField(props: UploadFieldProps) {
  const { id, label, help, error, fileName, isPending, onFile } = props;
  const words = useUiWords();
  const [refused, setRefused] = useState<string>();
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const problem = !TYPES.includes(file.type)
      ? words.fileWrongType
      : file.size > BYTES_MAX
        ? words.fileTooLarge
        : undefined;
    setRefused(problem);
    if (!problem) onFile(file);
  };
  const wrong = refused ?? error;
  return (
    <div className="lm-upload">
      <span className="lm-label">{label}</span>
      {help && <p className="lm-help">{help}</p>}
      {fileName && (
        <p className="lm-upload-file">
          <Icon name="doc" size={20} />
          {fileName}
        </p>
      )}
      <FileTrigger acceptedFileTypes={TYPES} onSelect={take}>
        <Button icon="camera" isPending={isPending}>
          {words.chooseFile}
        </Button>
      </FileTrigger>
      {wrong && <FieldError id={`${id}-error`}>{wrong}</FieldError>}
    </div>
  );
}
