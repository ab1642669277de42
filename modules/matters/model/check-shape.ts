// SPDX-License-Identifier: Apache-2.0
import { Value } from 'typebox/value';
import { text } from '#packages/kernel';
import { type Finding, MATTER_KIND_NUMBERS, MatterFile } from '../contract.ts';
import { finding } from './finding.ts';
import type { Located, Path } from './located.ts';

interface SchemaError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
  message: string;
}

/** What the case's life cycle cannot do without, by shape. */
const NEEDED_ACTS: Record<string, readonly string[]> = {
  grant: ['receive', 'accept', 'decide'],
  'self-governed': ['receive'],
  'work-order': ['receive', 'complete'],
  'rule-decided': ['receive', 'decide'],
  raised: ['question'],
};
const EXPLAINED = ['sentence', 'met', 'unmet', 'wouldChange', 'article'];

function pathOf(pointer: string): Path {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) =>
      /^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~'),
    );
}

function isCriterion(path: Path): boolean {
  return path[0] === 'criteria' && path.length >= 2;
}

function faultFindings({ faults }: Located): Finding[] {
  return faults.map(({ place, message }) =>
    finding('SHAPE', place, text(`YAML 读不通：${message}`, `YAML cannot be read: ${message}`)),
  );
}

interface MissingWords {
  path: Path;
  language: string;
}

/** Every object that has one of zh and en, or both, must have both, and not blank. */
function findMissingWords(value: unknown, path: Path = []): MissingWords[] {
  if (value === null || typeof value !== 'object') return [];
  const record = value as Record<string, unknown>;
  const isText = 'zh' in record || 'en' in record;
  const missing = isText
    ? ['zh', 'en'].filter((language) => String(record[language] ?? '').trim() === '')
    : [];
  const below = Object.entries(record).flatMap(([key, child]) =>
    findMissingWords(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...missing.map((language) => ({ path, language })), ...below];
}

function missingWordsFindings(source: Located): Finding[] {
  return findMissingWords(source.value).map(({ path, language }) => {
    const where = path.join('.');
    const words = text(
      `“${where}”缺${language === 'zh' ? '中文' : '英文'}`,
      `"${where}" has no ${language === 'zh' ? 'Chinese' : 'English'}`,
    );
    return finding('TEXT_MISSING', source.at(path), words);
  });
}

/** A comma in words that are not quoted splits them: the rest becomes a key without a value. */
function findSplitWords(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [];
  const isText = 'zh' in value && 'en' in value;
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return isText && child === null ? [at] : findSplitWords(child, at);
  });
}

/**
 * Words and YAML of the files whose shape is another room's: powers, resources, certificate types.
 */
export function checkWords(source: Located): Finding[] {
  const split = findSplitWords(source.value).map((path) =>
    finding(
      'SHAPE',
      source.at(path),
      text(
        `文字里有逗号要加引号：“${path.at(-1)}”`,
        `Words with a comma need quotes: "${path.at(-1)}"`,
      ),
    ),
  );
  return [...faultFindings(source), ...missingWordsFindings(source), ...split];
}

/** A criterion without its words or its article, in keys the schema reports as absent. */
function unexplained(error: SchemaError): string[] {
  const path = pathOf(error.instancePath);
  if (error.keyword !== 'required' || path.length !== 2 || !isCriterion(path)) return [];
  const absent = (error.params.requiredProperties ?? []) as string[];
  return absent.every((key) => EXPLAINED.includes(key)) ? absent : [];
}

function toFinding(source: Located, error: SchemaError): Finding {
  const path = pathOf(error.instancePath);
  const absent = unexplained(error);
  if (absent.length > 0) {
    const words = text(`条件缺：${absent.join('、')}`, `The criterion lacks: ${absent.join(', ')}`);
    return finding('CRITERION_UNEXPLAINED', source.at(path), words);
  }
  const details = [
    error.params.requiredProperties,
    error.params.additionalProperties,
    error.params.allowedValues,
  ];
  const detail = details.flat().filter(Boolean).join(', ');
  const where = path.join('.') || '（文件 file）';
  const message = detail ? `${error.message}: ${detail}` : error.message;
  return finding(
    'SHAPE',
    source.at(path),
    text(`“${where}”不合要求：${message}`, `"${where}": ${message}`),
  );
}

/**
 * One error per place: below a union only the union speaks, and missing words have spoken already.
 */
function essential(errors: SchemaError[], silenced: readonly string[]): SchemaError[] {
  const unions = errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .map((error) => error.instancePath);
  return errors.filter(({ keyword, instancePath }) => {
    if (keyword === 'boolean') return false;
    if (keyword !== 'anyOf' && unions.some((path) => instancePath.startsWith(path))) return false;
    return !silenced.some((path) => path === instancePath || path.startsWith(`${instancePath}/`));
  });
}

function actFindings(source: Located, matter: MatterFile): Finding[] {
  const acts = matter.steps.map((step) => step.act as string);
  const absent = (NEEDED_ACTS[matter.shape] ?? []).filter((act) => !acts.includes(act));
  if (absent.length === 0) return [];
  const words = text(`环节缺：${absent.join('、')}`, `Steps lack: ${absent.join(', ')}`);
  return [finding('SHAPE', source.at(['steps']), words)];
}

/** A body that applies has no person whose registers could be read. Basis: 个人信息保护法 §6. */
function raisedFindings(source: Located, { shape, fields, proofs }: MatterFile): Finding[] {
  if (shape !== 'raised') return [];
  const read = fields.findIndex((field) => field.source.kind === 'register');
  if (read < 0 && proofs.length === 0) return [];
  const words = text(
    '单位提出的事项不查个人登记信息，也不收证明',
    'A matter that a body raises reads no person’s registers and takes no proofs',
  );
  return [finding('SHAPE', source.at(read < 0 ? ['proofs'] : ['fields', read]), words)];
}

/** Digits three and four of the basic code are the kind. Basis: 基本目录编码规则, text not verified. */
function basicCodeFindings(source: Located, { basicCode, kind }: MatterFile): Finding[] {
  const number = MATTER_KIND_NUMBERS[kind];
  if (basicCode.slice(2, 4) === number) return [];
  const words = text(
    `基本编码第3、4位应为${number}（事项类型）`,
    `Digits 3 and 4 of the basic code must be ${number}, the kind of the matter`,
  );
  return [finding('SHAPE', source.at(['basicCode']), words)];
}

/** YAML faults, missing words, and everything the contract's schema refuses. Empty when sound. */
export function checkShape(source: Located): Finding[] {
  if (source.faults.length > 0) return faultFindings(source);
  const missing = missingWordsFindings(source);
  const silenced = findMissingWords(source.value).map(({ path }) => `/${path.join('/')}`);
  const errors = Value.Errors(MatterFile, source.value) as unknown as SchemaError[];
  const shape = essential(errors, silenced).map((error) => toFinding(source, error));
  if (missing.length + shape.length > 0) return [...missing, ...shape];
  const matter = source.value as MatterFile;
  return [
    ...actFindings(source, matter),
    ...raisedFindings(source, matter),
    ...basicCodeFindings(source, matter),
  ];
}
