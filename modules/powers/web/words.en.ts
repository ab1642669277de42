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
  understood: 'I see',
  comma: ', ',
  isYou: (name) => `${name}: this is you`,
};

export default words;
