// SPDX-License-Identifier: Apache-2.0

/**
 * 匿名 · 注册 · 实名 · 实人: how surely we know who is calling. Organisations come with their own issue.
 */
export const LEVELS = ['anonymous', 'registered', 'real-name', 'real-person'] as const;
export type AssuranceLevel = (typeof LEVELS)[number];

export function isAtLeast(level: AssuranceLevel, floor: AssuranceLevel): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(floor);
}

/** Who acts: one account, one person, at most one post. An operator's duty has no person. */
export interface Actor {
  account: string;
  /** Person id (uuid); null for an operator duty or the anonymous public. */
  person: string | null;
  level: AssuranceLevel;
  /**
   * Code of the post (organisation/role) this session acts in, or null. Changing post is a visible
   * act.
   */
  post: string | null;
  /** Session id, for the sign-out wall; null outside HTTP. */
  session: string | null;
}
