// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Finding } from '../contract.ts';
import type { CityCatalogue } from './catalogue.ts';
import { checkClocks } from './check-clocks.ts';
import { checkFields } from './check-fields.ts';
import { checkHearing } from './check-hearing.ts';
import { checkPowerFiles, checkStepPowers } from './check-powers.ts';
import { checkProofs } from './check-proofs.ts';
import { checkReferences } from './check-references.ts';
import { checkRules } from './check-rules.ts';
import { checkSteps } from './check-steps.ts';
import { finding } from './finding.ts';

/** One file per version, and no version twice. */
function checkVersions(city: CityCatalogue): Finding[] {
  const seen = new Map<string, string>();
  return city.matters.flatMap(({ matter, source }): Finding[] => {
    const version = `${matter.code} v${matter.version}`;
    const other = seen.get(version);
    seen.set(version, source.file);
    if (other === undefined) return [];
    const words = text(`${version} 在 ${other} 已有`, `${version} is already in ${other}`);
    return [finding('SHAPE', source.at(['version']), words)];
  });
}

/**
 * The compiler of a city's catalogue: every finding with its place, law and what to do, in the
 * order of files and lines. Empty means that the city may publish.
 */
export function checkCatalogue(city: CityCatalogue): Finding[] {
  const findings = [
    ...city.findings,
    ...checkVersions(city),
    ...checkPowerFiles(city),
    ...city.matters.flatMap((located) => [
      ...checkReferences(city, located),
      ...checkFields(city, located),
      ...checkProofs(city, located),
      ...checkRules(city, located),
      ...checkClocks(city, located),
      ...checkSteps(located),
      ...checkHearing(city, located),
      ...checkStepPowers(city, located),
    ]),
  ];
  return findings.sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
