// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Me } from '../contract.ts';
import { oidcPlugin } from '../index.ts';
import { safePath } from '../oidc/relying-party.ts';
import { type IdentityFixture, OPERATOR, openIdentity } from './identity-fixture.ts';

let house: IdentityFixture;
let url: string;
before(async () => {
  house = await openIdentity('identity openid', 'http://127.0.0.1:0');
  await house.app.register(oidcPlugin(house.identity));
  url = await house.app.listen({ host: '127.0.0.1', port: 0 });
  await house.identity.seedDemo();
  await house.identity.openAccount({
    ...{ person: house.the('young-resident').id, level: 'real-name' },
    ...{ username: 'xu.mingxuan', password: 'correct horse' },
    ...OPERATOR,
  });
});
after(() => house.close());

/** A browser as far as cookies and redirects go: it keeps what it is given and follows nothing. */
class Browser {
  cookies = new Map<string, string>();

  async go(to: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(to, url), {
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'accept-language': 'zh-CN',
        ...(form ? { origin: url, 'sec-fetch-site': 'same-origin' } : {}),
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) {
        this.cookies.delete(name!);
      } else this.cookies.set(name!, value!);
    }
    return response;
  }

  /** Follows redirects until a page answers, or the address is one to stop at. */
  async follow(response: Response, stop?: (to: string) => boolean): Promise<Response | string> {
    let at = response;
    for (let hop = 0; hop < 10; hop += 1) {
      const to = at.headers.get('location');
      if (to === null) return at;
      if (stop?.(to)) return to;
      at = await this.go(to);
    }
    throw new Error('the redirects go round');
  }

  /** From /auth/start to the page that asks who it is. */
  async openLogin(query = ''): Promise<{ page: Response; address: string }> {
    const start = await this.go(`/auth/start${query}`);
    const authorise = await this.go(start.headers.get('location')!);
    const address = authorise.headers.get('location')!;
    return { page: await this.go(address), address };
  }

  async me(): Promise<Me> {
    return (await this.go('/api/v1/identity/me')).json() as Promise<Me>;
  }
}

const home = (to: string): boolean => !/^(http:..[^/]+)?\/(oidc|auth)\//.test(to);

test('discovery says what the provider is, at both addresses', async () => {
  for (const path of [
    '/.well-known/openid-configuration',
    '/oidc/.well-known/openid-configuration',
  ]) {
    const found = (await (await fetch(url + path)).json()) as Record<string, unknown>;
    assert.equal(found.issuer, `${url}/oidc`);
    assert.equal(found.token_endpoint, `${url}/oidc/token`);
    assert.deepEqual(found.response_types_supported, ['code']);
    assert.deepEqual(found.code_challenge_methods_supported, ['S256']);
    assert.deepEqual(found.acr_values_supported, ['real-person', 'real-name', 'registered']);
  }
  const { keys } = (await (await fetch(`${url}/oidc/jwks`)).json()) as { keys: { d?: string }[] };
  assert.equal(keys.length, 2);
  assert.ok(
    keys.every((key) => key.d === undefined),
    'no private part',
  );
});

test('a resident signs in with a password: code, PKCE, our session', async () => {
  const browser = new Browser();
  const { page, address } = await browser.openLogin('?to=/matters?q=x');
  assert.equal(page.status, 200);
  const html = await page.text();
  assert.match(html, /<html lang="zh-Hans-CN">/);
  assert.match(html, /name="password"/);
  assert.match(html, /elder-resident/, 'a demo offers its people');
  const sent = await browser.go(address, { username: 'xu.mingxuan', password: 'correct horse' });
  assert.equal(sent.status, 303);
  assert.equal(await browser.follow(sent, home), '/matters?q=x');
  assert.ok(browser.cookies.has('lm_session'));
  const me = await browser.me();
  assert.deepEqual([me.signedIn, me.level, me.person?.name], [true, 'real-name', '许**轩']);
});

test('a demo person is chosen from the list; a worker lands in her post at /work', async () => {
  const browser = new Browser();
  const { address } = await browser.openLogin();
  const sent = await browser.go(address, { person: 'community-worker' });
  assert.equal(await browser.follow(sent, home), '/work');
  const me = await browser.me();
  assert.deepEqual([me.level, me.post?.code], ['real-person', 'station-330102012001/worker']);
});

test('a wrong password keeps the page, the name and the reason; then the right one goes on', async () => {
  const browser = new Browser();
  const { address } = await browser.openLogin();
  const form = { username: 'xu.mingxuan"><script>', password: 'wrong' };
  const refused = await browser.go(address, form);
  assert.equal(refused.status, 401);
  const html = await refused.text();
  assert.match(html, /用户名或密码不对/);
  assert.match(html, /value="xu.mingxuan&quot;&gt;&lt;script&gt;"/);
  assert.ok(!html.includes('wrong'), 'the password is not echoed');
  const sent = await browser.go(address, { username: 'xu.mingxuan', password: 'correct horse' });
  assert.equal(await browser.follow(sent, home), '/');
});

test('after signing out, the provider asks again', async () => {
  const browser = new Browser();
  const { address } = await browser.openLogin();
  await browser.follow(await browser.go(address, { person: 'elder-resident' }), home);
  const elder = await house.identity.findAccountOf('elder-resident');
  const kept = () =>
    house.db.save.query(
      "SELECT 1 FROM identity.oidc_payload WHERE model = 'Session' AND account = $1",
      [elder!.id],
    );
  assert.equal((await kept()).rowCount, 1);
  const token = browser.cookies.get('lm_session')!;
  await house.call('POST', '/api/v1/identity/sign-out', { token });
  assert.equal((await kept()).rowCount, 0);
  assert.equal((await browser.me()).signedIn, false);
  assert.equal((await browser.openLogin()).page.status, 200);
});

test('without PKCE, with a foreign address or an unknown client there is no code', async () => {
  const base = {
    ...{ client_id: 'lastmile-web', response_type: 'code', scope: 'openid' },
    redirect_uri: `${url}/auth/callback`,
  };
  const ask = (query: Record<string, string>) =>
    new Browser().go(`/oidc/auth?${new URLSearchParams(query)}`);
  const bare = await ask(base);
  assert.match(bare.headers.get('location') ?? '', /error=invalid_request/);
  const plain = { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' };
  const weak = await ask({ ...base, ...plain });
  assert.match(weak.headers.get('location') ?? '', /error=invalid_request/);
  for (const wrong of [{ redirect_uri: 'https://evil.example/cb' }, { client_id: 'stranger' }]) {
    const refused = await ask({ ...base, ...plain, code_challenge_method: 'S256', ...wrong });
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /这次登录没有完成/);
  }
});

test('a callback that was not begun here, or is played twice, opens no session', async () => {
  const browser = new Browser();
  const { address } = await browser.openLogin();
  const sent = await browser.go(address, { person: 'guardian' });
  const callback = await browser.follow(sent, (to) => to.includes('/auth/callback'));
  const victim = new Browser();
  const foreign = await victim.go(callback as string);
  assert.equal(foreign.status, 400);
  assert.match(await foreign.text(), /重新登录/);
  assert.equal(victim.cookies.has('lm_session'), false);
  const before = new Map(browser.cookies);
  assert.equal((await browser.go(callback as string)).status, 303);
  const again = new Browser();
  again.cookies = before;
  assert.equal((await again.go(callback as string)).status, 400, 'a code works once');
});

test('a page left open too long, and another browser’s, say so kindly', async () => {
  const { address } = await new Browser().openLogin();
  const other = await new Browser().go(address);
  assert.equal(other.status, 400);
  assert.match(await other.text(), /重新登录/);
  const browser = new Browser();
  const mine = await browser.openLogin();
  house.wall.aheadMs += 61 * 60_000;
  assert.equal((await browser.go(mine.address, { person: 'guardian' })).status, 400);
  house.wall.aheadMs = 0;
});

test('the sign-in form refuses a foreign site', async () => {
  const browser = new Browser();
  const { address } = await browser.openLogin();
  const response = await fetch(new URL(address, url), {
    method: 'POST',
    body: new URLSearchParams({ person: 'guardian' }),
    headers: { origin: 'https://evil.example' },
  });
  assert.equal(response.status, 403);
});

test('the ID token carries the level, signed by a key from the keyring', async () => {
  const browser = new Browser();
  const tokens: string[] = [];
  const real = globalThis.fetch;
  // Only listens: what the relying party was answered is what is looked at.
  globalThis.fetch = async (...call) => {
    const response = await real(...call);
    if (String(call[0]).endsWith('/oidc/token')) tokens.push(await response.clone().text());
    return response;
  };
  try {
    const { address } = await browser.openLogin();
    await browser.follow(await browser.go(address, { person: 'auditor' }), home);
  } finally {
    globalThis.fetch = real;
  }
  const { id_token: idToken } = JSON.parse(tokens[0]!) as { id_token: string };
  const keys = createRemoteJWKSet(new URL(`${url}/oidc/jwks`));
  const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
    ...{ issuer: `${url}/oidc`, audience: 'lastmile-web' },
  });
  const account = await house.identity.findAccountOf('auditor');
  assert.deepEqual([payload.sub, payload.acr], [account!.id, 'real-person']);
  assert.equal(protectedHeader.alg, 'ES256');
});

test('what the provider keeps is sealed and its ids are hashes', async () => {
  const browser = new Browser();
  const { address } = await browser.openLogin();
  const uid = address.split('/').at(-1)!;
  const rows = await house.db.save.query('SELECT * FROM identity.oidc_payload');
  const text = JSON.stringify(rows.rows.map((row) => ({ ...row, sealed: row.sealed.toString() })));
  assert.ok(rows.rowCount! > 0);
  assert.ok(!text.includes(uid) && !text.includes('returnTo'));
});

test('under another name of the host the sign-in begins at the public address', async () => {
  const { headers } = await house.app.inject({
    ...{ method: 'GET', url: '/auth/start?to=/work', headers: { host: 'localhost:1' } },
  });
  assert.equal(headers.location, `${url}/auth/start?to=/work`);
  assert.equal(headers['set-cookie'], undefined);
});

test('only paths of this house are gone back to', () => {
  for (const to of ['/', '/work', '/matters?q=a&b=c', '/a#b']) assert.equal(safePath(to), to);
  const elsewhere = ['//evil.example', '/\\evil', 'https://evil', '', 'work', '/a b', undefined, 1];
  for (const to of elsewhere) assert.equal(safePath(to), undefined, String(to));
});
