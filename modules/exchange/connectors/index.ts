// SPDX-License-Identifier: Apache-2.0
import { civilAffairs } from './civil-affairs.ts';
import type { Connector } from './connector.ts';
import type { Dialect } from './dialect.ts';
import type { AgencyAddress } from './http-connector.ts';
import { httpConnector } from './http-connector.ts';
import { humanResources } from './human-resources.ts';
import { publicSecurity } from './public-security.ts';

const DIALECTS: Record<string, Dialect> = {
  'public-security': publicSecurity,
  'civil-affairs': civilAffairs,
  'human-resources': humanResources,
};

/** One connector per agency we have a dialect for; an agency without one stays unknown. */
export function openConnectors(
  agencies: Readonly<Record<string, AgencyAddress>>,
): Map<string, Connector> {
  const connectors = new Map<string, Connector>();
  for (const [code, address] of Object.entries(agencies)) {
    const dialect = DIALECTS[code];
    if (dialect) connectors.set(code, httpConnector(dialect, address));
  }
  return connectors;
}
