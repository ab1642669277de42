// SPDX-License-Identifier: Apache-2.0
import * as client from 'openid-client';
import type { AssuranceLevel } from '#packages/kernel';
import { LEVELS } from '#packages/kernel';
import type { Room } from '../room.ts';
import { webClientSecret } from './keys.ts';
import { ACR_VALUES, CALLBACK_PATH, MOUNT, WEB_CLIENT } from './provider.ts';

/** What the browser keeps, sealed, between leaving for the provider and coming back. */
export interface Leaving {
  state: string;
  nonce: string;
  verifier: string;
  /** Path to come back to. */
  to: string;
}

const CONTEXT = Buffer.from('oidc leaving');

/** A path of this house; anything that could lead elsewhere becomes the home page. */
export function safePath(to: unknown): string | undefined {
  return typeof to === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : undefined;
}

export function sealLeaving(room: Room, leaving: Leaving): string {
  const plain = Buffer.from(JSON.stringify(leaving));
  const key = room.keyring.purposeKey('oidc leaving');
  return room.keyring.sealer.seal(key, plain, CONTEXT).toString('base64url');
}

/** Undefined when it was not sealed here. */
export function openLeaving(room: Room, sealed: string): Leaving | undefined {
  const key = room.keyring.purposeKey('oidc leaving');
  try {
    const plain = room.keyring.sealer.unseal(key, Buffer.from(sealed, 'base64url'), CONTEXT);
    return JSON.parse(plain.toString('utf8')) as Leaving;
  } catch {
    return undefined;
  }
}

export interface RelyingParty {
  /** Where to send the browser, and what to remember until it returns. */
  leave(to: string): Promise<{ url: string; leaving: Leaving }>;
  /** Exchanges the code of the address the browser came back with. Throws on any mismatch. */
  arrive(search: string, leaving: Leaving): Promise<{ account: string; level: AssuranceLevel }>;
}

/**
 * The web app as an ordinary client: code, PKCE, state, nonce, the ID token's signature checked
 * against the provider's keys. `origin` is where this process itself can be reached: behind a
 * gateway the public address need not lead back here.
 */
export function createRelyingParty(room: Room, publicUrl: string, origin: string): RelyingParty {
  const issuer = `${publicUrl}${MOUNT}`;
  const server = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    id_token_signing_alg_values_supported: ['ES256'],
  };
  const metadata = { id_token_signed_response_alg: 'ES256' };
  const secret = client.ClientSecretBasic(webClientSecret(room.keyring));
  const config = new client.Configuration(server, WEB_CLIENT, metadata, secret);
  client.enableNonRepudiationChecks(config);
  client.allowInsecureRequests(config);
  config[client.customFetch] = (url, options) =>
    fetch(url.replace(publicUrl, origin), options as RequestInit);
  return {
    async leave(to) {
      const verifier = client.randomPKCECodeVerifier();
      const leaving = { state: client.randomState(), nonce: client.randomNonce(), verifier, to };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: `${publicUrl}${CALLBACK_PATH}`,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        acr_values: ACR_VALUES.join(' '),
        // A counter's computer is shared: each sign-in says anew who it is.
        prompt: 'login',
        state: leaving.state,
        nonce: leaving.nonce,
      });
      return { url: url.href, leaving };
    },
    async arrive(search, leaving) {
      const url = new URL(`${publicUrl}${CALLBACK_PATH}${search}`);
      const tokens = await client.authorizationCodeGrant(config, url, {
        ...{ pkceCodeVerifier: leaving.verifier, expectedState: leaving.state },
        ...{ expectedNonce: leaving.nonce, idTokenExpected: true },
      });
      const { sub, acr } = tokens.claims()!;
      const level = LEVELS.find((one) => one === acr);
      if (!level) throw new TypeError('the provider did not say how sure it is');
      return { account: sub, level };
    },
  };
}
