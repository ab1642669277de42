// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';
import type { Room } from '../room.ts';
import { createProvider } from './provider.ts';
import { createRelyingParty, type RelyingParty } from './relying-party.ts';

/** Provider and client, made when first asked for: only then is the port surely known. */
export interface OpenId {
  publicUrl: string;
  provider: Provider;
  party: RelyingParty;
}

function originOf(app: FastifyInstance): string | undefined {
  const address = app.server.address();
  if (address === null || typeof address === 'string') return undefined;
  const host = ['0.0.0.0', '::'].includes(address.address) ? '127.0.0.1' : address.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

export function makeOpenId(room: Room, app: FastifyInstance): () => OpenId {
  let made: OpenId | undefined;
  return () => {
    if (made) return made;
    const origin = originOf(app);
    // Port 0 asks for any free port: the address is known only now.
    const isAnyPort = new URL(room.publicUrl).port === '0';
    const publicUrl = (isAnyPort && origin) || room.publicUrl.replace(/\/$/, '');
    const provider = createProvider(room, publicUrl);
    const party = createRelyingParty(room, publicUrl, origin ?? publicUrl);
    made = { publicUrl, provider, party };
    return made;
  };
}
