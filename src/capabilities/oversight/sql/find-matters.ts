import type { Day } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { endingChoices } from '../../caseload/index.ts';
import type { Matter } from '../domain/matters/act-on.ts';
import { type Begun, firstDayOf } from '../domain/matters/candidates.ts';
import type { Definition, Facts } from '../domain/matters/definition.ts';
import type { WrittenStep } from '../domain/matters/filing.ts';
import { sentBackStates } from '../domain/matters/turn.ts';

export type MatterView = Matter & {
  readonly childNumber: number | null; readonly team: string; readonly openedByName: string; readonly openedAt: Date; readonly isOpen: boolean; readonly waits: boolean; readonly movedAt: Date; readonly bornOn: Day | null;
  /** Why nothing is due of the child any more: said by hand, or closed in lists of a day after it was begun; null where something may be. */
  readonly stopped: keyof typeof endingChoices | null };

const STOPPED = `coalesce(e.why, case when c.status = 'closed' and c.from_extract is not null and c.as_at > (m.opened_at at time zone 'Europe/London')::date then 'closed' end)`;
const CHILD = `left join caseload.child c on c.reference = m.child left join caseload.child_ending e on e.reference = m.child and e.taken_back_at is null`;
const MATTER = `m.id, m.kind, m.child, c.number as "childNumber", m.team_id as "teamId", t.name as team, m.state, m.opened_by as "openedBy", p.name as "openedByName", m.opened_at as "openedAt", m.due_on as "dueOn",
  m.is_open as "isOpen", m.waits, m.facts, m.steps, m.moved_at as "movedAt", c.born_on as "bornOn", ${STOPPED} as stopped, (select coalesce(array_agg(s.by_id), '{}') from oversight.step s where s.matter_id = m.id and s.asks) as "askedBy"`;
const FROM = `from oversight.matter m join people.person p on p.id = m.opened_by join people.team t on t.id = m.team_id ${CHILD}`;

export async function findMatter(db: Connection, id: number): Promise<MatterView | null> {
  return db.maybe<MatterView>(`select ${MATTER} ${FROM} where m.id = $1`, [id]);
}

/** Whose: those of teams, or of somebody who began them or works with the child. */
export interface MattersOf { readonly kind: string; readonly teams: readonly number[]; readonly person: number; readonly whole: boolean; readonly open: boolean | null }

export async function listMatters(db: Connection, { kind, teams, person, whole, open }: MattersOf): Promise<MatterView[]> {
  return db.rows<MatterView>(
    `select ${MATTER} ${FROM} where m.kind = $1 and ($4 or m.team_id = any ($2::integer[]) or m.opened_by = $3 or c.worker_id = $3) and ($5::boolean is null or m.is_open = $5)
     order by m.is_open desc, m.waits and m.facts ->> 'actedFirst' is not distinct from 'yes' desc, m.due_on nulls last, m.id limit 20000`, [kind, teams, person, whole, open]);
}

/** What waits, without what was said of it. `movedAt`: since when. */
export type WaitingMatter = Pick<MatterView, 'id' | 'kind' | 'teamId' | 'state' | 'dueOn' | 'movedAt' | 'askedBy'>;

/** Everything of these teams that waits, also where the child’s case has ended meanwhile. */
export async function listWaiting(db: Connection, teams: readonly number[]): Promise<WaitingMatter[]> {
  return db.rows<WaitingMatter>(
    `select m.id, m.kind, m.team_id as "teamId", m.state, m.due_on as "dueOn", m.moved_at as "movedAt", (select coalesce(array_agg(s.by_id), '{}') from oversight.step s where s.matter_id = m.id and s.asks) as "askedBy"
     from oversight.matter m where m.is_open and m.waits and m.team_id = any ($1::integer[]) order by m.moved_at, m.id limit 20000`, [teams]);
}

/** These, and open ones of teams that wait for no decision and are due within a week; not what was due before this service began here. */
export async function listMattersToDo(db: Connection, { ids, teams }: { readonly ids: readonly number[]; readonly teams: readonly number[] }, { today, servedFrom }: { readonly today: Day; readonly servedFrom: Day | null }): Promise<MatterView[]> {
  return db.rows<MatterView>(
    `select ${MATTER} ${FROM} where m.is_open and (m.id = any ($1::integer[]) or (not m.waits and m.team_id = any ($2::integer[]) and m.due_on <= $3::date + 7 and m.due_on >= coalesce($4::date, m.due_on) and ${STOPPED} is null))
     order by m.due_on nulls last, m.id limit 2000`, [ids, teams, today, servedFrom]);
}

/** How many open ones of each team were due on each day before today, and wait for no decision; not what was due before this service began here. */
export async function countOverdue(db: Connection, teams: readonly number[], { today, servedFrom }: { readonly today: Day; readonly servedFrom: Day | null }): Promise<{ readonly teamId: number; readonly dueOn: Day; readonly count: number }[]> {
  return db.rows(
    `select m.team_id as "teamId", m.due_on as "dueOn", count(*)::integer as count from oversight.matter m ${CHILD}
     where m.is_open and not m.waits and m.team_id = any ($1::integer[]) and m.due_on < $2::date and m.due_on >= coalesce($3::date, m.due_on) and ${STOPPED} is null group by m.team_id, m.due_on`, [teams, today, servedFrom]);
}

export type SentBack = MatterView & { readonly sentBy: string };

/** What was sent back and is somebody’s turn now: of children whose worker they are, and what they asked for of teams of theirs; not where nothing is due of the child any more. */
export async function listSentBack(db: Connection, { id, manages }: Pick<Person, 'id' | 'manages'>): Promise<SentBack[]> {
  return db.rows<SentBack>(
    `select ${MATTER}, coalesce((select b.name from oversight.step s join people.person b on b.id = s.by_id where s.matter_id = m.id and s.to_state = m.state and s.from_state is distinct from m.state order by s.number desc limit 1), '') as "sentBy"
     ${FROM} join unnest($1::text[], $2::text[]) as back (kind, state) on back.kind = m.kind and back.state = m.state
     where m.is_open and ${STOPPED} is null and (c.worker_id = $3
       or (m.team_id = any ($4::integer[]) and $3 = (select s.by_id from oversight.step s where s.matter_id = m.id and s.asks order by s.number desc limit 1)))
     order by m.due_on nulls last, m.id limit 500`, [sentBackStates.map(({ kind }) => kind), sentBackStates.map(({ state }) => state), id, manages]);
}

/** Open ones of teams that went on without a check that met the standard, until somebody says how that was followed up; with when it was decided. */
export async function listChecksToFollow(db: Connection, teams: readonly number[]): Promise<(MatterView & { readonly decidedAt: Date })[]> {
  return db.rows<MatterView & { readonly decidedAt: Date }>(
    `select ${MATTER}, d.at as "decidedAt" ${FROM} join lateral (select max(s.at) as at from oversight.step s where s.matter_id = m.id and s.decides = 'agrees') d on d.at is not null
     where m.is_open and not m.waits and m.team_id = any ($1::integer[]) and m.facts ->> 'unchecked' is not null and m.facts ->> 'followed' is null and ${STOPPED} is null order by d.at, m.id limit 500`, [teams]);
}

/** Open escalations whose raiser is not in post any more. */
export async function listLeftBehind(db: Connection, today: Day): Promise<MatterView[]> {
  return db.rows<MatterView>(
    `select ${MATTER} ${FROM} where m.kind = 'dispute' and m.is_open and not exists (select from people.staff_on($1) s where s.id = m.opened_by) order by m.moved_at, m.id limit 500`, [today]);
}

/** Open ones that wait for somebody as their second reader. */
export async function listToRead(db: Connection, reader: number): Promise<MatterView[]> {
  return db.rows<MatterView>(`select ${MATTER} ${FROM} where m.reader_id = $1 and m.is_open and m.waits order by m.due_on nulls last, m.id limit 500`, [reader]);
}

/** Of every kind, what there is about one child. */
export async function listMattersOfChild(db: Connection, child: string): Promise<MatterView[]> {
  return db.rows<MatterView>(`select ${MATTER} ${FROM} where m.child = $1 order by m.is_open desc, m.moved_at desc limit 500`, [child]);
}

const STEP = `s.number, s.act, s.to_state as "to", p.name as by, s.by_id as "byId", f.name as "insteadOf", s.at, s.facts, s.composed, s.filed_at as "filedAt", g.name as "filedBy", s.filed_address as "filedAddress"
  from oversight.step s join people.person p on p.id = s.by_id left join people.person f on f.id = s.for_id left join people.person g on g.id = s.filed_by`;
export type StepOfMatter = StepView & { readonly matter: number };

/** Every step of some matters, each matter's newest first. */
export async function listStepsOf(db: Connection, matters: readonly number[]): Promise<StepOfMatter[]> {
  return db.rows<StepOfMatter>(
    `select s.matter_id as matter, ${STEP}
     where s.matter_id = any ($1::integer[]) order by s.matter_id, s.number desc`, [matters]);
}

export interface StepView extends WrittenStep { readonly number: number; readonly act: string; readonly to: string; readonly by: string; readonly insteadOf: string | null; readonly facts: Facts; readonly filedBy: string | null; readonly filedAddress: string | null }

export async function listSteps(db: Connection, matter: number): Promise<StepView[]> {
  return db.rows<StepView>(
    `select ${STEP}
     where s.matter_id = $1 order by s.number desc`, [matter]);
}

interface Counted { readonly teams: readonly number[]; readonly person: number; readonly whole: boolean; readonly today: Day; readonly servedFrom: Day | null; readonly manager: boolean }
export interface KindCount { readonly kind: string; readonly open: number; readonly waits: number; readonly late: number; readonly closed: number }

/** By kind, of what somebody may see: how many are open, wait for a decision, are late, are closed. What was due before this service began here is not late. */
export async function countMatters(db: Connection, { teams, person, whole, today, servedFrom, manager }: Counted): Promise<KindCount[]> {
  return db.rows<KindCount>(
    `select m.kind, count(*) filter (where m.is_open)::integer as open, count(*) filter (where m.waits)::integer as waits,
       count(*) filter (where m.is_open and m.due_on < $4 and m.due_on >= coalesce($5::date, m.due_on) and ${STOPPED} is null)::integer as late, count(*) filter (where not m.is_open)::integer as closed
     from oversight.matter m ${CHILD}
     where $3 or m.team_id = any ($1::integer[]) or m.opened_by = $2 or c.worker_id = $2 or ($6 and m.kind = 'departure') group by m.kind`, [teams, person, whole, today, servedFrom, manager]);
}

/** Of which children one of these kinds was ever begun, by whatever team. */
export async function listBegun(db: Connection, definitions: readonly Definition[]): Promise<Begun[]> {
  return db.rows<Begun>('select kind, child, opened_on as "openedOn", day, open from oversight.matters_begun($1, $2)', [definitions.map(({ id }) => id), definitions.map(firstDayOf)]);
}
