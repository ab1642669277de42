// SPDX-License-Identifier: Apache-2.0
import type { VerifiedECert } from '../../contract.ts';

const STATUSES: Record<VerifiedECert['status'], string> = {
  valid: '有效',
  suspended: '暂停使用',
  revoked: '已注销',
  expired: '已过期',
  forged: '是伪造的',
  unknown: '没有这份证照',
};
const WHAT_TO_DO: Record<VerifiedECert['status'], string> = {
  valid: '证照是真的，现在管用。',
  suspended: '证照是真的，颁发机构暂时停了，现在不能用。',
  revoked: '证照以前是真的，颁发机构已经注销，不能再用。',
  expired: '证照是真的，过了有效期，不能再用。',
  forged: '电子印章或编号对不上，不要采用。可以打12345举报。',
  unknown: '系统里没有这个编号。请核对编号，或请持证人亮码。',
};
const WHY: Record<NonNullable<VerifiedECert['why']>, string> = {
  'not-found': '查不到这个编号。',
  malformed: '这串字不是证照编号，也不是证照的码。',
  'check-character': '编号的校验位不对，请再看看有没有抄错。',
  'bad-seal': '电子印章对不上，内容被改过。',
  'code-expired': '这个码过了五分钟，请持证人再亮一次。',
  superseded: '这是旧版，已经有新版。',
};

const words = {
  title: '查一份证照是不是真的',
  lede: '输入证照上的编号，或者扫码读出的一串字。谁都可以查，不用登录，也不留您的信息。',
  identifier: '编号，或扫码读出的内容',
  check: '查一下',
  scan: '用相机扫码',
  scanStop: '不扫了',
  scanning: '把证照上的二维码放进框里',
  noCamera: '相机打不开，请输入编号，或粘贴扫码读出的内容。',
  checkedAt: '查于',
  type: '证照',
  issuer: '颁发机构',
  issuedOn: '颁发日期',
  validTo: '有效期到',
  forever: '长期',
  shows: '持证人出示的内容',
  showsNote: '只有持证人选的这几样，别的看不到。',
  onlyNumber: '只凭编号查，看不到任何个人信息；要看内容，请持证人亮码。',
  again: '再查一份',
  how: '怎么查出来的',
  howNote:
    '证照由颁发机构加盖电子印章。这里核对印章、编号的校验位和现在的状态；纸上印的码只含编号，手机上亮的码还有持证人选的内容，五分钟作废。',
  statuses: STATUSES,
  whatToDo: WHAT_TO_DO,
  why: WHY,
  yes: '是',
  no: '否',
};

export type VerifyWords = typeof words;
export default words;
