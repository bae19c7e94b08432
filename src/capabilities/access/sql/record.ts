import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Account, PersonShown, PersonSignedIn } from '../domain/account.ts';

export function recordSignedIn(db: Connection, { account, way, at, groupRoles }: PersonSignedIn): void {
  db.tell('update access.account set last_used_at = $2, group_roles = $3 where id = $1', [account.id, at, groupRoles]);
  recordEntry(db, { what: 'person-signed-in', by: account.person, about: `person:${account.person}`, detail: { account: account.id, way } });
  if (groupRoles.join() === account.groupRoles.join()) return;
  recordEntry(db, { what: 'roles-of-groups-changed', by: account.person, about: `person:${account.person}`, detail: { account: account.id, roles: groupRoles } });
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
