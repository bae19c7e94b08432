import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Decided } from '../domain/matters/figures.ts';

export interface DecidedOfKind extends Decided { readonly kind: string }

/** Requests decided since then, by kind: how many, how many were changed on the way, how long the newest decision waited since it was asked for last. `states`: 'kind:state' of what waits. */
export async function listDecided(db: Connection, states: readonly string[], since: Date): Promise<DecidedOfKind[]> {
  return db.rows<DecidedOfKind>(
    `with decided as (
       select m.id, m.kind, bool_or(s.decides = 'changes') as changed, max(s.number) as last
       from oversight.step s join oversight.matter m on m.id = s.matter_id
       where s.decides is not null and s.at >= $2 and m.kind || ':' || s.from_state = any ($1::text[]) group by m.id)
     select d.kind, count(*)::integer as decided, count(*) filter (where d.changed)::integer as changed,
       percentile_cont(0.5) within group (order by date_part('epoch', l.at - a.at) / 86400) as "medianDays"
     from decided d join oversight.step l on l.matter_id = d.id and l.number = d.last
       left join lateral (select max(s.at) as at from oversight.step s where s.matter_id = d.id and s.asks and s.number < d.last) a on true
     group by d.kind`, [states, since]);
}

export interface Asked { readonly asked: number; readonly first: number; readonly firstOpen: number; readonly waits: number }

/** Requests of a kind asked for since then; of them those done first, because a child could not wait; and what waits now, of any day. */
export async function findAsked(db: Connection, kind: string, since: Date): Promise<Asked> {
  return db.one<Asked>(
    `select count(*) filter (where m.opened_at >= $2)::integer as asked, count(*) filter (where m.opened_at >= $2 and m.facts ->> 'actedFirst' = 'yes')::integer as first,
       count(*) filter (where m.waits and m.facts ->> 'actedFirst' = 'yes')::integer as "firstOpen", count(*) filter (where m.waits)::integer as waits
     from oversight.matter m where m.kind = $1`, [kind, since]);
}

export interface Checked { readonly stood: string; readonly count: number }

/** Requests of a kind decided since then, by how the check against the standard stood before whoever decided last. */
export async function countChecked(db: Connection, kind: string, since: Date): Promise<Checked[]> {
  return db.rows<Checked>(
    `select l.stood, count(*)::integer as count from (
       select distinct on (s.matter_id) s.facts ->> 'check' as stood from oversight.step s join oversight.matter m on m.id = s.matter_id
       where m.kind = $1 and s.decides is not null and s.at >= $2 and s.facts ->> 'check' is not null order by s.matter_id, s.number desc) l group by l.stood`, [kind, since]);
}

/** Open ones of a kind that went on without a check that met the standard, and of which nobody has said how that was followed up. */
export async function countToFollow(db: Connection, kind: string): Promise<number> {
  return (await db.one<{ count: number }>(
    `select count(*)::integer as count from oversight.matter m where m.kind = $1 and m.is_open and m.facts ->> 'unchecked' is not null and m.facts ->> 'followed' is null`, [kind])).count;
}

export interface InTime { readonly inTime: number; readonly late: number; readonly overdue: number }
interface Timed { readonly kind: string; readonly done: string; readonly since: Date; readonly today: Day; readonly servedFrom: Day | null }

/** Of a kind: done in time, done late, and open past its last day. `done`: the field with the day on which it was done. What was due before this service began here is in none of them. */
export async function findInTime(db: Connection, { kind, done, since, today, servedFrom }: Timed): Promise<InTime> {
  return db.one<InTime>(
    `select count(*) filter (where m.facts ->> $2 <= m.due_on::text and m.moved_at >= $3)::integer as "inTime", count(*) filter (where m.facts ->> $2 > m.due_on::text and m.moved_at >= $3)::integer as late,
       count(*) filter (where m.facts ->> $2 is null and m.is_open and m.due_on < $4)::integer as overdue
     from oversight.matter m where m.kind = $1 and m.due_on >= coalesce($5::date, m.due_on)`, [kind, done, since, today, servedFrom]);
}

export interface Counted { readonly value: string; readonly count: number }

/** How often each value was said in a field, in matters that moved since then. Of several chosen each counts. */
export async function countValues(db: Connection, kind: string, field: string, since: Date): Promise<Counted[]> {
  return db.rows<Counted>(
    `select v.value, count(*)::integer as count from oversight.matter m, string_to_table(m.facts ->> $2, ' ') as v(value) where m.kind = $1 and m.moved_at >= $3 group by 1 order by 2 desc, 1`, [kind, field, since]);
}

export interface ThemeCount { readonly theme: string; readonly stage: string; readonly outcome: string | null; readonly count: number }

/** Escalations that moved since then, by theme, the highest stage that they came to, and what came of them; null: not resolved. */
export async function countThemes(db: Connection, since: Date): Promise<ThemeCount[]> {
  return db.rows<ThemeCount>(
    `select v.theme, s.stage, case when m.is_open then null else m.facts ->> 'outcome' end as outcome, count(*)::integer as count
     from oversight.matter m cross join string_to_table(m.facts ->> 'themes', ' ') as v(theme)
       cross join lateral (select max(s.to_state) as stage from oversight.step s where s.matter_id = m.id and s.to_state like 'stage-%') s
     where m.kind = 'dispute' and m.moved_at >= $1 group by 1, 2, 3 order by 1, 2, 3 nulls first`, [since]);
}
