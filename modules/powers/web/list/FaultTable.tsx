// SPDX-License-Identifier: Apache-2.0
import { useText, useWords } from '#packages/ui';
import type { PowerRowFault } from '../../contract.ts';
import { listPageWords } from './words.ts';

/** Each fault where it stands in the sheet, and what to do about it. */
export function FaultTable({ faults }: { faults: readonly PowerRowFault[] }) {
  const words = useWords(listPageWords);
  const text = useText();
  return (
    <section className="lm-card powers-faults" aria-label={words.what}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.next}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={[fault.sheet, fault.row, fault.column, fault.code].join()}>
              <th scope="row">{words.rowOf(fault.sheet, fault.row)}</th>
              <td>{words.columnOf(fault.column, fault.header)}</td>
              <td>{fault.value}</td>
              <td>{text(fault.what)}</td>
              <td>{text(fault.next)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
