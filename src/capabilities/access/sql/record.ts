import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntries, recordEntry } from '../../journal/index.ts';
import type { Account, PersonShown, PersonSignedIn } from '../domain/account.ts';
import type { AccountClosed, AccountReopened } from '../domain/close-account.ts';

export function recordSignedIn(db: Connection, { account, way, at, groupRoles }: PersonSignedIn): void {
  db.tell('update access.account set last_used_at = $2, group_roles = $3 where id = $1', [account.id, at, groupRoles]);
  recordEntry(db, { what: 'person-signed-in', by: account.person, about: `person:${account.person}`, detail: { account: account.id, way } });
  if (groupRoles.join() === account.groupRoles.join()) return;
  recordEntry(db, { what: 'roles-of-groups-changed', by: account.person, about: `person:${account.person}`, detail: { account: account.id, roles: groupRoles } });
}

/** The name goes, and nobody can sign in with it; the number stays for what hangs on it. */
export async function recordAccountsErased(db: Connection, ids: readonly string[], by: number, at: Date): Promise<number> {
  const gone = await db.rows<{ id: number }>(
    `update access.account set name = 'erased-' || id, closed_at = coalesce(closed_at, $2) where id::text = any ($1) returning id`, [ids, at]);
  for (const { id } of gone) recordEntry(db, { what: 'account-erased', by, about: `account:${id}` });
  return gone.length;
}

export function recordSignedOut(db: Connection, person: number): void {
  recordEntry(db, { what: 'person-signed-out', by: person, about: `person:${person}` });
}

export function recordShownAgain(db: Connection, { person, account, way }: PersonShown): void {
  recordEntry(db, { what: 'person-shown-again', by: person, about: `person:${person}`, detail: { account, way } });
}

/** The account is known to the provider from now on. Null where somebody else was first. */
export async function recordLinked(db: Connection, account: Account, { issuer, subject }: { readonly issuer: string; readonly subject: string }): Promise<Account | null> {
  const linked = await db.maybe('update access.account set issuer = $2, subject = $3 where id = $1 and issuer is null returning id', [account.id, issuer, subject]);
  if (!linked) return null;
  recordEntry(db, { what: 'account-linked', by: account.person, about: `person:${account.person}`, detail: { account: account.id, issuer } });
  return { ...account, linked: true };
}

/** An account of somebody who has none, under a name that is free. */
export async function recordOpened(db: Connection, person: number, { name, at }: { readonly name: string; readonly at: Date }): Promise<Account | null> {
  const made = await db.maybe<{ id: number }>(
    'insert into access.account (person_id, name, opened_at) values ($1, $2, $3) on conflict do nothing returning id', [person, name, at]);
  if (!made) return null;
  recordEntry(db, { what: 'account-opened', by: null, about: `person:${person}`, detail: { account: made.id } });
  return { id: made.id, person, closed: false, linked: false, groupRoles: [] };
}

/** The name to sign in with. Null where somebody else has it. */
export async function recordRenamed(db: Connection, account: Account, name: string): Promise<Account | null> {
  const renamed = await db.maybe(
    `update access.account set name = $2 where id = $1 and not exists (select from access.account o where lower(o.name) = lower($2) and o.id <> $1) returning id`, [account.id, name]);
  return renamed === null ? null : account;
}

export function recordSessionsEnded(db: Connection, person: number, count: number): void {
  recordEntry(db, { what: 'sessions-ended', by: person, about: `person:${person}`, detail: { count } });
}

export function recordClosed(db: Connection, { account, person, by, at }: AccountClosed): void {
  db.tell(`update access.account set closed_at = $2, closed_why = 'by-hand' where id = $1`, [account, at]);
  recordEntry(db, { what: 'account-closed', by, about: `person:${person}`, detail: { account, why: 'by-hand' } });
}

export function recordReopened(db: Connection, { account, person, by, at }: AccountReopened): void {
  db.tell('update access.account set closed_at = null, closed_why = null, opened_at = $2 where id = $1', [account, at]);
  recordEntry(db, { what: 'account-reopened', by, about: `person:${person}`, detail: { account } });
}

/** Closes what was not used since then, unless another server is doing so at this moment. */
export async function recordUnusedClosed(db: Connection, { before, at }: { readonly before: Date; readonly at: Date }): Promise<number> {
  const { mine } = await db.one<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('close unused accounts', 5)) as mine`);
  if (!mine) return 0;
  const closed = await db.rows<{ id: number; person: number }>(
    `update access.account set closed_at = $2, closed_why = 'unused' where closed_at is null and greatest(opened_at, last_used_at) < $1 returning id, person_id as person`, [before, at]);
  recordEntries(db, closed.map(({ id, person }) => ({ what: 'account-closed', by: null, about: `person:${person}`, detail: { account: id, why: 'unused' } })));
  return closed.length;
}

export function recordUnlinked(db: Connection, { id, person }: Account): void {
  db.tell(`update access.account set issuer = null, subject = null, group_roles = '{}' where id = $1`, [id]);
  recordEntry(db, { what: 'account-unlinked', by: null, about: `person:${person}`, detail: { account: id } });
}
