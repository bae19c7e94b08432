import type pg from 'pg';

/**
 * Teams, their people and their work, with a sign-off and a decision for most, written straight into the tables. Scattered,
 * as years of work are: a team's rows lie all over the table. Call it as the superuser: triggers and foreign keys are not asked.
 */
export async function fillScope(superuser: pg.Client, { pieces, teams }: { readonly pieces: number; readonly teams: number }): Promise<void> {
  await superuser.query('set synchronous_commit = off; set session_replication_role = replica');
  await superuser.query(`insert into people.team (id, name) overriding system value select n, 'Team ' || n from generate_series(1, ${teams}) n`);
  await superuser.query(`insert into people.person (id, name) overriding system value select n, 'Person ' || n from generate_series(1, ${teams * 6}) n`);
  await superuser.query(
    `insert into checks.work (id, kind, child, author_id, team_id, version_id, due_on, state, started_at)
     select gen_random_uuid(), (array['visit', 'assessment', 'plan', 'review', 'supervision', 'case-record', 'summary'])[1 + n % 7], 'C-' || (n * 7919) % 250000,
       (n * 104729 % ${teams}) * 6 + 1 + n % 6, 1 + n * 104729 % ${teams}, 1, date '2024-01-01' + (n % 900)::integer,
       case when n % 10 < 7 then 'authorised' when n % 10 < 8 then 'signed-off' else 'in-progress' end, timestamptz '2024-01-01' + n * interval '1 minute'
     from generate_series(1::bigint, ${pieces}) n`);
  await superuser.query(
    `insert into checks.sign_off (id, work_id, team_id, number, by_id, at, content, digest, mode, drawn, shadow, kind)
     select gen_random_uuid(), w.id, w.team_id, 1, w.author_id, w.started_at + interval '3 days', '{"n":' || w.number || '}', '', 'authorise-all', true, false, w.kind
     from checks.work w where w.state in ('authorised', 'signed-off')`);
  await superuser.query(
    `insert into checks.decision (sign_off_id, team_id, outcome, by_id, at, digest, kind, number, signed_at, not_possible_yet)
     select s.id, s.team_id, 'authorised', 1, s.at + interval '2 days', s.digest, s.kind, s.number, s.at, false
     from checks.sign_off s join checks.work w on w.id = s.work_id where w.state = 'authorised'`);
  // As it is in a service that has restricted some children.
  await superuser.query(`update checks.work set restriction = 1 + number % 20 where number % 10000 = 0`);
  await superuser.query('vacuum analyze; ').catch(() => superuser.query('vacuum'));
  await superuser.query('analyze');
  await superuser.query('checkpoint');
}
