// SPDX-License-Identifier: Apache-2.0

/** People of the story who live here, for the demo's sign-in. */
export const RESIDENT_PEOPLE = [
  'elder-resident',
  'relative-resident',
  'guardian',
  'resident-nephew',
] as const;
