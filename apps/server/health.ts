// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance } from 'fastify';
import type { House } from './house.ts';

/** /healthz: the process answers. /readyz: it may be given work. /metrics: Prometheus text. */
export function healthRoutes(app: FastifyInstance, house: House): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    await house.options.db.save.query('SELECT 1');
    const isReady = house.isReady();
    return reply.code(isReady ? 200 : 503).send({ ok: isReady });
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const { save, staff, resident, sweeper } = house.options.db;
    const pools = Object.entries({ save, staff, resident, sweeper }).map(
      ([role, pool]) => `lastmile_pool_waiting{role="${role}"} ${pool.waitingCount}`,
    );
    const lines = [
      '# TYPE lastmile_resident_memory_bytes gauge',
      `lastmile_resident_memory_bytes ${process.memoryUsage().rss}`,
      '# TYPE lastmile_log_size gauge',
      `lastmile_log_size ${await house.log.size()}`,
      '# TYPE lastmile_pool_waiting gauge',
      ...pools,
    ];
    return reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
}
