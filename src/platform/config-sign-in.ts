import { z } from 'zod';
import { type Role, roles } from '../kernel/person.ts';

/** How people sign in: what the authority sets about it. */
export interface SignInConfig {
  readonly openId: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    /** What people call it. */
    readonly name: string;
    readonly groupsClaim: string;
    readonly groupRoles: Readonly<Record<string, Role>>;
    readonly trustEmail: boolean;
  } | null;
  readonly localAccounts: boolean;
  /** Whom to ask who cannot sign in. */
  readonly askHere: string;
  readonly idleMinutes: number;
  readonly sessionHours: number;
}

const yesOrNo = z.enum(['yes', 'no'], 'must be yes or no');
const whole = (least: number, most: number) => {
  const words = `must be a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d{1,4}$/, words).transform(Number).refine((number) => number >= least && number <= most, words);
};

export const signInVariables = {
  TOUCHSTONE_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be a web address, like https://login.example.gov.uk' })
    .refine((url) => url.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(url), 'must begin with https://: what is said over anything else can be changed on the way').optional(),
  TOUCHSTONE_OIDC_CLIENT_ID: z.string().optional(),
  TOUCHSTONE_OIDC_CLIENT_SECRET: z.string().optional(),
  TOUCHSTONE_OIDC_NAME: z.string().max(60, 'must be at most 60 characters long').default('your council account'),
  TOUCHSTONE_OIDC_GROUPS: z.string().transform(readGroupRoles).refine((found) => found !== null, 'must look like Group=role; Other group=other-role, with roles of this service').optional(),
  TOUCHSTONE_OIDC_GROUPS_CLAIM: z.string().default('groups'),
  TOUCHSTONE_OIDC_TRUST_EMAIL: yesOrNo.default('no'),
  TOUCHSTONE_LOCAL_ACCOUNTS: yesOrNo.default('no'),
  TOUCHSTONE_ASK: z.string().max(200, 'must be at most 200 characters long').default('your manager, or whoever looks after Touchstone here'),
  TOUCHSTONE_IDLE_MINUTES: whole(5, 240).default(30),
  TOUCHSTONE_SESSION_HOURS: whole(1, 24).default(12),
};

const variables = z.object(signInVariables);

export function signInFrom(given: z.infer<typeof variables>): SignInConfig {
  const { TOUCHSTONE_OIDC_ISSUER: issuer, TOUCHSTONE_OIDC_CLIENT_ID: clientId } = given;
  return {
    openId: issuer === undefined || clientId === undefined ? null : {
      issuer, clientId, clientSecret: given.TOUCHSTONE_OIDC_CLIENT_SECRET ?? null, name: given.TOUCHSTONE_OIDC_NAME,
      groupsClaim: given.TOUCHSTONE_OIDC_GROUPS_CLAIM, groupRoles: given.TOUCHSTONE_OIDC_GROUPS ?? {}, trustEmail: given.TOUCHSTONE_OIDC_TRUST_EMAIL === 'yes',
    },
    localAccounts: given.TOUCHSTONE_LOCAL_ACCOUNTS === 'yes', askHere: given.TOUCHSTONE_ASK,
    idleMinutes: given.TOUCHSTONE_IDLE_MINUTES, sessionHours: given.TOUCHSTONE_SESSION_HOURS,
  };
}

type Environment = Readonly<Record<string, string | undefined>>;
type Rule = readonly [wrong: (given: Environment, server: boolean) => boolean, words: string];

export const signInRules: readonly Rule[] = [
  [(given) => (given['TOUCHSTONE_OIDC_ISSUER'] === undefined) !== (given['TOUCHSTONE_OIDC_CLIENT_ID'] === undefined),
    'TOUCHSTONE_OIDC_ISSUER and TOUCHSTONE_OIDC_CLIENT_ID need each other: give both, or neither'],
  [(given, server) => server && given['TOUCHSTONE_OIDC_ISSUER'] !== undefined && given['TOUCHSTONE_PUBLIC_URL'] === undefined,
    'TOUCHSTONE_PUBLIC_URL is missing: the provider sends people back to it'],
  [(given, server) => server && given['TOUCHSTONE_LOCAL_ACCOUNTS'] === 'yes' && given['TOUCHSTONE_PUBLIC_URL'] === undefined,
    'TOUCHSTONE_PUBLIC_URL is missing: links to set up an account, and passkeys, are for that address alone'],
];

/** 'Practice leads=quality-lead; IT desk=administrator': which group gives which role. Null where it cannot be read. */
export function readGroupRoles(text: string): Readonly<Record<string, Role>> | null {
  const pairs = text.split(';').map((each) => each.trim()).filter((each) => each !== '').map((each) => {
    const at = Math.max(each.lastIndexOf('='), 0);
    return [each.slice(0, at).trim(), each.slice(at + 1).trim()] as const;
  });
  if (!pairs.every(([group, role]) => group !== '' && roles.some((each) => each === role))) return null;
  return Object.fromEntries(pairs) as Record<string, Role>;
}
