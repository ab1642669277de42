// SPDX-License-Identifier: Apache-2.0
import type { Dialect, RawReply } from './dialect.ts';
import { dateFromCompact, Garbled, instant, isJson, plainValue, Refused } from './dialect.ts';

/** GB/T 2261.1: 1 male, 2 female. */
const SEX_CODES = { male: '1', female: '2' };

/** 20261124093000, Chinese time. */
function asOf(reply: RawReply): string {
  const at = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(String(reply.body.asOf));
  if (!at) throw new Garbled('no time of the register');
  return instant(`${at[1]}-${at[2]}-${at[3]}T${at[4]}:${at[5]}:${at[6]}+08:00`);
}

function accepted(reply: RawReply): RawReply {
  if (reply.status !== 200) throw new Refused(String(reply.body.error));
  return reply;
}

/** 公安户籍: compact dates, sex as a code. */
export const publicSecurity: Dialect = {
  encode(field, value) {
    if (field.name === 'sex') return SEX_CODES[value as keyof typeof SEX_CODES] ?? '9';
    return field.type === 'date' && typeof value === 'string' ? value.replaceAll('-', '') : value;
  },
  decode(field, value) {
    if (value === null) return null;
    if (field.type === 'date') return dateFromCompact(value);
    if (field.name !== 'sex') return plainValue(field, value);
    return value === '1' ? 'male' : value === '2' ? 'female' : null;
  },
  readQuery(reply) {
    const { body } = accepted(reply);
    if (!isJson(body.record)) throw new Garbled('no record');
    return { values: body.found === true ? body.record : null, asOf: asOf(reply) };
  },
  readVerify(reply) {
    const { result } = accepted(reply).body;
    if (result !== 'Y' && result !== 'N') throw new Garbled('no result');
    return { verdict: result === 'Y' ? 'yes' : 'no', asOf: asOf(reply) };
  },
};
