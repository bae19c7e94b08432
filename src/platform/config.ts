import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import { type SignInConfig, signInFrom, signInRules, signInVariables } from './config-sign-in.ts';

/** Everything that the process is told from outside. Read once, here, and handed on. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute path; holds the embedded database and what belongs to it. */
  readonly dataFolder: string;
  /** Folder of the journal's signed heads, and the file of the key that signs them: best out of the database's reach. */
  readonly headsFolder: string;
  readonly journalKey: string;
  readonly database:
    | { readonly kind: 'embedded' }
    | { readonly kind: 'server'; readonly url: string; readonly ownerUrl: string };
  /** May the invented authority be loaded, and people sign in without a password? */
  readonly demonstration: boolean;
  /** Signs sessions; null on the embedded database, which keeps one of its own: see `embeddedSecret`. */
  readonly secret: string | null;
  /** Where people reach the service, without a slash at the end; null when it is the host and port. */
  readonly publicUrl: string | null;
  readonly signIn: SignInConfig;
  /** How e-mail goes out; null: none is sent. */
  readonly mail: MailConfig | null;
};

export type MailConfig =
  | { readonly kind: 'smtp'; readonly url: string; readonly from: string }
  | { readonly kind: 'notify'; readonly key: string; readonly template: string; readonly url: string };

type Environment = Readonly<Record<string, string | undefined>>;

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://role@host:5432/database' });

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(3000),
  HOST: z.string().regex(/^[^\s/]+$/, 'must be an address or the name of a host').default('127.0.0.1'),
  TOUCHSTONE_DATA: z.string().default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  TOUCHSTONE_DEMONSTRATION: z.enum(['yes', 'no'], 'must be yes or no').optional(),
  TOUCHSTONE_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  TOUCHSTONE_HEADS: z.string().optional(),
  TOUCHSTONE_JOURNAL_KEY: z.string().optional(),
  TOUCHSTONE_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address, like https://touchstone.example.gov.uk' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  ...signInVariables,
  TOUCHSTONE_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtps://name:password@mail.example.gov.uk:465' }).optional(),
  TOUCHSTONE_MAIL_FROM: z.string().regex(/^([^<>@\r\n]* <)?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>?$/, 'must be an e-mail address, or a name and an address: Touchstone <touchstone@example.gov.uk>').optional(),
  TOUCHSTONE_NOTIFY_KEY: z.string().regex(/^.+-[0-9a-f-]{36}-[0-9a-f-]{36}$/, 'must be a key as GOV.UK Notify gives it').optional(),
  TOUCHSTONE_NOTIFY_TEMPLATE: z.uuid({ error: 'must be the id of a template of GOV.UK Notify' }).optional(),
  TOUCHSTONE_NOTIFY_URL: z.url({ protocol: /^https?$/, error: 'must be a web address' }).transform((url) => url.replace(/\/+$/, '')).default('https://api.notifications.service.gov.uk'),
});

type Variables = z.infer<typeof variables>;

/**
 * The configuration, or every fault in it at once, in words for the person who set it.
 * A variable that is set to nothing counts as not set. No value is repeated in a fault: some are secret.
 */
export function readConfig(environment: Environment = process.env): Outcome<Config, string[]> {
  const names = Object.keys(variables.shape);
  const given = Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const parsed = variables.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  faults.push(...contradictions(given));
  if (!parsed.success || faults.length > 0) return refuse(faults);
  return accept(configFrom(parsed.data));
}

/** Each: when it is wrong, and the words for it. */
const rules: readonly Rule[] = [
  [
    (given, server) => server && !given['DATABASE_OWNER_URL'],
    'DATABASE_OWNER_URL is missing: DATABASE_URL needs it beside it (the role that owns the tables)',
  ],
  [
    (given, server) => !server && given['DATABASE_OWNER_URL'] !== undefined,
    'DATABASE_URL is missing: DATABASE_OWNER_URL needs it beside it (the role of the application)',
  ],
  [
    (given, server) => server && given['DATABASE_URL'] === given['DATABASE_OWNER_URL'],
    'DATABASE_URL and DATABASE_OWNER_URL are the same: the application must have a role that owns nothing',
  ],
  [
    (given, server) => server && given['TOUCHSTONE_DEMONSTRATION'] === 'yes',
    'TOUCHSTONE_DEMONSTRATION cannot be yes with DATABASE_URL: anybody could sign in as anybody, on real records',
  ],
  [
    (given, server) => server && !given['TOUCHSTONE_SECRET'],
    'TOUCHSTONE_SECRET is missing: with DATABASE_URL, sessions are signed with a secret that you give',
  ],
  ...mailRules(),
];

type Rule = readonly [wrong: (given: Environment, server: boolean) => boolean, words: string];
function mailRules(): Rule[] {
  const set = (given: Environment, name: string) => given[name] !== undefined;
  const smtp = (given: Environment) => set(given, 'TOUCHSTONE_SMTP_URL');
  const notify = (given: Environment) => set(given, 'TOUCHSTONE_NOTIFY_KEY');
  return [
    [(given) => smtp(given) && !set(given, 'TOUCHSTONE_MAIL_FROM'), 'TOUCHSTONE_MAIL_FROM is missing: TOUCHSTONE_SMTP_URL needs it beside it (the address that e-mail comes from)'],
    [(given) => notify(given) && !set(given, 'TOUCHSTONE_NOTIFY_TEMPLATE'), 'TOUCHSTONE_NOTIFY_TEMPLATE is missing: TOUCHSTONE_NOTIFY_KEY needs it beside it'],
    [(given) => smtp(given) && notify(given), 'TOUCHSTONE_SMTP_URL and TOUCHSTONE_NOTIFY_KEY are both set: choose one way for e-mail'],
    [(given, server) => server && (smtp(given) || notify(given)) && !set(given, 'TOUCHSTONE_PUBLIC_URL'), 'TOUCHSTONE_PUBLIC_URL is missing: e-mail needs the address that its link leads to'],
  ];
}

function contradictions(given: Environment): string[] {
  const server = given['DATABASE_URL'] !== undefined;
  return [...rules, ...signInRules].filter(([wrong]) => wrong(given, server)).map(([, words]) => words);
}

function configFrom(given: Variables): Config {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = given;
  const server = url !== undefined && ownerUrl !== undefined;
  return {
    port: given.PORT,
    host: given.HOST,
    dataFolder: resolve(given.TOUCHSTONE_DATA),
    headsFolder: resolve(given.TOUCHSTONE_HEADS ?? join(given.TOUCHSTONE_DATA, 'heads')),
    journalKey: resolve(given.TOUCHSTONE_JOURNAL_KEY ?? join(given.TOUCHSTONE_DATA, 'journal-key.pem')),
    database: server ? { kind: 'server', url, ownerUrl } : { kind: 'embedded' },
    demonstration: !server && given.TOUCHSTONE_DEMONSTRATION !== 'no',
    secret: given.TOUCHSTONE_SECRET ?? null,
    publicUrl: given.TOUCHSTONE_PUBLIC_URL ?? null,
    signIn: signInFrom(given),
    mail: mailFrom(given),
  };
}

function mailFrom(given: Variables): MailConfig | null {
  const { TOUCHSTONE_SMTP_URL: smtp, TOUCHSTONE_MAIL_FROM: from, TOUCHSTONE_NOTIFY_KEY: key, TOUCHSTONE_NOTIFY_TEMPLATE: template } = given;
  if (smtp && from) return { kind: 'smtp', url: smtp, from };
  return key && template ? { kind: 'notify', key, template, url: given.TOUCHSTONE_NOTIFY_URL } : null;
}

/** The secret kept in an embedded data folder, readable by its owner only; made when it is not there yet. */
export async function embeddedSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'secret');
  const read = () => readFile(path, 'utf8').then((text) => text.trim(), () => '');
  const kept = await read();
  if (kept.length >= 32) return kept;
  // Written aside and linked into place: of two processes that start at once, both get the same.
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  await link(aside, path).catch(() => undefined);
  await unlink(aside);
  const made = await read();
  if (made.length < 32) throw new Error(`the secret in ${path} is too short: delete that file, and everybody signs in again`);
  return made;
}

/** Where people reach the service. */
export function addressOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
}
