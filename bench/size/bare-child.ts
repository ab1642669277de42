// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http';
import { answerParent } from '../harness/child.ts';

const server = createServer((_request, response) => response.end('ok'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
answerParent(
  {},
  async () => ({}),
  async () => void server.close(),
);
