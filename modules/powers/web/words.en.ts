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
  revoked: 'this link was revoked',
  suspended: 'this link is suspended',
  expired: 'this link has expired',
  mend: {
    give: {
      who: (name) => `Who could give it: ${name}`,
      how: 'By a deed that names people, money and data; once given, you hold it at once.',
    },
    resume: {
      who: (name) => `Who could resume it: ${name}`,
      how: 'The reason stands on the page of the deed; once resumed, you hold it at once.',
    },
    renew: {
      who: (name) => `Who could renew it: ${name}`,
      how: 'By a new deed that names people, money and data; you hold it the day it is published.',
    },
  },
  youMay: (paper) => `You act by ${paper}; every link from the law to you stands.`,
  theList: 'the powers list',
  understood: 'I see',
  comma: ', ',
  isYou: (name) => `${name}: this is you`,
};

export default words;
