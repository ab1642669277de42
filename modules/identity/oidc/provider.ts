// SPDX-License-Identifier: Apache-2.0
import Provider, { type ProviderContext } from 'oidc-provider';
import { hmacSha256 } from '#packages/crypto';
import { isUuid, LEVELS } from '#packages/kernel';
import type { Room } from '../room.ts';
import { findAccount } from '../store.ts';
import { oidcAdapter } from './adapter.ts';
import { cookieKeys, providerKeys, webClientSecret } from './keys.ts';
import { troublePage } from './page.ts';

/** The house's own web app: an ordinary client, but the party that keeps the accounts. */
export const WEB_CLIENT = 'lastmile-web';
export const CALLBACK_PATH = '/auth/callback';
/** Where the provider is mounted; the issuer's path. */
export const MOUNT = '/oidc';
/** acr of an ID token: our own names of the levels, in falling order. */
export const ACR_VALUES = [...LEVELS].filter((level) => level !== 'anonymous').reverse();

const MINUTE = 60;
const HOUR = 60 * MINUTE;

function webClient(room: Room, publicUrl: string) {
  return {
    client_id: WEB_CLIENT,
    client_secret: webClientSecret(room.keyring),
    client_name: 'Lastmile 一公里',
    redirect_uris: [`${publicUrl}${CALLBACK_PATH}`],
    // Any other client gets a pseudonym of its own; this one must find the account again.
    subject_type: 'public',
    id_token_signed_response_alg: 'ES256',
  };
}

/** The city's own app needs no consent to know who signed in; no other client is registered yet. */
async function loadExistingGrant(context: ProviderContext) {
  const { client, session, provider } = context.oidc;
  if (client?.clientId !== WEB_CLIENT || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const { clientId } = client;
  const grant = new provider.Grant({ clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

function accountFinder(room: Room) {
  return async (_context: unknown, id: string) => {
    const account = isUuid(id) ? await findAccount(room.db.save, id) : undefined;
    if (!account) return undefined;
    return {
      accountId: account.id,
      claims: async () => ({ sub: account.id, level: account.level }),
    };
  };
}

/**
 * The city's OpenID Provider. Code flow with PKCE only; what it keeps lies in PostgreSQL; keys come
 * from the keyring. Standards: OpenID Connect Core 1.0, RFC 7636, RFC 9207.
 */
export function createProvider(room: Room, publicUrl: string): Provider {
  const pairwiseKey = room.keyring.purposeKey('oidc pairwise');
  const provider = new Provider(`${publicUrl}${MOUNT}`, {
    adapter: oidcAdapter(room),
    acrValues: ACR_VALUES,
    claims: { openid: ['sub', 'level'], acr: null, auth_time: null, iss: null, sid: null },
    clients: [webClient(room, publicUrl)],
    clientDefaults: { id_token_signed_response_alg: 'ES256', subject_type: 'pairwise' },
    cookies: {
      keys: cookieKeys(room.keyring),
      names: { session: 'lm_oidc', interaction: 'lm_oidc_step', resume: 'lm_oidc_resume' },
    },
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256', 'EdDSA'],
      userinfoSigningAlgValues: ['ES256', 'EdDSA'],
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    clientBasedCORS: () => false,
    findAccount: accountFinder(room),
    loadExistingGrant,
    interactions: {
      url: (_context: unknown, interaction: { uid: string }) =>
        `${MOUNT}/interaction/${interaction.uid}`,
    },
    jwks: providerKeys(room.keyring),
    pairwiseIdentifier: (_context: unknown, account: string, client: { clientId: string }) =>
      hmacSha256(pairwiseKey, `${client.clientId}\n${account}`).toString('base64url'),
    pkce: { required: () => true },
    renderError(context: ProviderContext) {
      context.type = 'text/html; charset=utf-8';
      context.body = troublePage('zh');
    },
    responseTypes: ['code'],
    scopes: ['openid'],
    subjectTypes: ['pairwise', 'public'],
    ttl: {
      ...{ AccessToken: 10 * MINUTE, AuthorizationCode: MINUTE, IdToken: 10 * MINUTE },
      ...{ Grant: 12 * HOUR, Interaction: HOUR, Session: 12 * HOUR },
    },
  });
  // The plug-in writes these headers itself from the configured address; none is believed from
  // outside.
  provider.proxy = true;
  return provider;
}
