// SPDX-License-Identifier: Apache-2.0
import type { OpenWords } from './words.zh.ts';

const words: OpenWords = {
  nav: 'Open pages',
  verify: 'Verify a certificate',
  language: '中文',
  verifyTitle: 'Is this certificate genuine?',
  verifyLede:
    'Enter the number on the certificate, or the text of its code. You learn whether it is valid, what it is, who issued it and when.',
  identifier: 'Number, or text of the code',
  check: 'Check',
  checkedAt: 'Checked',
  type: 'Certificate',
  issuer: 'Issued by',
  issuedOn: 'Issued on',
  validTo: 'Valid until',
  shows: 'What the holder shows',
  onlyNumber: 'A check by number shows nothing personal.',
  statuses: {
    valid: 'Valid',
    suspended: 'Suspended',
    revoked: 'Revoked',
    expired: 'Expired',
    forged: 'Forged',
    unknown: 'No such certificate',
  },
  why: {
    'not-found': 'No certificate has this number.',
    malformed: 'This is neither a certificate number nor the text of a code.',
    'check-character': 'The check character is wrong; please compare the number again.',
    'bad-seal': 'The seal does not fit: the content was changed.',
    'code-expired': 'This code ended after five minutes; ask the holder to show it again.',
    superseded: 'This is an old version; there is a newer one.',
  },
};

export default words;
