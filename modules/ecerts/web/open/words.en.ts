// SPDX-License-Identifier: Apache-2.0
import type { VerifyWords } from './words.zh.ts';

const words: VerifyWords = {
  title: 'Is this certificate genuine?',
  lede: 'Enter the number on the certificate, or the text read from its code. Anyone may check, without signing in; nothing about you is kept.',
  identifier: 'Number, or text of the code',
  check: 'Check',
  scan: 'Scan with the camera',
  scanStop: 'Stop scanning',
  scanning: 'Hold the code in the frame',
  noCamera: 'The camera did not open. Enter the number, or paste the text of the code.',
  checkedAt: 'Checked',
  type: 'Certificate',
  issuer: 'Issued by',
  issuedOn: 'Issued on',
  validTo: 'Valid until',
  forever: 'no end',
  shows: 'What the holder shows',
  showsNote: 'Only what the holder chose; nothing else is seen.',
  onlyNumber:
    'A check by number shows nothing personal. To see what it says, ask the holder to show the code.',
  again: 'Check another',
  how: 'How this is checked',
  howNote:
    'The issuer seals each certificate. We check the seal, the check character and the present status. A printed code holds the number only; a code on a phone also holds what the holder chose, and ends after five minutes.',
  statuses: {
    valid: 'Valid',
    suspended: 'Suspended',
    revoked: 'Revoked',
    expired: 'Expired',
    forged: 'Forged',
    unknown: 'No such certificate',
  },
  whatToDo: {
    valid: 'It is genuine and in force now.',
    suspended: 'It is genuine, but suspended by its issuer: not to be used now.',
    revoked: 'It was genuine; its issuer has revoked it, and it must not be used.',
    expired: 'It is genuine, but past its date.',
    forged: 'The seal or the number does not fit: do not accept it. Call 12345 to report it.',
    unknown: 'No certificate has this number. Compare it, or ask the holder to show the code.',
  },
  why: {
    'not-found': 'No certificate has this number.',
    malformed: 'This is neither a certificate number nor the text of a code.',
    'check-character': 'The check character is wrong; please compare the number again.',
    'bad-seal': 'The seal does not fit: the content was changed.',
    'code-expired': 'This code ended after five minutes; ask the holder to show it again.',
    superseded: 'This is an old version; there is a newer one.',
  },
  yes: 'yes',
  no: 'no',
};

export default words;
