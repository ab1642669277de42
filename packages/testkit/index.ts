// SPDX-License-Identifier: Apache-2.0
export { type BrowserPageOptions, launchBrowser, newPage } from './browser.ts';
export { CLUSTER_VARIABLE, startTestCluster, type TestCluster } from './cluster.ts';
export { createTestDatabase, type TestDatabase } from './database.ts';
