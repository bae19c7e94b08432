import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadHolders } from '../../people/index.ts';
import type { GlassNow } from '../domain/glass.ts';
import { loadLine } from './load-line.ts';

/** The restriction of a child today; 0: none. Whoever asks. */
export async function loadRestrictionOf(db: Connection, child: string): Promise<number> {
  return (await db.one<{ id: number }>('select access.restriction_of($1) as id', [child])).id;
}

/** Who is told of an emergency: the nearest manager, and every information officer; the director, where there is none. */
export async function loadTold(db: Connection, person: number, today: Day): Promise<number[]> {
  const [manager] = await loadLine(db, person, today);
  const held = await db.rows<{ id: number }>(
    `select distinct person_id as id from access.granted
     where role = 'information-officer' and approved_at is not null and ended_at is null and $1 between from_on and to_on`, [today]);
  const officers = [...await loadHolders(db, 'information-officer', today), ...held.map((each) => each.id)].filter((id) => id !== person);
  const others = officers.length > 0 ? officers : await loadHolders(db, 'director', today);
  return [...manager ? [manager.id] : [], ...others];
}

/** As it stands, held until the transaction ends. */
export async function loadGlass(db: Connection, id: number): Promise<GlassNow | null> {
  return db.maybe<GlassNow>('select id, person_id as by, until_at as until, ended_at as "endedAt" from access.glass where id = $1 for update', [id]);
}

/** Whether somebody was told of it, and has not said yet that they looked. */
export async function loadUnseen(db: Connection, id: number, person: number): Promise<boolean> {
  return await db.maybe('select from access.glass_told where glass_id = $1 and person_id = $2 and seen_at is null for update', [id, person]) !== null;
}
