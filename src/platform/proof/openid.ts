import * as client from 'openid-client';
import { type Outcome, accept, refuse } from '../../kernel/outcome.ts';

/** The authority's own provider, as it is set. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** The claim that names the groups. */
  readonly groupsClaim: string;
  /** The provider is the authority's own and gives its addresses itself, though it does not say that they are verified. */
  readonly trustEmail: boolean;
  /** Where people come back to. */
  readonly back: string;
  /** Where they go after signing out there. */
  readonly afterSignOut: string;
  readonly timeoutMs?: number;
}

export interface SetOut { readonly to: string; readonly state: string; readonly nonce: string; readonly verifier: string }
export interface Expected { readonly state: string; readonly nonce: string; readonly verifier: string; readonly again: boolean }
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly groups: readonly string[];
  readonly provedAt: number;
  readonly idToken: string;
}
export type NoIdentity = 'away' | 'said-no' | 'not-believed';

const anHour = 3_600_000;
/** How far its clock may be from ours, in seconds. */
const tolerance = 60;

/**
 * Speaks OpenID Connect: authorisation code, PKCE, state and nonce, and the signature of what is said always looked at.
 * What the provider says of itself is asked for when first needed, and anew every hour; it may be away.
 */
export function openProvider(settings: OpenIdSettings) {
  const discovered = discoveryOf(settings);
  return {
    async setOut(again: boolean): Promise<SetOut | null> {
      const config = await discovered().catch(() => null);
      if (!config) return null;
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const to = client.buildAuthorizationUrl(config, {
        redirect_uri: settings.back, scope: 'openid email profile', state, nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
        ...(again ? { prompt: 'login', max_age: '0' } : {}),
      });
      return { to: to.href, state, nonce, verifier };
    },
    async comeBack(query: string, expected: Expected): Promise<Outcome<Identity, NoIdentity>> {
      try {
        return accept(await identify(await discovered(), settings, query, expected));
      } catch (fault) {
        return refuse(whyNot(fault));
      }
    },
    /** Nobody waits for the provider to sign out here: before it was ever reached, there is no place to go. */
    signOutAddress(idToken: string | null): string | null {
      const config = discovered.known();
      const place = config?.serverMetadata().end_session_endpoint;
      // A form of ours may lead to the provider's own origin alone: see headers.
      if (!config || !place || new URL(place).origin !== new URL(settings.issuer).origin) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: settings.afterSignOut, ...(idToken ? { id_token_hint: idToken } : {}) }).href;
    },
  };
}

async function identify(config: client.Configuration, settings: OpenIdSettings, query: string, expected: Expected): Promise<Identity> {
  const tokens = await client.authorizationCodeGrant(config, new URL(`${settings.back}${query}`), {
    expectedState: expected.state, expectedNonce: expected.nonce, pkceCodeVerifier: expected.verifier, idTokenExpected: true,
    ...(expected.again ? { maxAge: 0 } : {}),
  });
  const said = tokens.claims();
  if (!said) throw new Error('no claims');
  const more = await moreOf(config, tokens.access_token, said.sub, said['email'] !== undefined && said[settings.groupsClaim] !== undefined);
  const all: Readonly<Record<string, unknown>> = { ...more, ...said };
  const groups = all[settings.groupsClaim];
  return {
    issuer: said.iss, subject: said.sub, email: emailIn(all, settings), idToken: tokens.id_token ?? '', provedAt: (said.auth_time ?? 0) * 1000,
    groups: [groups].flat().filter((each): each is string => typeof each === 'string'),
  };
}

/** Many providers keep the address and the groups for those who ask for them. */
async function moreOf(config: client.Configuration, token: string, subject: string, complete: boolean): Promise<object> {
  if (complete || !config.serverMetadata().userinfo_endpoint) return {};
  return client.fetchUserInfo(config, token, subject);
}

function emailIn(said: Readonly<Record<string, unknown>>, { trustEmail }: OpenIdSettings): string | null {
  const { email, email_verified: verified } = said;
  return typeof email === 'string' && email.includes('@') && (verified === true || (trustEmail && verified === undefined)) ? email : null;
}

function discoveryOf(settings: OpenIdSettings) {
  const state: { found: client.Configuration | null; at: number; under: Promise<client.Configuration> | null } = { found: null, at: 0, under: null };
  const refresh = async () => {
    state.found = await discover(settings).catch((fault: unknown) => {
      if (state.found) return state.found;
      throw fault;
    });
    state.at = performance.now();
    return state.found;
  };
  const current = async (): Promise<client.Configuration> => {
    if (state.found && performance.now() - state.at < anHour) return state.found;
    state.under ??= refresh().finally(() => { state.under = null; });
    return state.under;
  };
  return Object.assign(current, { known: () => state.found });
}

async function discover({ issuer, clientId, clientSecret, timeoutMs = 5_000 }: OpenIdSettings): Promise<client.Configuration> {
  const plain = issuer.startsWith('http://');
  return client.discovery(new URL(issuer), clientId, { [client.clockTolerance]: tolerance },
    clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
    { timeout: timeoutMs / 1000, execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])] });
}

const noAnswer = /^(OAUTH_TIMEOUT|OAUTH_ABORT|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|UND_ERR_.*)$/;

/** The provider is away, the person said no there, or what came back is not to be believed. */
function whyNot(fault: unknown): NoIdentity {
  if (fault instanceof client.AuthorizationResponseError) return fault.error === 'temporarily_unavailable' || fault.error === 'server_error' ? 'away' : 'said-no';
  for (let each = fault; each instanceof Error; each = each.cause) {
    const { code, status } = each as { code?: string; status?: number };
    if (noAnswer.test(code ?? '') || (status ?? 0) >= 500 || each.message === 'fetch failed') return 'away';
  }
  return 'not-believed';
}
