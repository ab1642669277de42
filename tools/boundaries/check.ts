// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { listFiles } from '#tools/tidy/tree.ts';
import { arrowsAgainstFloors, type Drawing, readDrawing } from './arrows.ts';
import { houseRules } from './rules.ts';

const HAS_IMPORT = /^(import|export)\s[^;'"`]*\sfrom\s+['"]/m;

export interface Violation {
  rule: string;
  from: string;
  to: string;
  why: string;
}

export interface Report {
  filesListed: number;
  filesCruised: number;
  importsFollowed: number;
  violations: Violation[];
}

/** TypeScript files of a tree, as git lists them. */
export function listSources(root: string): string[] {
  return listFiles(root, ['.ts', '.tsx']);
}

/** Cruises every listed file with swc and returns what breaks the rules of the house. */
export async function checkBoundaries(root: string): Promise<Report> {
  const drawing = readDrawing(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
  const listed = listSources(root);
  const { modules, violations } = await cruiseTree({ root, drawing, listed });
  const cruised = new Map(modules.map((module) => [module.source, module]));
  const followed = listed.map((path) => cruised.get(path)?.dependencies.length ?? 0);
  return {
    filesListed: listed.length,
    filesCruised: listed.filter((path) => cruised.has(path)).length,
    importsFollowed: followed.reduce((sum, n) => sum + n, 0),
    violations: [
      ...findUnread(root, listed, cruised),
      ...undrawn(listed, drawing),
      ...listed.flatMap((path) => relativeFaults(cruised.get(path))),
      ...violations,
    ],
  };
}

interface CruiseJob {
  root: string;
  drawing: Drawing;
  listed: string[];
}

async function cruiseTree(
  job: CruiseJob,
): Promise<{ modules: IModule[]; violations: Violation[] }> {
  const forbidden = houseRules(job.drawing);
  const { output } = await cruise(
    job.listed,
    {
      baseDir: job.root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      ruleSet: { forbidden },
      validate: true,
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const violations = summary.violations.map((found) => ({
    rule: found.rule.name,
    from: found.from,
    to: (found.cycle?.map((step) => step.name) ?? [found.to]).join(' → '),
    why: forbidden.find((rule) => rule.name === found.rule.name)?.comment ?? '',
  }));
  return { modules, violations };
}

/** A parser that reads nothing says all is well: every file is cruised, every import seen. */
export function findUnread(
  root: string,
  listed: string[],
  cruised: ReadonlyMap<string, Pick<IModule, 'dependencies'>>,
): Violation[] {
  const faults: Violation[] = [];
  for (const path of listed) {
    const module = cruised.get(path);
    const why = 'The cruise did not read this file: nothing it says can be trusted.';
    if (!module) faults.push({ rule: 'cruised', from: path, to: '-', why });
    else if (
      module.dependencies.length === 0 &&
      HAS_IMPORT.test(readFileSync(join(root, path), 'utf8'))
    )
      faults.push({ rule: 'cruised', from: path, to: 'its imports', why });
  }
  return faults;
}

function undrawn(listed: string[], drawing: Drawing): Violation[] {
  const drawn = new Set(drawing.floors.flat());
  const rooms = new Set(listed.map((path) => /^modules\/([^/]+)\//.exec(path)?.[1]));
  const strangers = [...rooms].filter((room) => room !== undefined && !drawn.has(room));
  return [
    ...strangers.map((room) => ({
      rule: 'drawn',
      from: `modules/${room}`,
      to: 'ARCHITECTURE.md',
      why: 'Every room stands on a floor of the picture.',
    })),
    ...arrowsAgainstFloors(drawing).map((arrow) => ({
      rule: 'drawn',
      from: 'ARCHITECTURE.md',
      to: arrow,
      why: 'Arrows run down, or left on one floor.',
    })),
  ];
}

/** `modules/cases`, `apps/web`, `tests`: the walls a relative import may not cross. */
function roomOf(path: string): string {
  const parts = path.split('/');
  return /^(apps|modules|packages|cities|tools)$/.test(parts[0]!)
    ? parts.slice(0, 2).join('/')
    : parts[0]!;
}

function relativeFaults(module: IModule | undefined): Violation[] {
  const faults: Violation[] = [];
  for (const { module: specifier, resolved } of module?.dependencies ?? []) {
    const from = module!.source;
    if (!specifier.startsWith('.')) continue;
    if (specifier.startsWith('../../../'))
      faults.push({
        rule: 'two-levels-up',
        from,
        to: specifier,
        why: 'At most ../.. inside a room.',
      });
    if (roomOf(from) !== roomOf(resolved))
      faults.push({
        rule: 'no-relative-across-rooms',
        from,
        to: specifier,
        why: 'Another room is imported by its name: #modules/x, #packages/x.',
      });
  }
  return faults;
}
