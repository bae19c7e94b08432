import type { Connection } from '../../../platform/db/connection.ts';
import type { Account } from '../domain/account.ts';
import type { Attempts } from '../domain/attempts.ts';
import type { Passkey } from '../domain/proofs.ts';

/** An account with the hash of its password; without one it has none. */
export interface WithHash { readonly account: Account; readonly hash: string | null }

const ACCOUNT = `a.id, a.person_id as person, a.closed_at is not null as closed, a.issuer is not null as linked, a.group_roles as "groupRoles"`;

interface Row extends Account { readonly hash: string | null }
const apart = ({ hash, ...account }: Row): WithHash => ({ account, hash });

export async function loadByName(db: Connection, name: string): Promise<WithHash | null> {
  const found = await db.maybe<Row>(
    `select ${ACCOUNT}, p.hash from access.account a left join access.password p on p.account_id = a.id where lower(a.name) = lower($1)`, [name]);
  return found && apart(found);
}

export async function loadWithHash(db: Connection, account: number): Promise<WithHash | null> {
  const found = await db.maybe<Row>(
    `select ${ACCOUNT}, p.hash from access.account a left join access.password p on p.account_id = a.id where a.id = $1`, [account]);
  return found && apart(found);
}

/** How many failed of late, of that name and from that address; others of either wait until this one has ended. */
export async function loadAttempts(db: Connection, { name, from }: { readonly name: string; readonly from: string }, since: Date): Promise<Attempts> {
  // In one order, so that no two wait for each other.
  await db.rows(
    `select pg_advisory_xact_lock(hashtextextended(word, 4)) from (select word from unnest(array['name ' || lower($1), 'address ' || $2]) as word order by word) words`, [name, from]);
  return db.one<Attempts>(
    `select count(*) filter (where of_name = encode(sha256(convert_to('name ' || lower($1), 'UTF8')), 'hex'))::integer as "ofName",
       count(*) filter (where from_address = encode(sha256(convert_to('address ' || $2, 'UTF8')), 'hex'))::integer as "fromAddress"
     from access.attempt where at > $3`,
    [name, from, since]);
}

export interface Invitation { readonly account: Account; readonly endsAt: Date; readonly used: boolean }

/** By the link itself, of which only a digest is kept; held, so that it is used once. */
export async function loadInvitation(db: Connection, link: string): Promise<Invitation | null> {
  const found = await db.maybe<Account & { endsAt: Date; used: boolean }>(
    `select ${ACCOUNT}, i.ends_at as "endsAt", i.used_at is not null as used
     from access.invitation i join access.account a on a.id = i.account_id
     where i.digest = encode(sha256(convert_to($1, 'UTF8')), 'hex') for update of i`, [link]);
  if (!found) return null;
  const { endsAt, used, ...account } = found;
  return { account, endsAt, used };
}

export interface KeptPasskey extends Passkey { readonly account: Account }

export async function loadPasskey(db: Connection, id: string): Promise<KeptPasskey | null> {
  const found = await db.maybe<Account & { passkey: string; publicKey: string; counter: number }>(
    `select ${ACCOUNT}, k.id as passkey, k.public_key as "publicKey", k.counter
     from access.passkey k join access.account a on a.id = k.account_id where k.id = $1 for update of k`, [id]);
  if (!found) return null;
  const { passkey, publicKey, counter, ...account } = found;
  return { id: passkey, publicKey, counter, account };
}
