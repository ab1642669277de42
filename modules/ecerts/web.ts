// SPDX-License-Identifier: Apache-2.0

/* Screens of ecerts. Pages are loaded lazily. */
export { ecertWords } from './web/words.ts';

export const loadCertificatesPage = () => import('./web/CertificatesPage.tsx');
export const loadCertificatePage = () => import('./web/CertificatePage.tsx');

/* Open to anyone. */
export { verifyWords } from './web/open/words.ts';
export const loadVerifyPage = () => import('./web/open/VerifyPage.tsx');
