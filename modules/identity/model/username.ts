// SPDX-License-Identifier: Apache-2.0

const USERNAME = /^[a-z0-9][a-z0-9._@-]{2,59}$/;

/** As typed on a phone: capitals, full-width letters and spaces around it are forgiven. */
export function normaliseUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

export function isUsername(name: string): boolean {
  return USERNAME.test(name);
}
