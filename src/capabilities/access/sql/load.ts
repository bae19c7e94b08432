import type { Connection } from '../../../platform/db/connection.ts';
import type { Account } from '../domain/account.ts';

const ACCOUNT = `select id, person_id as person, closed_at is not null as closed, issuer is not null as linked, group_roles as "groupRoles"
  from access.account`;

/** The account of a person that can be used, for the demonstration. */
export async function loadAccount(db: Connection, person: number): Promise<Account | null> {
  const found = await db.rows<Account>(`${ACCOUNT} where person_id = $1 and closed_at is null order by id limit 1`, [person]);
  return found[0] ?? null;
}

export async function loadAccountById(db: Connection, id: number): Promise<Account | null> {
  return db.maybe<Account>(`${ACCOUNT} where id = $1 for update`, [id]);
}

/** Held until the end of the transaction, closed or not. */
export async function loadAccountOfSubject(db: Connection, issuer: string, subject: string): Promise<Account | null> {
  return db.maybe<Account>(`${ACCOUNT} where issuer = $1 and subject = $2 for update`, [issuer, subject]);
}

/** All of a person, closed ones too: somebody whose account was closed gets no other by coming another way. */
export async function loadAccountsOf(db: Connection, person: number): Promise<Account[]> {
  return db.rows<Account>(`${ACCOUNT} where person_id = $1 order by id for update`, [person]);
}
