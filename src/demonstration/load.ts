import { addDays } from '../kernel/day.ts';
import type { Connection } from '../platform/db/connection.ts';
import { type Caseload, generateCaseload } from './caseload-lines.ts';
import type { Demonstration } from './demonstration.ts';
import type { Practice } from './practice.ts';
import { generateMatters } from './matters.ts';
import { generatePoints } from './points.ts';
import { type Supervision, generateSupervision } from './supervision.ts';

/** Told how many rows are written, of how many, and what is being written. */
export type Progress = (done: number, of: number, words: string) => void;

/** Some rows of one kind and the statement that writes them, in their order. */
interface Batch { readonly words: string; readonly sql: string; readonly rows: readonly object[]; readonly size: number; readonly values?: readonly unknown[] }

/**
 * Writes the whole authority and its work in the caller's transaction, as the owner of the tables, into a database that
 * has none yet. `versionId` is the published version that the work was checked against. Throws where PostgreSQL refuses.
 */
export async function loadDemonstration(
  db: Connection, demo: Demonstration, practice: Practice, versionId: number, progress: Progress = () => undefined,
): Promise<void> {
  const caseload = generateCaseload(demo.seed, demo, practice);
  const batches = [...batchesOfAuthority(demo, caseload), ...batchesOfPractice(practice, versionId), ...batchesOfPoints(demo, caseload), ...batchesOfMatters(demo, caseload, practice), ...batchesOfSupervision(generateSupervision(demo.seed, demo), demo)];
  const of = batches.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { words, sql, rows, size, values = [] } of batches) {
    progress(done, of, words);
    for (let from = 0; from < rows.length; from += size) {
      const part = rows.slice(from, from + size);
      await db.rows(sql, [JSON.stringify(part), ...values]);
      done += part.length;
      progress(done, of, words);
    }
  }
  // What is made from now on has numbers beyond those that were given here.
  await db.rows(numbers);
  // So that the first pages are planned with figures of what is there.
  await db.rows('analyze people.person, people.job, people.post_state, caseload.child, caseload.line, oversight.point, checks.work, checks.answers_given, checks.sign_off, checks.decision, journal.entry, oversight.supervision, oversight.open_case, oversight.matter, oversight.step');
}

const large = 2500;

function batchesOfAuthority(demo: Demonstration, { lists: days, lines: told, seen }: Caseload): Batch[] {
  return [
    { words: 'Areas and teams', rows: demo.areas, size: large, sql: areas },
    { words: 'Areas and teams', rows: demo.teams, size: large, sql: teams },
    { words: 'People', rows: demo.people, size: large, sql: people },
    {
      words: 'People', rows: demo.standIns, size: large,
      sql: `insert into people.stand_in (person_id, for_id, kind, from_on, to_on)
        select * from jsonb_to_recordset($1::jsonb) as r("personId" int, "forId" int, kind text, "fromOn" date, "toOn" date)`,
    },
    {
      words: 'Accounts', rows: demo.accounts, size: large,
      sql: `insert into access.account (person_id, name)
        select * from jsonb_to_recordset($1::jsonb) as r("personId" int, name text)`,
    },
    { words: 'Children', rows: days, size: large, sql: lists },
    { words: 'Children', rows: days.flatMap((day, index) => day.problems.map((each, place) => ({ ...each, extract: index + 1, number: place + 1 }))), size: large, sql: problems },
    { words: 'Children', rows: ownersOf(demo), size: large, sql: owners },
    { words: 'Children', rows: [{ on: addDays(demo.today, -180) }], size: 1, sql: serviceStart },
    { words: 'Children', rows: told, size: large, sql: lines },
    { words: 'Children', rows: demo.children.map((each) => ({ ...each, ...seen.get(each.reference) })), size: large, sql: children },
  ];
}

/** Somebody sees to it that most of the lists are right; of one nobody does yet. */
function ownersOf({ people: all, today }: Demonstration) {
  const [analyst, lead] = [all.find(({ role }) => role === 'analyst'), all.find(({ role }) => role === 'quality-lead')];
  const who = { 'annex-a/3': analyst, 'annex-a/4': lead, 'annex-a/6': analyst, 'annex-a/7': lead, 'annex-a/8': analyst };
  return Object.entries(who).flatMap(([list, person]) => (person && analyst ? [{ list, person: person.id, by: analyst.id, from: addDays(today, -90) }] : []));
}

function batchesOfPractice(practice: Practice, versionId: number): Batch[] {
  return [
    { words: 'Pieces of work', rows: practice.work, size: large, sql: work, values: [versionId] },
    { words: 'Answers', rows: practice.answers, size: large, sql: answers },
    { words: 'Sign-offs', rows: practice.signOffs, size: 500, sql: signOffs },
    { words: 'Decisions', rows: practice.decisions, size: large, sql: decisions },
    { words: 'Decisions', rows: practice.returnPoints, size: large, sql: returnPoints },
    { words: 'The journal', rows: practice.entries, size: large, sql: entries, values: [versionId] },
    { words: 'What staff say', rows: practice.experiences, size: large, sql: experiences, values: [versionId] },
    { words: 'Settings', rows: practice.goLive, size: large, sql: goLive },
  ];
}

function batchesOfPoints(demo: Demonstration, caseload: Caseload): Batch[] {
  return [{ words: 'Oversight', rows: generatePoints(demo.seed, demo, caseload), size: large, sql: points }];
}

function batchesOfMatters(demo: Demonstration, caseload: Caseload, practice: Practice): Batch[] {
  const { matters: made, steps: taken, affected } = generateMatters(demo.seed, demo, caseload, practice);
  return [{ words: 'Decisions and trackers', rows: made, size: large, sql: matters }, { words: 'Decisions and trackers', rows: taken, size: large, sql: steps }, { words: 'Decisions and trackers', rows: affected, size: large, sql: departures }];
}

function batchesOfSupervision({ meetings, notes, actions, words }: Supervision, { today }: Demonstration): Batch[] {
  return [
    { words: 'Supervision', rows: [{ on: addDays(today, -200) }], size: 1, sql: openCases },
    { words: 'Supervision', rows: [{ kind: 'case', percent: 90, from: addDays(today, -200) }, { kind: 'professional', percent: 95, from: addDays(today, -200) }], size: 2, sql: targets },
    { words: 'Supervision', rows: meetings, size: large, sql: supervisions },
    { words: 'Supervision', rows: notes, size: large, sql: supervisionNotes },
    { words: 'Supervision', rows: actions, size: large, sql: supervisionActions },
    { words: 'Supervision', rows: words, size: large, sql: supervisionWords },
  ];
}

const openCases = `insert into oversight.open_case (child, team_id, worker_id, begun_on, from_on, from_extract)
  select c.reference, c.team_id, c.worker_id, coalesce((select min((l.content ->> 'opened')::date) from caseload.line l where upper(l.child) = c.reference and l.list = 'annex-a/6'), r."on"), r."on", c.from_extract
  from jsonb_to_recordset($1::jsonb) as r("on" date) cross join caseload.child c where c.from_extract is not null and c.status <> 'closed'`;

const points = `insert into oversight.point (child, started_on, point, done_on, by_id, worker_id, kept, place, direction, team_id, at)
  select r.child, r."startedOn", r.point, r."doneOn", r."byId", r."workerId", r.kept, r.place, r.direction, r."teamId", r."doneOn" + time '15:00'
  from jsonb_to_recordset($1::jsonb) as r(child text, "startedOn" date, point text, "doneOn" date, "byId" int, "workerId" int, kept text, place text, direction text, "teamId" int) on conflict do nothing`;

const matters = `insert into oversight.matter (id, kind, child, team_id, state, waits, is_open, opened_by, opened_at, due_on, facts, steps, moved_at) overriding system value
  select id, kind, child, "teamId", state, waits, open, "openedBy", "openedAt", "dueOn", facts, steps, "movedAt"
  from jsonb_to_recordset($1::jsonb) as r(id int, kind text, child text, "teamId" int, state text, waits boolean, open boolean, "openedBy" int, "openedAt" timestamptz, "dueOn" date, facts jsonb, steps int, "movedAt" timestamptz)`;

const steps = `insert into oversight.step (matter_id, number, team_id, restriction, opened_by, act, from_state, to_state, decides, asks, by_id, at, facts, composed, filed_by, filed_at)
  select m.id, r.number, m.team_id, m.restriction, m.opened_by, r.act, r."from", r."to", r.decides, r.asks, r.by, r.at, r.facts, r.composed, case when r."filedAt" is not null then r.by end, r."filedAt"
  from jsonb_to_recordset($1::jsonb) as r(matter int, number int, act text, "from" text, "to" text, decides text, asks boolean, by int, at timestamptz, facts jsonb, composed boolean, "filedAt" timestamptz) join oversight.matter m on m.id = r.matter order by m.id, r.number`;

const departures = `insert into oversight.departure_child (matter_id, child, tied_by, tied_at)
  select matter, child, by, at from jsonb_to_recordset($1::jsonb) as r(matter int, child text, by int, at timestamptz)`;

const targets = `insert into oversight.supervision_target (kind, percent, owner, from_on, set_by, set_at)
  select kind, percent, 'Director of children’s services', "from", (select min(person_id) from people.job), "from" from jsonb_to_recordset($1::jsonb) as r(kind text, percent int, "from" date)`;

const supervisions = `insert into oversight.supervision (id, kind, source, worker_id, worker_said, supervisor_id, team_id, child, held_on, mode, reflective, wellbeing, place, place_said, known_on, filed_on, made_by, made_at) overriding system value
  select id, kind, source, "workerId", case when source = 'list' then (select name from people.person p where p.id = "workerId") end, "supervisorId", "teamId", child, "heldOn", mode, reflective, wellbeing, place, "placeSaid", "knownOn", "filedOn", case when source = 'here' then "supervisorId" end, "knownOn"
  from jsonb_to_recordset($1::jsonb) as r(id int, kind text, source text, "workerId" int, "supervisorId" int, "teamId" int, child text, "heldOn" date, mode text, reflective boolean, wellbeing boolean, place text, "placeSaid" text, "knownOn" date, "filedOn" date)`;

const supervisionNotes = `insert into oversight.supervision_note (supervision_id, version, notes, written_by, written_at, answered_at)
  select id, 1, notes, "by", "on", case when answered then "on" + interval '1 day 9 hours' end from jsonb_to_recordset($1::jsonb) as r(id int, notes text, "by" int, "on" date, answered boolean)`;

const supervisionActions = `insert into oversight.supervision_action (supervision_id, worker_id, what, of, by_on)
  select id, "workerId", what, of, "by" from jsonb_to_recordset($1::jsonb) as r(id int, "workerId" int, what text, of text, "by" date)`;

const supervisionWords = `insert into oversight.supervision_words (supervision_id, analysis, decision, actions, voice, risk, written_by, written_at)
  select id, analysis, decision, actions, voice, risk, "by", "on" from jsonb_to_recordset($1::jsonb) as r(id int, analysis text, decision text, actions text, voice text, risk text, "by" int, "on" date)`;

// As if the Annex A lists of three weeks had been brought in.
const lists = `insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, part, rows_read, judged, holds, changed)
  select 'annex-a', r."asAt", 'kept', '[]', r."asAt", r."asAt", r."asAt", 1, (select sum(value::integer) from jsonb_each_text(r.rows)),
    jsonb_build_object('lists', (select jsonb_agg(jsonb_build_object('list', key, 'read', value::integer, 'kept', value::integer, 'refused', 0) order by key) from jsonb_each_text(r.rows)), 'more', 0, 'dropped', '[]'::jsonb, 'passedOver', '[]'::jsonb, 'fields', r.judged -> 'fields'),
    array(select 'annex-a' union select key from jsonb_each_text(r.rows) order by 1), r.changed
  from jsonb_to_recordset($1::jsonb) as r("asAt" date, rows jsonb, judged jsonb, changed jsonb) order by r."asAt"`;

// Extracts are numbered from 1: nothing was brought in before.
const serviceStart = `insert into caseload.service_start (began_on, set_by, set_at)
  select r."on", (select min(person_id) from people.job), r."on" from jsonb_to_recordset($1::jsonb) as r("on" date)`;

const problems = `insert into caseload.problem (extract_id, number, file, sheet, row, col, value, rule, severity, message, list, rows, child)
  select extract, number, file, sheet, row, "column", value, rule, severity, message, list, rows, child
  from jsonb_to_recordset($1::jsonb) as r(extract int, number int, file text, sheet text, row int, "column" text, value text, rule text, severity text, message text, list text, rows int, child text)`;

const owners = `insert into caseload.list_owner (list, person_id, from_at, set_by) select list, person, "from", "by" from jsonb_to_recordset($1::jsonb) as r(list text, person int, "from" date, "by" int)`;

const lines = `insert into caseload.line (list, key, child, content, digest, from_extract, to_extract)
  select r.list, r.key, r.child, r.content, md5(r.content::text)::uuid, r."from", r."to"
  from jsonb_to_recordset($1::jsonb) as r(list text, key text, child text, content jsonb, "from" int, "to" int) on conflict do nothing`;

const children = `insert into caseload.child (reference, born_on, status, team_id, worker_id, as_at, last_seen, team_said, worker_said, from_extract)
  select r.reference, r."bornOn", r.status, r."teamId", r."workerId", r."asAt", r."lastSeen", s.name, r.worker, (select max(id) from caseload.extract)
  from jsonb_to_recordset($1::jsonb) as r(reference text, "bornOn" date, status text, "teamId" int, "workerId" int, "asAt" date, "lastSeen" date, worker text)
  left join people.teams_on(r."asAt") s on s.id = r."teamId"`;

// An area is a team that others lie within; its number here is beyond those of the teams.
const areas = `with given as (select id + 1000 as id, name from jsonb_to_recordset($1::jsonb) as r(id int, name text)),
  made as (insert into people.team (id, name, kind) select id, name, 'area' from given)
  insert into people.team_state (team_id, from_on, name) select id, date '2000-01-01', name from given`;

const teams = `with given as (select * from jsonb_to_recordset($1::jsonb) as r(id int, "areaId" int, name text)),
  made as (insert into people.team (id, name) select id, name from given)
  insert into people.team_state (team_id, from_on, name, within_id) select id, date '2000-01-01', name, "areaId" + 1000 from given`;

// A post for each person, with the number of the person.
const people = `with given as (select * from jsonb_to_recordset($1::jsonb) as r(id int, name text, "jobTitle" text, role text, "teamId" int, "areaId" int,
    "lineManagerId" int, "startedOn" date)),
  made as (insert into people.person (id, name, staff_number, email)
    select id, name, 'E' || lpad(id::text, 5, '0'), lower(regexp_replace(translate(name, ' ', '.'), '[^A-Za-z.-]', '', 'g')) || '.' || id || '@example.org' from given),
  posts as (insert into people.post (id) select id from given),
  held as (insert into people.job (person_id, from_on, post_id) select id, "startedOn", id from given)
  insert into people.post_state (post_id, from_on, title, role, team_id, reports_to)
  select id, date '2000-01-01', "jobTitle", role, coalesce("teamId", "areaId" + 1000), "lineManagerId" from given`;

const numbers = `select setval(pg_get_serial_sequence('people.team', 'id'), (select max(id) from people.team)),
  setval(pg_get_serial_sequence('people.post', 'id'), (select max(id) from people.post)),
  setval(pg_get_serial_sequence('people.person', 'id'), (select max(id) from people.person)),
  setval(pg_get_serial_sequence('oversight.supervision', 'id'), (select max(id) from oversight.supervision)),
  setval(pg_get_serial_sequence('oversight.matter', 'id'), (select max(id) from oversight.matter))`;

const work = `insert into checks.work (id, kind, child, child_unknown, author_id, team_id, version_id, due_on, record_address,
    state, round, started_at, acted_first_reason, acted_first_at, acted_first_by, withdrawn_reason)
  select id, kind, child, "childUnknown", "authorId", "teamId", $2::int, "dueOn", "recordAddress",
    state, round, "startedAt", "actedFirstReason", "actedFirstAt", "actedFirstBy", "withdrawnReason"
  from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, child text, "childUnknown" text, "authorId" int, "teamId" int,
    "dueOn" date, "recordAddress" text, state text, round int, "startedAt" timestamptz, "actedFirstReason" text,
    "actedFirstAt" timestamptz, "actedFirstBy" int, "withdrawnReason" text)`;

/** One row for each save: what somebody answered about a piece of work at one instant. */
const answers = `insert into checks.answers_given (work_id, team_id, round, by_id, at, given)
  select w.id, w.team_id, r.round, "byId", r.at,
    array_agg(row(code, response, note, reason, attempts, "nextStep", improvement, "improveBy")::checks.given_answer order by place)
  from rows from (jsonb_to_recordset($1::jsonb) as ("workId" uuid, round int, code text, response text, note text, reason text,
    attempts text, "nextStep" text, improvement text, "improveBy" date, "byId" int, at timestamptz)) with ordinality
    as r("workId", round, code, response, note, reason, attempts, "nextStep", improvement, "improveBy", "byId", at, place)
  join checks.work w on w.id = r."workId" group by w.id, r.round, "byId", r.at order by min(place)`;

const signOffs = `insert into checks.sign_off (id, work_id, team_id, number, by_id, at, content, digest, mode, drawn, shadow)
  select r.id, w.id, w.team_id, r.number, "byId", at, content, encode(sha256(convert_to(content, 'UTF8')), 'hex'), mode, drawn, shadow
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "workId" uuid, number int, "byId" int, at timestamptz, content text,
    mode text, drawn boolean, shadow boolean)
  join checks.work w on w.id = r."workId"`;

const decisions = `insert into checks.decision (sign_off_id, team_id, outcome, by_id, for_id, at, digest, improve_by)
  select s.id, s.team_id, r.outcome, r."byId", r."forId", r.at, s.digest, r."improveBy"
  from jsonb_to_recordset($1::jsonb) as r("signOffId" uuid, outcome text, "byId" int, "forId" int, at timestamptz, "improveBy" date)
  join checks.sign_off s on s.id = r."signOffId"`;

const returnPoints = `insert into checks.return_point (sign_off_id, team_id, code, improve)
  select d.sign_off_id, d.team_id, code, improve from jsonb_to_recordset($1::jsonb) as r("signOffId" uuid, code text, improve text)
  join checks.decision d on d.sign_off_id = r."signOffId"`;

/** The chain of the journal goes by id, so the order of the rows is the order of the acts. */
const entries = `insert into journal.entry (at, what, by_id, about, detail)
  select r.at, r.what, r."byId",
    case when r.about = 'standard' then 'standard:' || (select standard_id from standards.version where id = $2::int) else r.about end,
    case when s.id is null then r.detail else replace(r.detail, '"digest":null', format('"digest":"%s"', s.digest)) end
  from rows from (jsonb_to_recordset($1::jsonb)
    as (at timestamptz, what text, "byId" int, about text, detail text, "signOffId" uuid))
    with ordinality as r(at, what, "byId", about, detail, "signOffId", place)
  left join checks.sign_off s on s.id = r."signOffId"
  order by r.place`;

const experiences = `insert into standards.experience (standard_id, code, by_id, at, ease, words)
  select (select standard_id from standards.version where id = $2::int), code, "byId", at, ease, words
  from jsonb_to_recordset($1::jsonb) as r(code text, "byId" int, at timestamptz, ease text, words text)`;

const goLive = `update checks.kind_rule k set live_from = r."liveFrom", set_by = r."setById", set_at = r."setAt"
  from jsonb_to_recordset($1::jsonb) as r(kind text, "liveFrom" date, "setById" int, "setAt" timestamptz)
  where k.kind = r.kind`;
