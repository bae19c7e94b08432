import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

export interface ComplaintLine {
  readonly id: string; readonly number: number; readonly name: string; readonly receivedOn: Day; readonly dueOn: Day;
  readonly acknowledgedOn: Day | null; readonly closedOn: Day | null;
}
export interface ComplaintView extends ComplaintLine {
  readonly contact: string; readonly words: string; readonly receivedAt: Date; readonly how: string | null; readonly outcome: string | null;
  readonly acknowledgedBy: string | null; readonly closedBy: string | null;
}
export interface ComplaintFilter {
  readonly open: boolean; readonly overdueBefore: Day | null; readonly sort: 'due' | 'received' | 'number'; readonly descending: boolean;
  readonly limit: number; readonly offset: number;
}

const WANTED = `(not $1 or closed_on is null) and ($2::date is null or (acknowledged_on is null and due_on < $2))`;
const LINES = `select id, number, name, received_on as "receivedOn", due_on as "dueOn", acknowledged_on as "acknowledgedOn", closed_on as "closedOn"
  from privacy.complaint where ${WANTED} order by`;
const PAGE_BY = {
  due: { up: `${LINES} acknowledged_on is not null, due_on, number limit $3 offset $4`, down: `${LINES} acknowledged_on is null, due_on desc, number desc limit $3 offset $4` },
  received: { up: `${LINES} received_at, number limit $3 offset $4`, down: `${LINES} received_at desc, number desc limit $3 offset $4` },
  number: { up: `${LINES} number limit $3 offset $4`, down: `${LINES} number desc limit $3 offset $4` },
} as const;

export async function listComplaints(db: Connection, filter: ComplaintFilter): Promise<{ lines: ComplaintLine[]; total: number }> {
  const wanted = [filter.open, filter.overdueBefore];
  const [lines, { total }] = await Promise.all([
    db.rows<ComplaintLine>(PAGE_BY[filter.sort][filter.descending ? 'down' : 'up'], [...wanted, filter.limit, filter.offset]),
    db.one<{ total: number }>(`select count(*)::integer as total from privacy.complaint where ${WANTED}`, wanted),
  ]);
  return { lines, total };
}

export async function findComplaint(db: Connection, id: string): Promise<ComplaintView | null> {
  return db.maybe<ComplaintView>(
    `select c.id, c.number, c.name, c.contact, c.words, c.received_at as "receivedAt", c.received_on as "receivedOn", c.due_on as "dueOn", c.how, c.outcome,
       c.acknowledged_on as "acknowledgedOn", a.name as "acknowledgedBy", c.closed_on as "closedOn", b.name as "closedBy"
     from privacy.complaint c left join people.person a on a.id = c.acknowledged_by left join people.person b on b.id = c.closed_by where c.id = $1`, [id]);
}

/** What the sender is told again: its number and the day, and nothing of what it says. */
export async function findReceipt(db: Connection, id: string): Promise<{ readonly number: number; readonly dueOn: Day } | null> {
  return db.maybe('select number, due_on as "dueOn" from privacy.complaint where id = $1', [id]);
}
