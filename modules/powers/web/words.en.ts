// SPDX-License-Identifier: Apache-2.0
import type { PowerWords } from './words.zh.ts';

const words: PowerWords = {
  chain: 'Where the power comes from',
  kinds: {
    law: 'Law',
    department: 'Dept',
    subdistrict: 'Sub.',
    community: 'Com.',
    organisation: 'Body',
    post: 'Post',
    person: 'Who',
  },
  period: (from, until) => (until ? `until ${until}` : from ? `from ${from}` : ''),
  revoked: 'This link was revoked',
  suspended: 'This link is suspended',
  expired: 'This link has expired',
  whoCouldGive: (name) => `Who could give it: ${name}`,
  howToGive: 'By a deed that names people, money and data; once given, you hold it at once.',
  youMay: (paper) => `You act by ${paper}; every link from the law to you stands.`,
  theList: 'the powers list',
  understood: 'I see',
  comma: ', ',
  isYou: (name) => `${name}: this is you`,
};

export default words;
