// SPDX-License-Identifier: Apache-2.0

/** People of the story who work here, for the demo's sign-in. */
export const WORK_PEOPLE = [
  'community-worker',
  'subdistrict-reviewer',
  'subdistrict-officer',
  'subdistrict-officer-2',
  'resident-nephew',
  'committee-member',
  'facility-owner',
  'civil-affairs-officer',
  'urban-management-officer',
  'finance-officer',
  'personnel-officer',
  'public-security-officer',
  'gate-officer',
  'district-officer',
  'other-community-worker',
  'other-county-worker',
  'auditor',
] as const;
