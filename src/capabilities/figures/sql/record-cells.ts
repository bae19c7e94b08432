import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Cell } from '../domain/sum-up.ts';

/** Puts what was counted in place of what was counted before, as a whole. */
export function recordCells(db: Connection, cells: readonly Cell[], { stamp, at }: { readonly stamp: string; readonly at: Date }): void {
  db.tell('delete from figures.cell');
  const column = <Key extends keyof Cell>(key: Key) => cells.map((each) => each[key]);
  db.tell(
    `insert into figures.cell (indicator, month, team_id, numerator, denominator, left_out, as_at, extract_id, whole)
     select * from unnest($1::text[], $2::date[], $3::integer[], $4::integer[], $5::integer[], $6::integer[], $7::date[], $8::integer[], $9::boolean[])`,
    [column('indicator'), column('month'), column('team'), column('numerator'), column('denominator'), column('leftOut'), column('asAt'), column('extract'), column('whole')]);
  db.tell('insert into figures.counting (stamp, at, cells) values ($1, $2, $3)', [stamp, at, cells.length]);
  recordEntry(db, { what: 'figures-counted', by: null, about: 'figures', detail: { cells: cells.length } });
}
