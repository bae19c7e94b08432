import { type BenchHouse, makeAuthority, openBenchHouse } from './house.ts';
import { pieces } from './measure.ts';
import { type PageFigure, tableOfPages, timePages } from './page-times.ts';
import type { Place } from './places.ts';
import { startServerProcess } from './server-process.ts';

const children = 10_000;
const months = 36;
const times = 60;
const aWeekBefore = () => new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
const pages = () => [
  ['Report by team', '/oversight/supervision/report'], ['Report, compared with a week before', `/oversight/supervision/report?before=${aWeekBefore()}`],
  ['Whom one supervises', '/oversight/supervision'], ['About children', '/oversight/supervision/cases'],
] as const;

/** What supervision costs over 10,000 open children and three years of it each month. */
export async function benchSupervision(place: Place, say: (words: string) => void): Promise<PageFigure[]> {
  await makeAuthority(place, pieces);
  const house = await openBenchHouse(place);
  say(`  ${await fillWithSupervision(house)}`);
  const server = await startServerProcess(place.entry, place.environment);
  try {
    return await timePages(house, server.address, pages(), times, say);
  } finally {
    await server.stop();
    await house.close();
  }
}

/** Copies children until there are so many, each open for three years with supervision each month, most of it by a list, as it would come: day by day. */
async function fillWithSupervision(house: BenchHouse): Promise<string> {
  await house.inTransaction(async (db) => {
    await db.rows('set local statement_timeout = 0');
    await db.rows(
      `insert into caseload.child (reference, born_on, status, team_id, worker_id, as_at, last_seen, team_said, worker_said, from_extract)
       select 'X-' || lpad((row_number() over ())::text, 7, '0'), born_on, status, team_id, worker_id, as_at, last_seen, team_said, worker_said, from_extract from (
         select c.* from caseload.child c cross join generate_series(1, ${children}) as turn where turn <= 1 + ${children} / (select count(*) from caseload.child)
         order by turn, c.reference limit greatest(0, ${children} - (select count(*) from caseload.child))) chosen`);
    await db.rows('truncate oversight.supervision cascade');
    await db.rows('delete from oversight.open_case');
    await db.rows(`insert into oversight.open_case (child, team_id, worker_id, begun_on, from_on, from_extract) select reference, team_id, worker_id, current_date - 1100, current_date - 1100, from_extract from caseload.child where status <> 'closed' and from_extract is not null`);
    await db.rows(
      `insert into oversight.supervision (kind, source, worker_id, worker_said, supervisor_id, team_id, child, held_on, place, place_said, known_on, filed_on, made_by, made_at)
       select 'case', case when wrong then 'here' else 'list' end, d.worker_id, 'As the list has it', d.manager, d.team_id, d.child, d.held_on, case when wrong then 'wrong-place' else 'case-system' end, case when wrong then 'Case notes' else '' end,
         d.held_on, case when not wrong then d.held_on when d.held_on < current_date - 60 then d.held_on + 20 end, d.manager, now()
       from (select o.child, o.team_id, o.worker_id, s.reports_to as manager, current_date - (m * 30 + abs(hashtext(o.child)) % 29) as held_on, abs(hashtext(o.child || m)) % 12 = 0 as wrong
         from oversight.open_case o join people.staff_on(current_date) s on s.id = o.worker_id cross join generate_series(0, ${months - 1}) m where s.reports_to is not null) d order by d.held_on`);
    await db.rows(
      `insert into oversight.supervision (kind, source, worker_id, supervisor_id, team_id, held_on, mode, reflective, wellbeing, place, known_on, filed_on, made_by, made_at)
       select 'professional', 'here', s.id, s.reports_to, s.team_id, current_date - (m * 30 + s.id % 29), 'individual', true, true, 'here', current_date - (m * 30 + s.id % 29), current_date - (m * 30 + s.id % 29), s.reports_to, now()
       from people.staff_on(current_date) s cross join generate_series(0, ${months - 1}) m where s.reports_to is not null`);
  });
  await house.inTransaction((db) => db.rows('analyze oversight.supervision, oversight.open_case, caseload.child'));
  const { cases, held } = await house.one<{ cases: number; held: number }>('select (select count(*)::integer from oversight.open_case) as cases, (select count(*)::integer from oversight.supervision) as held', []);
  return `${cases.toLocaleString('en-GB')} open children, ${held.toLocaleString('en-GB')} supervisions of three years`;
}

/** As Markdown. */
export const supervisionTable = (figures: readonly PageFigure[]) => tableOfPages('Supervision, 10,000 children and three years', figures);
