import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { NoticeKind, Way } from '../domain/notice.ts';

/** Everybody in post on that day who has an e-mail address. */
export async function findReachable(db: Connection, today: Day): Promise<number[]> {
  const rows = await db.rows<{ id: number }>(`select id from people.staff_on($1) where email <> '' order by id`, [today]);
  return rows.map((each) => each.id);
}

/** Where a message goes: only to somebody who is in post today. */
export async function findAddress(db: Connection, person: number, today: Day): Promise<string | null> {
  const found = await db.maybe<{ email: string }>(`select email from people.staff_on($2) where id = $1 and email <> ''`, [person, today]);
  return found?.email ?? null;
}

export async function findWay(db: Connection, person: number): Promise<Way> {
  return (await db.maybe<{ way: Way }>('select way from notices.setting where person_id = $1', [person]))?.way ?? 'daily';
}

export type MessageState = 'waiting' | 'trying' | 'sent' | 'failed' | 'dropped';
/** Never with the address: whose it is says enough. */
export interface MessageLine {
  readonly id: string; readonly person: string; readonly kind: NoticeKind; readonly day: Day; readonly madeAt: Date; readonly state: MessageState;
  readonly tries: number; readonly triedAt: Date | null; readonly fault: string | null;
}
export interface MessageFilter {
  readonly states: readonly MessageState[]; readonly sort: 'made' | 'person'; readonly descending: boolean; readonly limit: number; readonly offset: number;
}

const LINES = `select m.id, p.name as person, m.kind, m.day, m.made_at as "madeAt", m.state, m.tries, m.tried_at as "triedAt", m.fault
  from notices.message m join people.person p on p.id = m.person_id where m.state = any ($1::text[]) order by`;
const PAGE_BY = {
  made: { up: `${LINES} m.made_at, m.id limit $2 offset $3`, down: `${LINES} m.made_at desc, m.id limit $2 offset $3` },
  person: { up: `${LINES} p.name, m.made_at limit $2 offset $3`, down: `${LINES} p.name desc, m.made_at limit $2 offset $3` },
} as const;

export async function listMessages(db: Connection, filter: MessageFilter): Promise<{ lines: MessageLine[]; total: number }> {
  const [lines, { total }] = await Promise.all([
    db.rows<MessageLine>(PAGE_BY[filter.sort][filter.descending ? 'down' : 'up'], [filter.states, filter.limit, filter.offset]),
    db.one<{ total: number }>('select count(*)::integer as total from notices.message where state = any ($1::text[])', [filter.states]),
  ]);
  return { lines, total };
}

export async function countMessages(db: Connection): Promise<Readonly<Partial<Record<MessageState, number>>>> {
  const rows = await db.rows<{ state: MessageState; count: number }>('select state, count(*)::integer as count from notices.message group by state');
  return Object.fromEntries(rows.map((each) => [each.state, each.count]));
}
