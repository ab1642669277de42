// SPDX-License-Identifier: Apache-2.0
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { hmacSha256 } from '#packages/crypto';
import { isUuid } from '#packages/kernel';
import type { Room } from '../room.ts';
import {
  consumeOidc,
  dropOidc,
  dropOidcGrant,
  findOidc,
  findOidcByUid,
  type OidcRow,
  saveOidc,
} from '../store-oidc.ts';

/** The provider's memory, in PostgreSQL: any process may finish what another began. */
export function oidcAdapter(room: Room): (model: string) => Adapter {
  const { keyring, wall } = room;
  const pool = room.db.save;
  const hashKey = keyring.purposeKey('oidc ids');
  const sealKey = keyring.purposeKey('oidc payloads');
  const hashOf = (id: string): Buffer => hmacSha256(hashKey, id);
  const aad = (model: string): Buffer => Buffer.from(`oidc ${model}`);
  const open = (model: string, row: OidcRow | undefined): AdapterPayload | undefined => {
    if (!row) return undefined;
    const plain = keyring.sealer.unseal(sealKey, row.sealed, aad(model)).toString('utf8');
    const payload = JSON.parse(plain) as AdapterPayload;
    if (row.consumedAt) payload.consumed = Math.floor(row.consumedAt.getTime() / 1000);
    return payload;
  };
  return (model) => ({
    async upsert(id, payload, expiresIn) {
      const { accountId, grantId, uid } = payload;
      const now = wall.now().getTime();
      await saveOidc(pool, {
        model,
        idHash: hashOf(id),
        sealed: keyring.sealer.seal(sealKey, Buffer.from(JSON.stringify(payload)), aad(model)),
        grantHash: grantId ? hashOf(grantId) : null,
        uidHash: uid ? hashOf(uid) : null,
        account: accountId && isUuid(accountId) ? accountId : null,
        expiresAt: expiresIn ? new Date(now + expiresIn * 1000) : null,
      });
    },
    find: async (id) =>
      open(model, await findOidc(pool, { model, hash: hashOf(id), now: wall.now() })),
    findByUid: async (uid) =>
      open(model, await findOidcByUid(pool, { model, hash: hashOf(uid), now: wall.now() })),
    // The device flow is off: nothing has a user code.
    findByUserCode: async () => undefined,
    consume: (id) => consumeOidc(pool, { model, hash: hashOf(id), now: wall.now() }),
    destroy: (id) => dropOidc(pool, { model, hash: hashOf(id) }),
    revokeByGrantId: (grantId) => dropOidcGrant(pool, hashOf(grantId)),
  });
}
