// SPDX-License-Identifier: Apache-2.0
import type { OpenWords } from './words.zh.ts';

const words: OpenWords = {
  nav: 'Open pages',
  skip: 'Skip to content',
  powers: 'Powers list',
  asymmetry: 'Asymmetry',
  register: 'Admitted work',
  verify: 'Verify a certificate',
  log: 'Public log',
  language: '中文',
  logTitle: 'The public log',
  logLede:
    'Every act and every look at data takes one line here. Nobody can change or delete it, and it holds nothing personal.',
  present: 'The present checkpoint',
  presentNote:
    'Lines are gathered every tenth of a second, signed, and kept outside the database too.',
  size: 'Lines so far',
  sizeOf: (count) => `${count} lines`,
  root: 'Fingerprint of all lines',
  origin: 'Name of the log',
  signed: 'Signature',
  asOf: 'Fetched',
  refresh: 'Fetch again',
  raw: 'The checkpoint as it is',
  whatIs: 'What it guarantees',
  points: [
    {
      title: 'A change shows',
      body: 'Each checkpoint continues the one before. Whoever changes an old line breaks the fingerprint, and anybody can see it.',
    },
    {
      title: 'It names nobody',
      body: 'A line is a salted commitment: no name, number or content. Only one’s own record says which line is one’s own.',
    },
    {
      title: 'Erasure keeps it whole',
      body: 'When a person’s key is lawfully destroyed, the content can be read by nobody; the line stays and the whole still verifies.',
    },
  ],
  checkTitle: 'Check a line yourself',
  checkNote:
    'Tap the seal beside any entry and your phone checks it. To do it by hand, enter the place and the commitment of the line.',
  index: 'Place',
  leaf: 'Commitment (base64)',
  check: 'Check',
  checkFormat: 'The place is a number, the commitment a base64 text.',
  toolsTitle: 'Check with another program',
  toolsNote:
    'The log is laid out as C2SP tlog-tiles with signed-note checkpoints; common clients read it.',
  yes: 'This line is in the log',
  yesNote: (place, size) =>
    `Line ${place} of ${size}. Your browser worked it out itself, without believing the server.`,
  no: 'It does not fit',
  noNote:
    'This commitment is not that line of the log, or the line was changed. Call 12345 and say so.',
  waiting: 'Not in the checkpoint yet',
  waitingNote: 'It usually takes a second or two; check again in a moment.',
  unreachable: 'It cannot be checked now',
  unreachableNote: 'The log did not answer; try again in a moment.',
};

export default words;
