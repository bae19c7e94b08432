import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Notice, Reader } from '../domain/notice.ts';

export async function loadDayMade(db: Connection, day: Day): Promise<boolean> {
  return await db.maybe('select from notices.day where day = $1', [day]) !== null;
}

/** What of what waits for them somebody was last told at once. */
export async function loadTold(db: Connection, person: number): Promise<{ readonly newest: Date; readonly at: Date } | null> {
  return db.maybe(
    `select newest_at as newest, made_at as at from notices.message where person_id = $1 and kind = 'waiting' order by made_at desc limit 1`, [person]);
}

export interface Pending extends Pick<Notice, 'id' | 'kind' | 'person' | 'things' | 'day'> { readonly tries: number }

/** A message that is still to be sent, held until the end of the act; null where it is not there or has ended. */
export async function loadPending(db: Connection, id: string): Promise<Pending | null> {
  return db.maybe<Pending>(
    `select id, kind, person_id as person, things, day, tries from notices.message where id = $1 and state in ('waiting', 'trying') for update`, [id]);
}

/** One that failed, to be tried again. */
export async function loadFailed(db: Connection, id: string): Promise<Pick<Notice, 'id' | 'day'> | null> {
  return db.maybe(`select id, day from notices.message where id = $1 and state = 'failed' for update`, [id]);
}

export type Settings = ReadonlyMap<number, Reader['way']>;

/** What people have chosen. Who is not in it has chosen nothing. */
export async function loadSettings(db: Connection): Promise<Settings> {
  const rows = await db.rows<{ id: number; way: Reader['way'] }>('select person_id as id, way from notices.setting');
  return new Map(rows.map((each) => [each.id, each.way]));
}
