// SPDX-License-Identifier: Apache-2.0

/* Screens and components of identity that faces may use. */
export { RegisterForm } from './web/RegisterForm.tsx';
export { SignInForm } from './web/SignInForm.tsx';
export { identityWords } from './web/words.ts';

export const loadPresencePage = () => import('./web/PresencePage.tsx');
