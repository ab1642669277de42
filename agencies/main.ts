// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { AGENCIES } from './definitions.ts';
import type { AgencyRecord } from './record.ts';
import { Register } from './register.ts';
import { agencyServer } from './server.ts';

/** The first message from the parent. Secrets come this way, never by argument or environment. */
export interface StartMessage {
  dir: string;
  secret: string;
  ports: Record<string, number>;
  latencyMs?: number;
  records: AgencyRecord[];
}

async function start(message: StartMessage): Promise<Record<string, number>> {
  mkdirSync(message.dir, { recursive: true, mode: 0o700 });
  const ports: Record<string, number> = {};
  for (const definition of AGENCIES) {
    const register = new Register(message.dir, definition.code, message.records);
    const { secret, latencyMs } = message;
    const server = agencyServer({ definition, register, secret, latencyMs });
    server.listen(message.ports[definition.code] ?? 0, '127.0.0.1');
    await once(server, 'listening');
    ports[definition.code] = (server.address() as AddressInfo).port;
  }
  return ports;
}

// The channel closes when the parent ends, however it ends: then this process has no reason to
// live.
process.once('disconnect', () => process.exit(0));
// A Ctrl-C reaches the whole group; the parent decides when the agencies stop.
process.on('SIGINT', () => undefined);
process.once('message', (message: StartMessage) => {
  start(message).then(
    (ports) => process.send?.({ ports }),
    (error: Error) => process.send?.({ failed: error.message }, () => process.exit(1)),
  );
});
