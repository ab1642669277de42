// SPDX-License-Identifier: Apache-2.0
import type { BenchGround } from './ground.ts';

/** One measured figure, beside its peer or limit of the same run. */
export interface Figure {
  name: string;
  /** As shown: a number with its unit. */
  measured: string;
  /** What it is set against, with its own figure. */
  beside: string;
  /** measured ÷ peer, where a ratio has a meaning. */
  ratio?: number;
  /** The bar, in words. */
  target?: string;
  /** Whether the bar is met; absent where there is none. */
  isMet?: boolean;
}

export interface BenchOptions {
  /** Opened when first asked for; all benchmarks of a run share it. */
  ground(): Promise<BenchGround>;
  /** A smoke run: everything is done, nothing is to be quoted. */
  isQuick: boolean;
  /** Progress for people; not part of the result. */
  say(line: string): void;
}

export interface Benchmark {
  name: string;
  run(options: BenchOptions): Promise<Figure[]>;
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Three significant digits, thousands kept whole. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));
}

export function ms(value: number): string {
  return `${short(value)} ms`;
}

/** `p50 / p95` of a list of milliseconds. */
export function p50p95(values: readonly number[]): string {
  return `${short(quantile(values, 0.5))} / ${short(quantile(values, 0.95))} ms`;
}

export function markdownTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.measured,
    figure.beside,
    figure.ratio === undefined ? '' : short(figure.ratio),
    figure.target ?? '',
    figure.isMet === undefined ? '' : figure.isMet ? 'met' : 'NOT MET',
  ]);
  const head = ['figure', 'measured', 'beside', 'ratio', 'bar', ''];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
