// SPDX-License-Identifier: Apache-2.0
import { Link } from 'wouter';
import { Icon, useWords } from '#packages/ui';
import type { MatterDomain } from '../contract.ts';
import { DOMAIN_ICONS } from './domain-icons.ts';
import './matters.css';
import { matterWords } from './words.ts';

/** The ten domains as a quiet grid. */
export function DomainGrid() {
  const words = useWords(matterWords);
  return (
    <nav className="lm-card matter-domains" aria-label={words.domainsLabel}>
      {(Object.keys(DOMAIN_ICONS) as MatterDomain[]).map((domain) => (
        <Link key={domain} href={`/matters?domain=${domain}`}>
          <Icon name={DOMAIN_ICONS[domain]} />
          {words.domains[domain]}
        </Link>
      ))}
    </nav>
  );
}
