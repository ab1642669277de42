// SPDX-License-Identifier: Apache-2.0
import type { ServerText } from '#packages/ui';

/** What people call the registers, for a tag with little room. Others show their full title. */
const SHORT: Record<string, ServerText> = {
  'public-security': { zh: '公安户籍', en: 'Household register' },
  'civil-affairs': { zh: '民政', en: 'Civil affairs' },
  'human-resources': { zh: '人社', en: 'Social security' },
};

/** The short name of an agency, or its full title. */
export function agencyName(agency: string, title: ServerText): ServerText {
  return SHORT[agency] ?? title;
}
