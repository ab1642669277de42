// SPDX-License-Identifier: Apache-2.0
import { LOOKS } from './camera.ts';
import type { Screen } from './screen.ts';
import type { Seeded } from './seed.ts';

const face = 'work' as const;
const MEMBER = 'committee-member';
const ENGLISH = [...LOOKS.work, { ...LOOKS.work[0]!, language: 'en' as const }];

/** 协管权 and 监督权, as the committee, the department and the applicant see them. */
export function communityScreens({ community }: Seeded): Screen[] {
  const { heard, objected, asked, answered } = community;
  const caseAs = (name: string, as: string, { id }: { id: string }): Screen => ({
    ...{ face, name, as, path: `/work/cases/${id}` },
  });
  return [
    { ...caseAs('community-opine', MEMBER, heard), alsoDark: true, looks: ENGLISH },
    caseAs('community-objected', 'urban-management-officer', objected),
    { face, name: 'community-raise', path: '/work/raise', as: MEMBER, looks: ENGLISH },
    {
      ...{ face, name: 'community-question', as: MEMBER },
      path: '/work/raise/supervise-department',
      looks: ENGLISH,
    },
    caseAs('community-answer', 'civil-affairs-officer', asked),
    caseAs('community-asked', MEMBER, asked),
    caseAs('community-assess', MEMBER, answered),
    {
      ...{ face: 'open', name: 'community-record' },
      path: '/open/record/health-330102',
    },
    {
      ...{ face: 'resident', name: 'community-heard', as: objected.handle },
      path: `/cases/${objected.id}`,
    },
    { face: 'resident', name: 'community-matter', path: '/matters/open-air-market' },
  ];
}
