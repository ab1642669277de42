// SPDX-License-Identifier: Apache-2.0
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import type { Drawing } from './arrows.ts';

/** Libraries that only compute: no I/O, no clock, no randomness. A model may use them. */
const PURE_LIBRARIES =
  '^node_modules/(typebox|@marcbachmann/cel-js|chinese-days|yaml|ajv|ajv-formats)/';
const PURE_PACKAGES = '^packages/(kernel|text|geo|sheet)/';
const TEST = '(^|/)(test|tests)/|\\.test\\.tsx?$';
const DOOR = '^modules/[^/]+/(index|contract|web)\\.ts$';
/** A long contract is split into contract/, behind this one door. */
const CONTRACT_DOOR = '^modules/[^/]+/contract\\.ts$';

type Rule = IRegularForbiddenRuleType;

function forbid(name: string, comment: string, rule: Pick<Rule, 'from' | 'to'>): Rule {
  return { name, comment, severity: 'error', ...rule };
}

/** apps → modules → packages; agencies stand outside; tests and benches look in from outside. */
function floorRules(): Rule[] {
  return [
    forbid('no-circle', 'No circles, type imports included.', { from: {}, to: { circular: true } }),
    forbid('packages-never-up', 'packages/ know no room above them.', {
      from: { path: '^packages/', pathNot: TEST },
      to: { path: '^(apps|modules|cities|agencies|tests|tools|bench)/' },
    }),
    forbid('modules-never-up', 'modules/ use packages/ and rooms below, nothing above.', {
      from: { path: '^modules/', pathNot: TEST },
      to: { path: '^(apps|cities|agencies|tests|tools|bench)/' },
    }),
    forbid(
      'agencies-outside',
      'agencies/ stand in for outside systems: they know no room of ours.',
      {
        from: { path: '^agencies/', pathNot: TEST },
        to: { path: '^(apps|modules|cities|tests|tools|bench)/' },
      },
    ),
    forbid('cities-are-data', 'cities/ describe; they neither run the server nor test it.', {
      from: { path: '^cities/', pathNot: TEST },
      to: { path: '^(apps|agencies|tests|tools|bench)/' },
    }),
    forbid('apps-not-outside', 'apps/ do not use tests or tools.', {
      from: { path: '^apps/', pathNot: TEST },
      to: { path: '^(tests|tools|bench)/' },
    }),
  ];
}

function doorRules(): Rule[] {
  return [
    forbid('through-the-doors', 'A room is entered by index.ts, contract.ts or web.ts.', {
      from: { path: '^modules/([^/]+)/' },
      to: { path: '^modules/', pathNot: ['^modules/$1/', DOOR] },
    }),
    forbid('through-the-doors', 'A room is entered by index.ts, contract.ts or web.ts.', {
      from: { pathNot: '^modules/' },
      to: { path: '^modules/', pathNot: DOOR },
    }),
    forbid('mint-only-in-exchange', 'Only exchange makes a PurposeGrant.', {
      from: { pathNot: '^(modules/exchange|packages/kernel)/' },
      to: { path: '^packages/kernel/purpose-grant-mint\\.ts$' },
    }),
    forbid('mint-only-in-exchange', 'The kernel does not hand its mint on.', {
      from: { path: '^packages/kernel/(?!test/)' },
      to: { path: '^packages/kernel/purpose-grant-mint\\.ts$' },
    }),
    forbid('no-test-in-product', 'Product code does not use test code.', {
      from: {
        path: '^(apps|modules|packages|cities|agencies)/',
        pathNot: [TEST, '^packages/testkit/'],
      },
      to: { path: ['^packages/testkit/', TEST], pathNot: '^node_modules/' },
    }),
    forbid('no-dev-dependency', 'What runs in production is in dependencies.', {
      from: {
        path: '^(apps|modules|packages|cities|agencies)/',
        pathNot: [TEST, '^packages/testkit/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    }),
    forbid('resolves', 'An import that cannot be resolved escapes every other rule.', {
      from: {},
      to: { couldNotResolve: true },
    }),
  ];
}

function roomRules(): Rule[] {
  const ui = '^packages/ui/';
  return [
    forbid('contract-is-types', 'contract.ts uses kernel, typebox and contracts only.', {
      from: { path: '^modules/([^/]+)/contract(\\.ts$|/)' },
      to: {
        pathNot: [
          '^packages/kernel/',
          '^node_modules/typebox/',
          '^modules/$1/contract/',
          CONTRACT_DOOR,
        ],
      },
    }),
    forbid('model-is-pure', 'model/ uses kernel, pure libraries, contracts and its own errors.', {
      from: { path: '^modules/([^/]+)/model/', pathNot: TEST },
      to: {
        pathNot: [
          PURE_PACKAGES,
          PURE_LIBRARIES,
          CONTRACT_DOOR,
          '^modules/$1/(model|contract)/',
          '^modules/$1/errors\\.ts$',
        ],
      },
    }),
    forbid('web-is-narrow', 'A room’s screens use contracts, web doors and packages/ui.', {
      from: { path: '^modules/([^/]+)/web(\\.ts$|/)', pathNot: TEST },
      to: {
        path: '^(apps|modules|packages|cities|agencies)/|^[a-z_/]+$',
        pathNot: ['^modules/$1/(web|contract)/', CONTRACT_DOOR, '^modules/[^/]+/web\\.ts$', ui],
      },
    }),
    forbid('app-web-is-narrow', 'Screens that join rooms use contracts, web doors and ui.', {
      from: { path: '^apps/web/.*\\.tsx$', pathNot: TEST },
      to: {
        path: '^(apps|modules|packages|cities|agencies)/|^[a-z_/]+$',
        pathNot: ['^apps/web/', CONTRACT_DOOR, '^modules/[^/]+/web\\.ts$', ui],
      },
    }),
    forbid('ui-stands-alone', 'packages/ui goes to browsers: no other package, no Node.', {
      from: { path: ui, pathNot: TEST },
      to: { path: '^packages/|^[a-z_/]+$', pathNot: ui },
    }),
  ];
}

/** One rule per room: what is not drawn is not allowed. Tests may look through any door. */
function arrowRules(drawing: Drawing): Rule[] {
  return drawing.floors.flat().map((room) => {
    const allowed = [room, ...(drawing.arrows.get(room) ?? [])].join('|');
    return forbid('along-the-arrows', `ARCHITECTURE.md draws no such arrow from ${room}.`, {
      from: { path: `^modules/${room}/`, pathNot: TEST },
      to: { path: `^modules/(?!(${allowed})/)` },
    });
  });
}

/** Every import rule of the house. The order is the order in which a newcomer should learn them. */
export function houseRules(drawing: Drawing): Rule[] {
  return [...floorRules(), ...doorRules(), ...roomRules(), ...arrowRules(drawing)];
}
