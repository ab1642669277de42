// SPDX-License-Identifier: Apache-2.0
import type { ShellWords } from './words.zh.ts';

const words: ShellWords = {
  larger: 'Larger text',
  usualSize: 'Usual text',
  product: 'Lastmile',
  work: 'Lastmile workbench',
  open: 'Lastmile, open',
  demoMark: 'Demo data, not real',
  demoTitle: 'Choose a demo person',
  demoNote: 'This is a demo; all people are invented. Tap one to sign in.',
  demoPeople: {
    'elder-resident': 'A resident of 81, just moved in',
    'relative-resident': 'Her relative, knows name and number',
    guardian: 'A guardian',
    'resident-nephew': 'Her nephew and a station worker',
    'community-worker': 'Worker of her community',
    'committee-member': 'Member of the resident committee',
    'other-community-worker': 'Worker of the next community',
    'other-county-worker': 'Worker of another county',
    'subdistrict-reviewer': 'Reviews for the subdistrict',
    'subdistrict-officer': 'Decides for the subdistrict',
    'subdistrict-officer-2': 'Another who decides',
    'civil-affairs-officer': 'District civil affairs',
    'finance-officer': 'District finance: confirms money',
    'urban-management-officer': 'Urban management officer',
    'personnel-officer': 'District staffing: confirms people',
    'public-security-officer': 'Police: owns the household register',
    'gate-officer': 'Rules at the district’s gate',
    'district-officer': 'Rules on appeals',
    'facility-owner': 'Owner of the fitness equipment',
    auditor: 'Auditor',
  },
  signInTitle: 'Sign in',
  signInAgain: 'Your session has ended',
  signInAgainNote: 'What you wrote is still on this page. Sign in and carry on.',
  notFound: 'There is no such page',
  notFoundNote: 'The address may be mistyped, or the matter is no longer here.',
  home: 'Home',
};

export default words;
