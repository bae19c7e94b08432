import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody the provider knows. */
export interface Known { readonly email?: string; readonly verified?: boolean | 'unsaid'; readonly groups?: readonly string[] }

/** What can go wrong with it; all may be changed while it runs. */
export interface Mood {
  /** Every answer takes so long. */
  delayMs: number;
  /** The keys it shows are not those it signs with. */
  wrongKey: boolean;
  /** So many seconds ago, it says, somebody showed it who they are. */
  askedAgo: number;
  /** It answers nothing at all. */
  down: boolean;
}

export type TestProvider = Awaited<ReturnType<typeof openTestProvider>>;
export const clientSecret = 'a secret between the provider and the service';

/** A real, certified OpenID provider on this machine, with a page to sign in: any password will do. */
export async function openTestProvider(people: Record<string, Known>, returns: readonly string[], port = 0) {
  const mood: Mood = { delayMs: 0, wrongKey: false, askedAgo: 0, down: false };
  const state: { handle: ReturnType<Provider['callback']> | null } = { handle: null };
  const server = createServer((request, response) => {
    if (mood.down) request.socket.destroy();
    else setTimeout(() => state.handle?.(request, response), mood.delayMs);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const begin = () => { state.handle = providerOf(issuer, { people, returns, mood }).callback(); };
  if (returns.length > 0) begin();
  return {
    /** For one that was opened before it was known where it leads back to. */
    begin,
    issuer, mood, people, openId: settingsFor(issuer),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const settingsFor = (issuer: string) => ({
  issuer, clientId: 'touchstone', clientSecret, name: 'Test Council sign-in', groupsClaim: 'groups', groupRoles: { Leads: 'quality-lead' as const }, trustEmail: false, timeoutMs: 700 });

interface Of { readonly people: Record<string, Known>; readonly returns: readonly string[]; readonly mood: Mood }

function providerOf(issuer: string, { people, returns, mood }: Of): Provider {
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: 'touchstone', client_secret: clientSecret, redirect_uris: returns.map((each) => `${each}/sign-in/provider/back`),
      post_logout_redirect_uris: returns.map((each) => `${each}/sign-in?done=signed-out`), grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub', 'groups', 'auth_time'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    jwks: { keys: [aKey()] },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_: unknown, sub: string) => (sub in people ? { accountId: sub, claims: async () => claimsOf(sub, people[sub] ?? {}) } : undefined),
    loadExistingGrant: async (context: { oidc: { session: { accountId: string }; client: { clientId: string } } }) => {
      const grant = new provider.Grant({ accountId: context.oidc.session.accountId, clientId: context.oidc.client.clientId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    features: { rpInitiatedLogout: { enabled: true } },
  });
  const authTime: (this: unknown) => number = provider.Session.prototype.authTime;
  provider.Session.prototype.authTime = function () { return authTime.call(this) - mood.askedAgo; };
  const others = { keys: [publicOf(aKey())] };
  provider.use(async (context, next) => {
    await next();
    if (mood.wrongKey && context.path === '/jwks') context.body = others;
  });
  return provider;
}

const claimsOf = (sub: string, { email, verified = true, groups = [] }: Known) => ({ sub, groups, ...(email === undefined ? {} : { email, ...(verified === 'unsaid' ? {} : { email_verified: verified }) }) });

const aKey = () => ({ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' });
const publicOf = ({ kty, n, e, use, alg, kid }: ReturnType<typeof aKey>) => ({ kty, n, e, use, alg, kid });

/** Signs in at the provider without a browser, from the address the service sent somebody to; answers where that leads back to. */
export async function signInAtProvider(address: string, login: string, jar = new Map<string, string>()): Promise<string> {
  let next = address;
  for (let step = 0; step < 12; step += 1) {
    const answer = await ask(next, jar);
    const location = answer.headers.get('location');
    if (location !== null) {
      next = new URL(location, next).href;
      if (next.includes('/sign-in/provider/back')) return next;
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    assert.ok(action, `the provider said ${answer.status}: ${page.slice(0, 300)}`);
    const sent = await ask(new URL(action, next).href, jar, { prompt: 'login', login, password: 'any' });
    next = new URL(sent.headers.get('location') ?? '', next).href;
  }
  throw new Error('the provider never led back');
}

async function ask(url: string, jar: Map<string, string>, form?: Record<string, string>): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}) });
  for (const each of answer.headers.getSetCookie()) {
    const [pair = ''] = each.split(';');
    const at = pair.indexOf('=');
    if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return answer;
}
