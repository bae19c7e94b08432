import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntries } from '../../journal/index.ts';

/**
 * Takes every open piece of work to the team where its author is on that day. The function does it for the whole
 * authority whatever the scope of the connection, and can do nothing else.
 */
export async function recordMoved(db: Connection, today: Day): Promise<number> {
  const moved = await db.rows<{ work: string; from: number; to: number }>(
    'select work_id as work, from_team as from, to_team as to from checks.move_open_work($1)', [today]);
  recordEntries(db, moved.map(({ work, from, to }) => ({ what: 'work-moved', by: null, about: `work:${work}`, detail: { from, to } })));
  return moved.length;
}
