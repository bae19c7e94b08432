import type { Connection } from '../src/platform/db/connection.ts';

/**
 * Copies the demonstration's pieces of work, with all that became of them, until there are so many: open, signed, decided
 * and returned stay in proportion. Call it as the owner, in one transaction.
 */
export async function fillUp(db: Connection, pieces: number): Promise<void> {
  await chooseCopies(db, pieces);
  for (const copy of [copyWork, copyAnswers, copySignOffs, copyDecisions, copyReturnPoints, copyJournal]) await copy(db);
}

/** Which pieces are copied: all of them as often as they fit, and for the rest some by chance. */
async function chooseCopies(db: Connection, pieces: number): Promise<void> {
  await db.rows(
    `create temporary table copies on commit drop as
     select gen_random_uuid() as id, chosen.id as "from" from (
       select w.id from checks.work w cross join generate_series(1, ${pieces}) as turn
       where turn <= 1 + ${pieces} / (select count(*) from checks.work)
       order by turn, md5(w.id::text)
       limit greatest(0, ${pieces} - (select count(*) from checks.work))) chosen`);
  await db.rows('analyze copies');
}

async function copyWork(db: Connection): Promise<void> {
  await db.rows(
    `insert into checks.work (id, kind, child, child_unknown, author_id, team_id, version_id, due_on, record_address,
       state, round, started_at, acted_first_reason, acted_first_at, acted_first_by, withdrawn_reason)
     select c.id, w.kind, w.child, w.child_unknown, w.author_id, w.team_id, w.version_id, w.due_on, w.record_address,
       w.state, w.round, w.started_at, w.acted_first_reason, w.acted_first_at, w.acted_first_by, w.withdrawn_reason
     from copies c join checks.work w on w.id = c."from" order by w.started_at`);
}

/** The newest answer is the one that counts, so they are copied in their order. */
async function copyAnswers(db: Connection): Promise<void> {
  await db.rows(
    `insert into checks.answers_given (work_id, team_id, round, by_id, at, given)
     select c.id, g.team_id, g.round, g.by_id, g.at, g.given
     from copies c join checks.answers_given g on g.work_id = c."from" order by g.id`);
}

/** The signed text names the work's number, which the copy has of its own. */
async function copySignOffs(db: Connection): Promise<void> {
  await db.rows(
    `create temporary table sign_off_copies on commit drop as
     select gen_random_uuid() as id, s.id as "from", s.digest as digest_before, c.id as work_id
     from copies c join checks.sign_off s on s.work_id = c."from"`);
  await db.rows(
    `insert into checks.sign_off (id, work_id, team_id, number, by_id, at, content, digest, mode, drawn, shadow)
     select c.id, copied.id, copied.team_id, s.number, s.by_id, s.at,
       replace(s.content, format('"number":%s', original.number), format('"number":%s', copied.number)), s.digest, s.mode, s.drawn, s.shadow
     from sign_off_copies c join checks.sign_off s on s.id = c."from"
     join checks.work original on original.id = s.work_id join checks.work copied on copied.id = c.work_id order by s.at`);
  await db.rows('analyze checks.work, checks.sign_off, sign_off_copies');
}

async function copyDecisions(db: Connection): Promise<void> {
  await db.rows(
    `insert into checks.decision (sign_off_id, team_id, outcome, by_id, for_id, at, digest, improve_by)
     select s.id, s.team_id, d.outcome, d.by_id, d.for_id, d.at, s.digest, d.improve_by
     from sign_off_copies c join checks.decision d on d.sign_off_id = c."from" join checks.sign_off s on s.id = c.id order by d.at`);
}

async function copyReturnPoints(db: Connection): Promise<void> {
  await db.rows(
    `insert into checks.return_point (sign_off_id, team_id, code, improve)
     select c.id, p.team_id, p.code, p.improve from sign_off_copies c join checks.return_point p on p.sign_off_id = c."from"`);
}

/** An entry about a sign-off or a decision names the digest of the text, which the copy has of its own. */
async function copyJournal(db: Connection): Promise<void> {
  await db.rows(
    `insert into journal.entry (at, what, by_id, about, detail)
     select e.at, e.what, e.by_id, 'work:' || c.id,
       case when s.id is null then e.detail else replace(e.detail, f.digest_before, s.digest) end
     from copies c join journal.entry e on e.about = 'work:' || c."from"
     left join sign_off_copies f on f.work_id = c.id and position(f.digest_before in e.detail) > 0
     left join checks.sign_off s on s.id = f.id order by e.id`);
}
