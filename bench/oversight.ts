import { copyChildren } from './copy-children.ts';
import { makeAuthority, openBenchHouse, type BenchHouse } from './house.ts';
import { pieces } from './measure.ts';
import { type PageFigure, tableOfPages, timePages } from './page-times.ts';
import type { Place } from './places.ts';
import { startServerProcess } from './server-process.ts';

const children = 10_000;
const times = 100;
const pages = [['A manager’s day', '/oversight'], ['Points of assessments', '/oversight/points'], ['Late and missing by team', '/oversight/points/teams']] as const;

/** What a manager's day and the points of assessments cost over 10,000 children with three years of points behind them. */
export async function benchOversight(place: Place, say: (words: string) => void): Promise<PageFigure[]> {
  await makeAuthority(place, pieces);
  const house = await openBenchHouse(place);
  const { shown } = await fillWithPoints(house);
  say(`  ${shown}`);
  const server = await startServerProcess(place.entry, place.environment);
  try {
    return await timePages(house, server.address, pages, times, say);
  } finally {
    await server.stop();
    await house.close();
  }
}

/** Copies children with their lines until there are so many, and gives each two finished assessments of the last three years with a record for each day. */
async function fillWithPoints(house: BenchHouse): Promise<{ readonly shown: string }> {
  await house.inTransaction(async (db) => {
    await copyChildren(db, children);
    await db.rows(
      `insert into caseload.line (list, key, child, content, digest, from_extract, to_extract)
       select 'annex-a/4', c.reference || ' ' || s.started, c.reference, jsonb_build_object('started', s.started, 'authorised', s.started + 50), gen_random_uuid(), 1, 2
       from caseload.child c cross join lateral (select (current_date - (turn * 400 + c.number % 300))::date as started from generate_series(1, 2) turn) s`);
    await db.rows(
      `insert into oversight.point (child, started_on, point, done_on, by_id, kept, team_id, at)
       select c.reference, (l.content ->> 'started')::date, p, (l.content ->> 'started')::date + p::integer, m.id, 'case-system', c.team_id, (l.content ->> 'started')::date + p::integer + interval '12 hours'
       from caseload.child c join caseload.line l on l.child = c.reference and l.list = 'annex-a/4' and l.to_extract = 2 and l.from_extract = 1 and (l.content ->> 'started')::date < current_date - 300
       cross join unnest(array['1', '8', '20', '40']) p
       join lateral (select min(s.id) as id from people.staff_on(current_date) s where s.team_id = c.team_id and s.role = 'team-manager') m on m.id is not null
       on conflict do nothing`);
  });
  // As a service that has run for years would have done by itself.
  await house.run('analyze caseload.child');
  await house.run('analyze caseload.line');
  await house.run('analyze oversight.point');
  return house.one<{ shown: string }>(`select (select count(*) from caseload.child) || ' children, ' || (select count(*) from caseload.line where list = 'annex-a/4') || ' lines of assessments, ' || (select count(*) from oversight.point) || ' points recorded' as shown`);
}

/** As Markdown. */
export const oversightTable = (figures: readonly PageFigure[]) => tableOfPages('Page, over 10,000 children', figures);
