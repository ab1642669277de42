// SPDX-License-Identifier: Apache-2.0

const NAME = 'lm_session';

/**
 * What the browser is told (DESIGN §7, session). Production is behind TLS, so the cookie is Secure.
 */
export function sessionCookie(
  token: string,
  life: { maxAgeSeconds: number; isSecure: boolean },
): string {
  const secure = life.isSecure ? '; Secure' : '';
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life.maxAgeSeconds}${secure}`;
}

/** Takes the cookie away again, at sign-out. */
export function clearedCookie(isSecure: boolean): string {
  return sessionCookie('', { maxAgeSeconds: 0, isSecure });
}
