// SPDX-License-Identifier: Apache-2.0

/* Screens of exchange. Pages are loaded lazily. */
export { agencyName } from './web/agency-names.ts';
export { exchangeWords } from './web/words.ts';

export const loadDiaryPage = () => import('./web/DiaryPage.tsx');
