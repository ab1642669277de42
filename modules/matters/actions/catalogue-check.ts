// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../contract.ts';
import { checkCatalogue } from '../model/check-catalogue.ts';
import { readCityCatalogue } from './read-city-catalogue.ts';

export interface CheckReport {
  /** 0 sound, 1 with findings, 2 when the folder is no city. */
  exitCode: 0 | 1 | 2;
  matters: number;
  findings: Finding[];
  /** Why the folder could not be read; only with exit code 2. */
  fault?: string;
}

/** `lastmile catalogue check DIR`: reads a city's folder and compiles it. `today` is YYYY-MM-DD. */
export async function catalogueCheck(dir: string, today: string): Promise<CheckReport> {
  try {
    const city = await readCityCatalogue(dir, today);
    const findings = checkCatalogue(city);
    return { exitCode: findings.length > 0 ? 1 : 0, matters: city.matters.length, findings };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const fault = `not a city's folder: ${(error as NodeJS.ErrnoException).path}`;
    return { exitCode: 2, matters: 0, findings: [], fault };
  }
}

/** The report as lines for a terminal: place, code, both languages, source, next step. */
export function printReport(report: CheckReport): string {
  if (report.fault) return `${report.fault}\n`;
  const lines = report.findings.flatMap((found) => [
    `${found.file}:${found.line}:${found.column}  ${found.code}`,
    `  ${found.zh}`,
    `  ${found.en}`,
    `  依据 basis: ${found.basis}`,
    `  怎么改 next: ${found.next.zh} · ${found.next.en}`,
  ]);
  const end = `${report.matters} 个事项可用，${report.findings.length} 处问题 · ${report.matters} matters read, ${report.findings.length} findings`;
  return `${[...lines, end].join('\n')}\n`;
}
