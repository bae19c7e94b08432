import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { ToCheck } from '../domain/supervision/check.ts';
import type { Mode } from '../domain/supervision/hold.ts';
import type { Version } from '../domain/supervision/answer.ts';

/**
 * The newest version of the notes of a meeting; null where it is not theirs. Whoever else would answer or correct it waits:
 * by a lock of its own, taken first, so that what is read then is the newest.
 */
export async function loadVersion(db: Connection, supervision: number): Promise<Version | null> {
  db.tell(`select pg_advisory_xact_lock(hashtext('oversight.supervision'), $1)`, [supervision]);
  return db.maybe<Version>(
    `select n.version, s.worker_id as worker, s.supervisor_id as supervisor, n.answered_at is not null as answered
     from oversight.supervision_note n join oversight.supervision s on s.id = n.supervision_id
     where n.supervision_id = $1 and s.gone_on is null order by n.version desc limit 1`, [supervision]);
}

/** One action, held until the end; null where it is not theirs to end. */
export async function loadAction(db: Connection, action: number): Promise<{ readonly state: 'open' | 'done' | 'dropped'; readonly worker: number; readonly supervision: number } | null> {
  return db.maybe('select state, worker_id as worker, supervision_id as supervision from oversight.supervision_action where id = $1 for update', [action]);
}

/** One of a child, or of a worker in one way of meeting. */
export type FirstOf = { readonly child: string; readonly mode?: undefined } | { readonly mode: Mode; readonly child?: undefined };

/** Who recorded one of that worker on that day first. */
export async function loadFirst(db: Connection, worker: number, heldOn: Day, { child = null, mode = null }: { readonly child?: string | null | undefined; readonly mode?: Mode | null | undefined }): Promise<{ readonly id: number; readonly by: number } | null> {
  return db.maybe(
    `select id, supervisor_id as by from oversight.supervision
     where worker_id = $1 and held_on = $2 and source = 'here' and gone_on is null and kind = case when $3::text is null then 'professional' else 'case' end and child is not distinct from $3::text and mode is not distinct from $4::text`, [worker, heldOn, child, mode]);
}

/** One about a child, with whether a check of it stands; null where it is not there or not theirs to see. Whoever else would check it waits. */
export async function loadToCheck(db: Connection, supervision: number): Promise<ToCheck | null> {
  db.tell(`select pg_advisory_xact_lock(hashtext('oversight.check'), $1)`, [supervision]);
  return db.maybe<ToCheck>(
    `select s.child, s.address, s.supervisor_id as "supervisorId", oversight.check_stands(s.id) as checked
     from oversight.supervision s where s.id = $1 and s.kind = 'case' and s.gone_on is null`, [supervision]);
}

/** One about a child that is not where it belongs yet; null where there is none, or it was put right. */
export async function loadToPutRight(db: Connection, supervision: number): Promise<{ readonly knownOn: Day; readonly child: string } | null> {
  return db.maybe(`select known_on as "knownOn", child from oversight.supervision where id = $1 and kind = 'case' and (source = 'here' or twin_id is null) and filed_on is null and gone_on is null`, [supervision]);
}
