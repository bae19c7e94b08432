import type { Connection } from '../../../platform/db/connection.ts';

/** Who may set up which account with that link, while it is good. */
export async function findInvited(db: Connection, link: string, now: Date): Promise<{ readonly person: string; readonly name: string; readonly endsAt: Date } | null> {
  return db.maybe(
    `select p.name as person, a.name, i.ends_at as "endsAt" from access.invitation i join access.account a on a.id = i.account_id join people.person p on p.id = a.person_id
     where i.digest = encode(sha256(convert_to($1, 'UTF8')), 'hex') and i.used_at is null and a.closed_at is null and i.ends_at > $2`, [link, now]);
}

/** What somebody signs in with. */
export interface Held {
  readonly name: string;
  /** When the password was set; null where there is none. */
  readonly password: Date | null;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly madeAt: Date; readonly lastUsedAt: Date | null }[];
  /** It is kept here, and not by the provider. */
  readonly local: boolean;
}

export async function findHeld(db: Connection, account: number): Promise<Held> {
  const found = await db.maybe<{ name: string; password: Date | null }>(
    'select a.name, p.set_at as password from access.account a left join access.password p on p.account_id = a.id where a.id = $1', [account]);
  const passkeys = await db.rows<Held['passkeys'][number]>(
    'select id, name, made_at as "madeAt", last_used_at as "lastUsedAt" from access.passkey where account_id = $1 order by made_at', [account]);
  const password = found?.password ?? null;
  return { name: found?.name ?? '', password, passkeys, local: password !== null || passkeys.length > 0 };
}
