// SPDX-License-Identifier: Apache-2.0
import { Icon, useWords } from '#packages/ui';
import type { PowerExportQuery } from '../../contract.ts';
import { listPageWords } from './words.ts';

/** The list as a file, for whoever wants to reckon with it. */
export function ExportLinks(asked: PowerExportQuery) {
  const words = useWords(listPageWords);
  const address = (format: string) => {
    const said = Object.entries({ ...asked, format }).filter(([, value]) => value);
    return `/api/v1/powers/export?${new URLSearchParams(said as [string, string][])}`;
  };
  return (
    <>
      <a className="lm-btn" href={address('xlsx')} download>
        <Icon name="download" size={20} />
        {words.exportXlsx}
      </a>
      <a className="lm-btn lm-btn-quiet" href={address('csv')} download>
        {words.exportCsv}
      </a>
    </>
  );
}
