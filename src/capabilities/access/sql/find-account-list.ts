import type { Connection } from '../../../platform/db/connection.ts';
import type { ClosedWhy } from '../domain/close-account.ts';

export interface AccountLine {
  readonly id: number;
  readonly personId: number;
  readonly person: string;
  /** What they are here today; null for somebody who is not in post. */
  readonly jobTitle: string | null;
  readonly name: string;
  readonly provider: boolean;
  readonly password: boolean;
  readonly passkeys: number;
  readonly groupRoles: readonly string[];
  readonly lastUsedAt: Date | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closedWhy: ClosedWhy | null;
}

export interface AccountFilter {
  readonly words: readonly string[];
  readonly state: 'open' | 'closed' | null;
  readonly today: string;
  readonly sort: 'person' | 'used' | 'state';
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

const FOUND = `select a.id, a.person_id as "personId", p.name as person, s.job_title as "jobTitle", a.name, a.issuer is not null as provider,
    exists (select from access.password w where w.account_id = a.id) as password, (select count(*) from access.passkey k where k.account_id = a.id)::integer as passkeys,
    a.group_roles as "groupRoles", a.last_used_at as "lastUsedAt", a.opened_at as "openedAt", a.closed_at as "closedAt", a.closed_why as "closedWhy"
  from access.account a join people.person p on p.id = a.person_id left join people.staff_on($1) s on s.id = p.id`;
const WANTED = `where ($2::text is null or (a.closed_at is null) = ($2 = 'open'))
    and not exists (select from unnest($3::text[]) as word where position(lower(word) in lower(p.name || ' ' || a.name || ' ' || coalesce(s.job_title, ''))) = 0)`;
const ORDERED = {
  person: { up: `${FOUND} ${WANTED} order by p.name, a.id limit $4 offset $5`, down: `${FOUND} ${WANTED} order by p.name desc, a.id desc limit $4 offset $5` },
  used: { up: `${FOUND} ${WANTED} order by a.last_used_at nulls first, p.name, a.id limit $4 offset $5`, down: `${FOUND} ${WANTED} order by a.last_used_at desc nulls last, p.name, a.id limit $4 offset $5` },
  state: { up: `${FOUND} ${WANTED} order by a.closed_at nulls first, p.name, a.id limit $4 offset $5`, down: `${FOUND} ${WANTED} order by a.closed_at desc nulls last, p.name, a.id limit $4 offset $5` },
} as const;

export async function listAccounts(db: Connection, { words, state, today, sort, descending, limit, offset }: AccountFilter): Promise<{ readonly lines: AccountLine[]; readonly total: number }> {
  const lines = await db.rows<AccountLine>(ORDERED[sort][descending ? 'down' : 'up'], [today, state, words, limit, offset]);
  const { total } = await db.one<{ total: number }>(
    `select count(*)::integer as total from access.account a join people.person p on p.id = a.person_id left join people.staff_on($1) s on s.id = p.id ${WANTED}`, [today, state, words]);
  return { lines, total };
}

export async function findAccount(db: Connection, id: number, today: string): Promise<AccountLine | null> {
  return db.maybe<AccountLine>(`${FOUND} where a.id = $2`, [today, id]);
}
