import type { Plain } from '../../../kernel/canonical.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { SaidWhy } from '../domain/children/ending.ts';
import type { KeptLine } from '../domain/children/kept-line.ts';
import type { ToldWhy } from '../domain/children/told-ending.ts';

export type ChildStatus = 'child-in-need' | 'child-protection' | 'child-in-care' | 'care-leaver' | 'assessment' | 'closed';

/** A child as the newest lists have them. Never a name. */
export interface ChildSeen {
  readonly number: number;
  readonly reference: string;
  readonly bornOn: Day | null;
  readonly status: ChildStatus;
  readonly teamId: number | null;
  /** Ours where it is one of ours; otherwise as the lists have it. */
  readonly team: string | null;
  readonly workerId: number | null;
  readonly worker: string | null;
  /** The lists name nobody. */
  readonly unallocated: boolean;
  readonly lastSeen: Day | null;
  readonly asAt: Day;
}
export type ChildWithLines = ChildSeen & { readonly lines: readonly KeptLine[] };

/** Whose children: those of teams, those of one worker, or all. */
export interface Whose { readonly teams: readonly number[]; readonly worker: number; readonly whole: boolean }

const CHILD = `c.number, c.reference, c.born_on as "bornOn", c.status, c.team_id as "teamId", coalesce(t.name, c.team_said) as team, c.worker_id as "workerId",
  coalesce(p.name, c.worker_said) as worker, c.worker_said is null as unallocated, c.last_seen as "lastSeen", c.as_at as "asAt"`;
const NAMES = `left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id`;

/** Open children with the lines that their clocks run on. */
export async function listOpenChildren(db: Connection, { teams, worker, whole }: Whose): Promise<ChildWithLines[]> {
  return db.rows<ChildWithLines>(
    `select ${CHILD}, coalesce(l.lines, '[]') as lines
     from caseload.open_child c ${NAMES} left join caseload.clock_lines($1, $2, $3) l on l.reference = c.reference
     where $3 or c.team_id = any ($1::integer[]) or c.worker_id = $2 order by c.reference`, [teams, worker, whole]);
}

export interface EndedChild { readonly number: number; readonly reference: string; readonly teamId: number | null; readonly workerId: number | null; readonly why: SaidWhy; readonly on: Day }

/** Children of whom was noted by hand that nothing is due any more, and the lists still have them as open. */
export async function listEndedChildren(db: Connection, { teams, worker, whole }: Whose): Promise<EndedChild[]> {
  return db.rows<EndedChild>(
    `select c.number, c.reference, c.team_id as "teamId", c.worker_id as "workerId", e.why, e.on_day as "on"
     from caseload.child_ending e join caseload.child c on c.reference = e.reference
     where e.taken_back_at is null and c.status <> 'closed' and c.from_extract is not null and ($3 or c.team_id = any ($1::integer[]) or c.worker_id = $2)
     order by e.on_day desc, c.reference limit 500`, [teams, worker, whole]);
}

export interface ToldEnded extends Omit<EndedChild, 'why'> { readonly why: ToldWhy; readonly list: string }

/** Children whose ending the lists tell, on or after a day, and who are closed by it: the latest first, 500 at most. */
export async function listToldEnded(db: Connection, { teams, worker, whole }: Whose, since: Day): Promise<ToldEnded[]> {
  return db.rows<ToldEnded>('select number, reference, team_id as "teamId", worker_id as "workerId", why, on_day as "on", list from caseload.endings_told($1, $2, $3, $4)', [teams, worker, whole, since]);
}

/** One child by its number; null where it is not there or nobody of the lists. */
export async function findChildSeen(db: Connection, number: number): Promise<ChildSeen | null> {
  return db.maybe<ChildSeen>(`select ${CHILD} from caseload.child c ${NAMES} where c.number = $1 and c.from_extract is not null`, [number]);
}

export interface LineKept { readonly list: string; readonly key: string; readonly content: { readonly [column: string]: Plain }; readonly fromDay: Day; readonly toDay: Day | null; readonly doubts: readonly string[] }

/** The same by the reference of the case system. */
export async function findChildByReference(db: Connection, reference: string): Promise<ChildSeen | null> {
  return db.maybe<ChildSeen>(`select ${CHILD} from caseload.child c ${NAMES} where c.reference = $1 and c.from_extract is not null`, [reference]);
}

/** Some by their references, those that there are. */
export async function listChildrenByReference(db: Connection, references: readonly string[]): Promise<ChildSeen[]> {
  if (references.length === 0) return [];
  return db.rows<ChildSeen>(`select ${CHILD} from caseload.child c ${NAMES} where c.reference = any ($1::text[]) and c.from_extract is not null`, [references]);
}

/** Every line that there ever was about a child, with the warnings that were last said of it, within the scope that is set on the connection. */
export async function listLinesOf(db: Connection, reference: string): Promise<LineKept[]> {
  return db.rows<LineKept>('select list, key, content, from_day as "fromDay", to_day as "toDay", doubts from caseload.lines_of($1)', [reference]);
}

export interface EndingSaid { readonly id: number; readonly why: SaidWhy; readonly on: Day; readonly mergedInto: string | null; readonly by: string; readonly at: Date; readonly takenBackBy: string | null; readonly takenBackAt: Date | null }

/** What was said by hand of a child, the newest first; of them at most one that is not taken back. */
export async function listEndings(db: Connection, reference: string): Promise<EndingSaid[]> {
  return db.rows<EndingSaid>(
    `select e.id, e.why, e.on_day as "on", e.merged_into as "mergedInto", s.name as by, e.said_at as at, b.name as "takenBackBy", e.taken_back_at as "takenBackAt"
     from caseload.child_ending e join people.person s on s.id = e.said_by left join people.person b on b.id = e.taken_back_by where e.reference = $1 order by e.id desc`, [reference]);
}

/** The day of the newest Annex A lists that are kept; null where none are. */
export async function findCaseloadDay(db: Connection): Promise<Day | null> {
  return (await db.maybe<{ day: Day }>(`select as_at as day from caseload.extract where kind = 'annex-a' and state = 'kept' order by id desc limit 1`))?.day ?? null;
}

/** The day of the newest list of the authority's own that is kept, such as 'local/supervision'; null where none is. */
export async function findListDay(db: Connection, list: string): Promise<Day | null> {
  return (await db.maybe<{ day: Day }>(`select as_at as day from caseload.extract where kind = 'local' and state = 'kept' and holds @> array[$1] order by id desc limit 1`, [list]))?.day ?? null;
}
