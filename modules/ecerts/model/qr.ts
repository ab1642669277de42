// SPDX-License-Identifier: Apache-2.0
import type { FactScalar } from '#modules/exchange/contract';

/** What a QR code says, before and after its seal was checked. */
export type QrContent =
  | { kind: 'paper'; identifier: string; keyId: string }
  | {
      kind: 'shown';
      identifier: string;
      keyId: string;
      /** Milliseconds since 1970. */
      until: number;
      shows: Record<string, FactScalar>;
    };

export interface SealedQr {
  content: QrContent;
  /** The exact text the seal covers. */
  covered: string;
  /** base64url */
  seal: string;
}

const PAPER = 'LM1P';
const SHOWN = 'LM1S';
const SEALED = /^(LM1[PS]):([A-Za-z0-9_-]+):([A-Za-z0-9_-]+)$/;

/** Text the issuer's seal covers: kind, then base64url JSON with short names, for a small code. */
export function qrText(content: QrContent): string {
  const { identifier: i, keyId: k } = content;
  const short =
    content.kind === 'paper'
      ? { i, k }
      : { i, k, e: Math.floor(content.until / 1000), f: content.shows };
  const prefix = content.kind === 'paper' ? PAPER : SHOWN;
  return `${prefix}:${Buffer.from(JSON.stringify(short)).toString('base64url')}`;
}

/** Whether a text claims to be a code of ours at all. */
export function isOurQr(text: string): boolean {
  return text.startsWith(`${PAPER}:`) || text.startsWith(`${SHOWN}:`);
}

interface Short {
  i: string;
  k: string;
  e?: number;
  f?: Record<string, FactScalar>;
}

function readShort(encoded: string): Short | undefined {
  try {
    const parsed = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')) as Short;
    return typeof parsed.i === 'string' && typeof parsed.k === 'string' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Takes a code apart without trusting it; undefined when it is not whole. */
export function readQr(text: string): SealedQr | undefined {
  const [, prefix, encoded = '', seal = ''] = SEALED.exec(text.trim()) ?? [];
  const short = prefix && readShort(encoded);
  if (!short) return undefined;
  const covered = `${prefix}:${encoded}`;
  const named = { identifier: short.i, keyId: short.k };
  if (prefix === PAPER) return { covered, seal, content: { kind: 'paper', ...named } };
  if (typeof short.e !== 'number' || typeof short.f !== 'object' || short.f === null) {
    return undefined;
  }
  const content = { kind: 'shown' as const, ...named, until: short.e * 1000, shows: short.f };
  return { covered, seal, content };
}
