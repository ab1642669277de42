// SPDX-License-Identifier: Apache-2.0
export { type BrowserPageOptions, launchBrowser, newPage } from './browser.ts';
export {
  CLUSTER_VARIABLE,
  type ClusterOptions,
  startTestCluster,
  type TestCluster,
} from './cluster.ts';
export { createTestDatabase, createTestHouse, type TestDatabase } from './database.ts';
