// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { newId } from '#packages/kernel';
import { answerParent } from '../harness/child.ts';

const INSERT = 'INSERT INTO bench_limit (partition, id, body) VALUES ($1, $2, $3)';

/** The durable limit: bare node:http, a pool like the write path's, one autocommit INSERT. */
async function main(): Promise<void> {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 2 * availableParallelism(),
  });
  await pool.query(
    'CREATE TABLE IF NOT EXISTS bench_limit ' +
      '(partition text, id uuid, body jsonb NOT NULL, PRIMARY KEY (partition, id))',
  );
  const save = async (text: string): Promise<string> => {
    const id = newId(new Date());
    const body = JSON.stringify(JSON.parse(text));
    await pool.query({ name: 'limit', text: INSERT, values: ['330102', id, body] });
    return JSON.stringify({ id });
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      save(text).then(
        (answer) => response.end(answer),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  answerParent(
    { url: `http://127.0.0.1:${port}` },
    async () => ({}),
    async () => {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  );
}

await main();
