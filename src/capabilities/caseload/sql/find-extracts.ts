import type { Connection } from '../../../platform/db/connection.ts';
import type { Changed, Extract, LineChanged, ListBefore } from '../domain/extract.ts';
import { ruleWords } from '../domain/returns/rules.ts';
import type { Problem } from '../domain/returns/seam.ts';

const COLUMNS = `select e.id, e.kind, e.as_at as "asAt", e.state, e.files, m.name as "madeBy", e.made_at as "madeAt", e.rows_read as "rowsRead", e.part, e.judged - 'fields' as judged, e.why, e.changed,
  e.seen_at as "seenAt", e.kept_at as "keptAt", k.name as "keptBy", e.undone_at as "undoneAt",
  case when s.extract_id is not null then json_build_object('what', s.what, 'step', s.step, 'rows', s.rows, 'of', s.of_rows, 'refused', s.refused) end as settling`;
const PEOPLE = `left join people.person m on m.id = e.made_by left join people.person k on k.id = e.kept_by left join caseload.settling s on s.extract_id = e.id and e.state = case s.what when 'keep' then 'read' else 'kept' end`;
const EXTRACT = `${COLUMNS}, p.problems
  from caseload.extract e
  cross join lateral (select json_build_object('total', count(*), 'errors', count(*) filter (where severity = 'error'), 'asks', count(*) filter (where severity = 'ask'),
    'warnings', count(*) filter (where severity = 'warning')) as problems from caseload.problem where extract_id = e.id) p
  ${PEOPLE}`;
/** There may be tens of thousands of problems in each: of a whole page of returns nobody counts them. */
const EXTRACTS = `${COLUMNS} from caseload.extract e ${PEOPLE} order by e.id desc limit $1 offset $2`;

export async function findExtract(db: Connection, id: number): Promise<Extract | null> {
  return db.maybe<Extract>(`${EXTRACT} where e.id = $1`, [id]);
}

/** The newest first. */
export async function listExtracts(db: Connection, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<{ extracts: Omit<Extract, 'problems'>[]; total: number }> {
  const [extracts, { total }] = await Promise.all([
    db.rows<Omit<Extract, 'problems'>>(EXTRACTS, [limit, offset]), db.one<{ total: number }>('select count(*)::integer as total from caseload.extract')]);
  return { extracts, total };
}

/** What keeping it would change, by list, while it waits. */
export async function findChanges(db: Connection, id: number): Promise<Readonly<Record<string, Changed>>> {
  return (await db.one<{ changes: Record<string, Changed> }>('select caseload.changes_of($1) as changes', [id])).changes;
}

/** Each of its lists as it was the last time, and lists that the extract before had and this one has not. */
export async function findBefore(db: Connection, id: number): Promise<ListBefore[]> {
  return db.rows<ListBefore>('select list, coalesce(rows, 0) as rows, here, id, as_at as "asAt", file from caseload.before_extract($1) order by list', [id]);
}

/** The rows that keeping it changes, or has changed, list by list. */
export async function listChangedLines(db: Connection, id: number, most: number): Promise<LineChanged[]> {
  return db.rows<LineChanged>('select list, child, key, what, columns from caseload.lines_changed($1, $2)', [id, most]);
}

/** In the order of the file; errors first. Of what was erased the rule's own words are left. */
export async function listProblems(db: Connection, id: number, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<Problem[]> {
  const problems = await db.rows<Problem>(
    `select file, sheet, row, col as "column", value, rule, severity, message, list, rows from caseload.problem where extract_id = $1
     order by array_position(array['error', 'ask', 'warning'], severity), number limit $2 offset $3`, [id, limit, offset]);
  return problems.map((each) => (each.message === '' ? { ...each, message: ruleWords(each.rule) } : each));
}

/** Whether nothing is kept that came later and has something of the same: then it can be undone. */
export async function isNewest(db: Connection, id: number): Promise<boolean> {
  return await db.maybe(`select from caseload.extract later join caseload.extract mine on mine.id = $1 where later.kind = mine.kind and later.state = 'kept' and later.id > mine.id and later.holds && mine.holds limit 1`, [id]) === null;
}
