// SPDX-License-Identifier: Apache-2.0
import type { Answer, Fault } from './answers.ts';

/** What goes on the wire. */
export interface Reply {
  status: number;
  body: unknown;
}

const STATUS: Record<Fault, number> = {
  PURPOSE_MISSING: 400,
  RESOURCE_UNKNOWN: 404,
  FIELD_UNKNOWN: 400,
  FIELDS_MISSING: 400,
  KEY_MISSING: 400,
  BODY_UNREADABLE: 400,
  SIGNATURE_REFUSED: 401,
  DOOR_UNKNOWN: 404,
};

/** 20261124093000, Chinese time. */
function compactInstant(now: Date): string {
  const local = new Date(now.getTime() + 8 * 3_600_000).toISOString();
  return local.slice(0, 19).replace(/\D/g, '');
}

function publicSecurity(answer: Answer, now: Date): Reply {
  const asOf = compactInstant(now);
  switch (answer.kind) {
    case 'fault':
      return { status: STATUS[answer.fault], body: { error: answer.fault, detail: answer.detail } };
    case 'values':
      return { status: 200, body: { found: answer.found, asOf, record: answer.values } };
    case 'verdict':
      return { status: 200, body: { result: answer.isRight ? 'Y' : 'N', asOf } };
  }
}

const CODES: Record<Fault, string> = {
  PURPOSE_MISSING: '4001',
  RESOURCE_UNKNOWN: '4002',
  FIELD_UNKNOWN: '4003',
  FIELDS_MISSING: '4004',
  KEY_MISSING: '4005',
  BODY_UNREADABLE: '4006',
  SIGNATURE_REFUSED: '4010',
  DOOR_UNKNOWN: '4040',
};

/** Always 200, always {code, msg, data}; the codes are text. */
function civilAffairs(answer: Answer, now: Date): Reply {
  const wrap = (code: string, msg: string, data: unknown): Reply => ({
    status: 200,
    body: { code, msg, data },
  });
  const updatedAt = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  switch (answer.kind) {
    case 'fault':
      return wrap(CODES[answer.fault], answer.fault, null);
    case 'values':
      return answer.found
        ? wrap('0000', '成功', { ...answer.values, 更新时间: updatedAt.replaceAll('-', '/') })
        : wrap('1404', '查无此人', null);
    case 'verdict':
      return wrap('0000', '成功', { 结果: answer.isRight ? '一致' : '不一致' });
  }
}

/** A copy made each night at 02:00, and a list of pairs where others send an object. */
function humanResources(answer: Answer, now: Date): Reply {
  const day = new Date(now.getTime() + 6 * 3_600_000).toISOString().slice(0, 10);
  const copiedAt = `${day}T02:00:00+08:00`;
  switch (answer.kind) {
    case 'fault':
      return { status: STATUS[answer.fault], body: { title: answer.fault, detail: answer.detail } };
    case 'values':
      return answer.found
        ? {
            status: 200,
            body: {
              copiedAt,
              items: Object.entries(answer.values).map(([field, value]) => ({ field, value })),
            },
          }
        : { status: 404, body: { title: 'PERSON_UNKNOWN' } };
    case 'verdict':
      return { status: 200, body: { match: answer.isRight ? 1 : 0, copiedAt } };
  }
}

const HABITS: Record<string, (answer: Answer, now: Date) => Reply> = {
  'public-security': publicSecurity,
  'civil-affairs': civilAffairs,
  'human-resources': humanResources,
};

/** Puts the agency's habits on an answer. */
export function replyOf(agency: string, answer: Answer, now: Date): Reply {
  return HABITS[agency]!(answer, now);
}
