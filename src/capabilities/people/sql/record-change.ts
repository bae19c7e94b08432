import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntries } from '../../journal/index.ts';
import type { Change } from '../domain/change.ts';
import type { Job, KnownPerson, PostState, Rows, StandIn, Succession, TeamState } from '../domain/organisation.ts';

/** So many rows in one statement: a long list is sent in several. */
const most = 5_000;

/** Writes what is now so of the organisation, with its journal entries. A row of the same day is replaced: a correction. */
export function recordChange(db: Connection, { rows, said }: Change, by: number | null): void {
  inParts(rows.people, (part) => writePeople(db, part));
  writeTeams(db, rows);
  inParts(rows.teamStates, (part) => writeTeamStates(db, part));
  inParts(rows.postStates, (part) => writePostStates(db, part));
  inParts(rows.jobsDropped, (part) => dropJobs(db, part));
  inParts(rows.jobs, (part) => writeJobs(db, part));
  inParts(rows.successions, (part) => writeSuccessions(db, part));
  inParts(said, (part) => recordEntries(db, part.map((each) => ({ ...each, by }))));
}

function inParts<Row>(rows: readonly Row[] | undefined, write: (part: readonly Row[]) => void): void {
  const given = rows ?? [];
  for (let from = 0; from < given.length; from += most) write(given.slice(from, from + most));
}

function column<Row, Name extends keyof Row>(rows: readonly Row[], name: Name): Row[Name][] {
  return rows.map((each) => each[name]);
}

function writePeople(db: Connection, rows: readonly KnownPerson[]): void {
  db.tell(
    `insert into people.person (id, name, staff_number, email) select * from unnest($1::integer[], $2::text[], $3::text[], $4::text[])
     on conflict (id) do update set name = excluded.name, staff_number = excluded.staff_number, email = excluded.email`,
    [column(rows, 'id'), column(rows, 'name'), column(rows, 'staffNumber'), column(rows, 'email')]);
}

function writeTeams(db: Connection, { teams = [], teamStates = [] }: Rows): void {
  if (teams.length === 0) return;
  const names = teams.map((team) => teamStates.find((each) => each.team === team.id)?.name ?? 'New');
  db.tell(
    `insert into people.team (id, kind, name) select * from unnest($1::integer[], $2::text[], $3::text[]) on conflict (id) do nothing`,
    [column(teams, 'id'), column(teams, 'kind'), names]);
}

function writeTeamStates(db: Connection, rows: readonly TeamState[]): void {
  db.tell(
    `insert into people.team_state (team_id, from_on, name, within_id, open)
     select * from unnest($1::integer[], $2::date[], $3::text[], $4::integer[], $5::boolean[])
     on conflict (team_id, from_on) do update set name = excluded.name, within_id = excluded.within_id, open = excluded.open`,
    [column(rows, 'team'), column(rows, 'from'), column(rows, 'name'), column(rows, 'within'), column(rows, 'open')]);
}

function writePostStates(db: Connection, rows: readonly PostState[]): void {
  const posts = column(rows, 'post');
  db.tell('insert into people.post (id) select distinct * from unnest($1::integer[]) on conflict (id) do nothing', [posts]);
  const above = rows.flatMap((each) => each.reportsTo ?? []);
  if (above.length > 0) db.tell('insert into people.post (id) select distinct * from unnest($1::integer[]) on conflict (id) do nothing', [above]);
  db.tell(
    `insert into people.post_state (post_id, from_on, title, role, team_id, reports_to, open)
     select * from unnest($1::integer[], $2::date[], $3::text[], $4::text[], $5::integer[], $6::integer[], $7::boolean[])
     on conflict (post_id, from_on) do update set title = excluded.title, role = excluded.role, team_id = excluded.team_id,
       reports_to = excluded.reports_to, open = excluded.open`,
    [posts, column(rows, 'from'), column(rows, 'title'), column(rows, 'role'), column(rows, 'team'), column(rows, 'reportsTo'), column(rows, 'open')]);
}

function dropJobs(db: Connection, rows: NonNullable<Rows['jobsDropped']>): void {
  db.tell(
    `delete from people.job j using unnest($1::integer[], $2::date[]) as d (person_id, after) where j.person_id = d.person_id and j.from_on > d.after`,
    [column(rows, 'person'), column(rows, 'after')]);
}

function writeJobs(db: Connection, rows: readonly Job[]): void {
  db.tell(
    `insert into people.job (person_id, from_on, post_id) select * from unnest($1::integer[], $2::date[], $3::integer[])
     on conflict (person_id, from_on) do update set post_id = excluded.post_id`,
    [column(rows, 'person'), column(rows, 'from'), column(rows, 'post')]);
}

function writeSuccessions(db: Connection, rows: readonly Succession[]): void {
  db.tell(
    `insert into people.team_succession (from_id, to_id, on_day, carries) select * from unnest($1::integer[], $2::integer[], $3::date[], $4::boolean[])`,
    [column(rows, 'from'), column(rows, 'to'), column(rows, 'on'), column(rows, 'carries')]);
}

/** What a team is called where no day is asked for: its name of today. Nothing new happened, so the journal has no line of it. */
export function recordNamesOf(db: Connection, today: Day): void {
  db.tell('update people.team t set name = o.name from people.teams_on($1) o where o.id = t.id and o.name <> t.name', [today]);
}

export function recordStandIn(db: Connection, { person, for: whom, kind, from, to }: StandIn, by: number | null): void {
  db.tell('insert into people.stand_in (person_id, for_id, kind, from_on, to_on) values ($1, $2, $3, $4, $5)', [person, whom, kind, from, to]);
  recordEntries(db, [{ what: 'stand-in-began', by, about: `person:${person}`, detail: { for: whom, kind, from, to } }]);
}

export function recordStandInEnded(db: Connection, { id, person, to }: { id: number; person: number; to: Day | null }, by: number | null): void {
  if (to === null) db.tell('delete from people.stand_in where id = $1', [id]);
  else db.tell('update people.stand_in set to_on = $2 where id = $1', [id, to]);
  recordEntries(db, [{ what: 'stand-in-ended', by, about: `person:${person}`, detail: { standIn: id, lastDay: to } }]);
}
