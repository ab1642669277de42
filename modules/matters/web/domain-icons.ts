// SPDX-License-Identifier: Apache-2.0
import type { IconName } from '#packages/ui';
import type { MatterDomain } from '../contract.ts';

/** In the order of the ten domains on the home page. */
export const DOMAIN_ICONS: Record<MatterDomain, IconName> = {
  employment: 'work',
  'social-security': 'umbrella',
  health: 'cross',
  'family-planning': 'family',
  culture: 'culture',
  education: 'book',
  sport: 'ball',
  law: 'scales',
  safety: 'shield',
  'social-services': 'heart',
};
