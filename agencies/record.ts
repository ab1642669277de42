// SPDX-License-Identifier: Apache-2.0

export type Value = string | number | boolean | null;

/** What one register knows of one person, in plain values: ISO dates, female/male, booleans. */
export interface AgencyRecord {
  agency: string;
  resource: string;
  idNumber: string;
  name: string;
  values: Record<string, Value>;
}

export type AgencyState = 'up' | 'down' | 'slow';
