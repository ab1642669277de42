// SPDX-License-Identifier: Apache-2.0
const words = {
  nav: '公开导航',
  verify: '查证照',
  language: 'English',
  verifyTitle: '查一份证照是不是真的',
  verifyLede:
    '输入证照上的编号，或者扫码读出的一串字。只答有效不有效、什么证照、谁发的、哪天发的。',
  identifier: '编号或扫码内容',
  check: '查一下',
  checkedAt: '查于',
  type: '证照',
  issuer: '颁发机构',
  issuedOn: '颁发日期',
  validTo: '有效期到',
  shows: '持证人出示的内容',
  onlyNumber: '只凭编号查，看不到任何个人信息。',
  statuses: {
    valid: '有效',
    suspended: '暂停使用',
    revoked: '已注销',
    expired: '已过期',
    forged: '是伪造的',
    unknown: '没有这份证照',
  },
  why: {
    'not-found': '查不到这个编号。',
    malformed: '这串字不是证照编号，也不是证照的码。',
    'check-character': '编号的校验位不对，请再看看有没有抄错。',
    'bad-seal': '电子印章对不上，内容被改过。',
    'code-expired': '这个码过了五分钟，请持证人再亮一次。',
    superseded: '这是旧版，已经有新版。',
  },
};

export type OpenWords = typeof words;
export default words;
