import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Account } from '../domain/account.ts';
import type { Passkey } from '../domain/proofs.ts';

/** A try, before it is known how it ends; old ones go. Answers its number, for one that ends well. */
export async function recordAttempt(db: Connection, { name, from }: { readonly name: string; readonly from: string }, at: Date): Promise<number> {
  db.tell(`delete from access.attempt where at < $1::timestamptz - interval '1 hour'`, [at]);
  const { id } = await db.one<{ id: number }>(
    `insert into access.attempt (of_name, from_address, at)
     values (encode(sha256(convert_to('name ' || lower($1), 'UTF8')), 'hex'), encode(sha256(convert_to('address ' || $2, 'UTF8')), 'hex'), $3) returning id`,
    [name, from, at]);
  return id;
}

/** It was no guess. */
export function recordAttemptGood(db: Connection, id: number): void {
  db.tell('delete from access.attempt where id = $1', [id]);
}

export function recordAttemptFailed(db: Connection, account: Pick<Account, 'id' | 'person'> | null): void {
  recordEntry(db, { what: 'sign-in-failed', by: null, about: account ? `person:${account.person}` : 'person:none', detail: account ? { account: account.id } : {} });
}

/** A link to set up an account; those before it are void. */
export function recordInvited(db: Connection, account: Account, { link, at, endsAt }: { readonly link: string; readonly at: Date; readonly endsAt: Date }): void {
  db.tell('update access.invitation set used_at = $2 where account_id = $1 and used_at is null', [account.id, at]);
  db.tell(`insert into access.invitation (digest, account_id, made_at, ends_at) values (encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2, $3, $4)`, [link, account.id, at, endsAt]);
  recordEntry(db, { what: 'account-invited', by: null, about: `person:${account.person}`, detail: { account: account.id, endsAt: endsAt.toISOString() } });
}

export function recordPassword(db: Connection, account: Account, { hash, at }: { readonly hash: string; readonly at: Date }): void {
  db.tell('insert into access.password (account_id, hash, set_at) values ($1, $2, $3) on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at', [account.id, hash, at]);
  db.tell('update access.invitation set used_at = $2 where account_id = $1 and used_at is null', [account.id, at]);
  recordEntry(db, { what: 'password-set', by: account.person, about: `person:${account.person}`, detail: { account: account.id } });
}

export function recordPasskey(db: Connection, account: Account, passkey: Passkey & { readonly name: string; readonly at: Date }): void {
  db.tell('insert into access.passkey (id, account_id, name, public_key, counter, made_at) values ($1, $2, $3, $4, $5, $6)',
    [passkey.id, account.id, passkey.name, passkey.publicKey, passkey.counter, passkey.at]);
  recordEntry(db, { what: 'passkey-added', by: account.person, about: `person:${account.person}`, detail: { account: account.id } });
}

export async function recordPasskeyRemoved(db: Connection, account: Account, id: string): Promise<boolean> {
  const removed = await db.maybe('delete from access.passkey where id = $1 and account_id = $2 returning id', [id, account.id]);
  if (removed) recordEntry(db, { what: 'passkey-removed', by: account.person, about: `person:${account.person}`, detail: { account: account.id } });
  return removed !== null;
}

export function recordPasskeyUsed(db: Connection, id: string, { counter, at }: { readonly counter: number; readonly at: Date }): void {
  db.tell('update access.passkey set counter = $2, last_used_at = $3 where id = $1', [id, counter, at]);
}

/** What was signed is good once: false for what was used already. */
export async function recordChallengeUsed(db: Connection, challenge: string, at: Date): Promise<boolean> {
  db.tell(`delete from access.challenge where used_at < $1::timestamptz - interval '1 hour'`, [at]);
  return await db.maybe(
    `insert into access.challenge (digest, used_at) values (encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2) on conflict do nothing returning digest`, [challenge, at]) !== null;
}
