import type { Plain } from '../../../kernel/canonical.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** A line of a list without who it is about: `child` tells children apart and names none; `team` as the lists have it. It stands from one extract until before another, or until now. */
export interface FigureLine {
  readonly list: string;
  readonly child: string | null;
  readonly content: { readonly [column: string]: Plain };
  readonly team: string | null;
  readonly fromExtract: number;
  readonly toExtract: number | null;
}

/** The lines with numbers after one and up to another, of every child, restricted ones too: for counting alone, never for a page. */
export async function listFigureLines(db: Connection, { lists, extracts, after, upTo }: { readonly lists: readonly string[]; readonly extracts: readonly number[]; readonly after: number; readonly upTo: number }): Promise<FigureLine[]> {
  return db.rows<FigureLine>(`select list, child, content, team, from_extract as "fromExtract", to_extract as "toExtract" from caseload.figure_lines($1, $2, $3, $4)`, [lists, extracts, after, upTo]);
}

/** The number of the newest line. */
export async function findLastLine(db: Connection): Promise<number> {
  return Number((await db.one<{ last: string }>('select caseload.last_line() as last')).last);
}

/** Which of our teams each name of the lists meant on each of these days; null for what was no team of ours then. */
export async function listTeamsSaid(db: Connection, names: readonly string[], days: readonly Day[]): Promise<(name: string, day: Day) => number | null> {
  const rows = await db.rows<{ name: string; day: Day; team: number }>(
    `select s.name, d.day, n.ours as team from unnest($2::date[]) as d(day) cross join lateral caseload.named_on(d.day) n join unnest($1::text[]) as s(name) on n.folded = caseload.name_key(s.name)
     where n.what = 'team' and n.ours is not null`, [names, days]);
  const teams = new Map(rows.map(({ name, day, team }) => [`${day} ${name}`, team]));
  return (name, day) => teams.get(`${day} ${name}`) ?? null;
}

/** The Annex A lists that are kept, the oldest first, with the lists that each has. */
export async function listKeptExtracts(db: Connection): Promise<{ readonly id: number; readonly asAt: Day; readonly holds: readonly string[] }[]> {
  return db.rows(`select id, as_at as "asAt", coalesce(holds, '{}') as holds from caseload.extract where kind = 'annex-a' and state = 'kept' order by id`);
}

/** Another one means that figures are to be counted again. */
export async function findFigureStamp(db: Connection): Promise<string> {
  return (await db.one<{ stamp: string }>('select caseload.figure_stamp() as stamp')).stamp;
}

/** A line behind a figure, of a child within the scope that is set on the connection. */
export interface LineBehind { readonly number: number; readonly reference: string; readonly child: string; readonly content: { readonly [column: string]: Plain }; readonly team: number | null; readonly worker: string | null }

/** The lines of a list as one extract had them; of some teams, or of all. */
export async function listLinesBehind(db: Connection, list: string, extract: number, teams: readonly number[] | null): Promise<LineBehind[]> {
  return db.rows<LineBehind>('select number, reference, child, content, team_id as team, worker from caseload.lines_behind($1, $2, $3)', [list, extract, teams]);
}

/** Who stood on a list, told apart as in the lines: for asking whether a child is on another list. */
export async function listChildrenOn(db: Connection, list: string, extract: number): Promise<string[]> {
  return (await db.rows<{ child: string }>('select distinct child from caseload.figure_lines(array[$1], array[$2]::integer[], 0, caseload.last_line()) where child is not null', [list, extract])).map(({ child }) => child);
}
