// SPDX-License-Identifier: Apache-2.0
import type { Dialect, Json, RawReply } from './dialect.ts';
import { Garbled, halfWidth, instant, isJson, plainValue, Refused } from './dialect.ts';

const FOUND = '0000';
const NOT_FOUND = '1404';

/** Always status 200; what happened is in `code`. */
function dataOf(reply: RawReply): Json | null {
  const { code, data } = reply.body;
  if (code === NOT_FOUND) return null;
  if (code !== FOUND) throw new Refused(String(code));
  if (!isJson(data)) throw new Garbled('no data');
  return data;
}

/** 民政66810: 是/否, empty text for no value, full-width digits, a day without an hour. */
export const civilAffairs: Dialect = {
  encode(_field, value) {
    if (typeof value === 'boolean') return value ? '是' : '否';
    return value ?? '';
  },
  decode(field, value) {
    if (typeof value !== 'string') return undefined;
    if (value === '') return null;
    if (field.type !== 'boolean') return plainValue(field, halfWidth(value));
    return value === '是' ? true : value === '否' ? false : undefined;
  },
  readQuery(reply) {
    const data = dataOf(reply);
    if (!data) return { values: null, asOf: null };
    const { 更新时间: updated, ...values } = data;
    return { values, asOf: instant(`${String(updated).replaceAll('/', '-')}T00:00:00+08:00`) };
  },
  readVerify(reply) {
    const verdict = dataOf(reply)?.结果;
    if (verdict !== '一致' && verdict !== '不一致') throw new Garbled('no verdict');
    return { verdict: verdict === '一致' ? 'yes' : 'no', asOf: null };
  },
};
