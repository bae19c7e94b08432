import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

interface Told { readonly what: string; readonly count: number; readonly lines: string }
const longestOf = 5000;

/** The accounts of a member of staff. */
export async function findAccountsOf(db: Connection, person: number) {
  const rows = await db.rows<{ id: number; name: string; closedAt: Date | null }>('select id, name, closed_at as "closedAt" from access.account where person_id = $1 order by id', [person]);
  return rows.map(({ id, name, closedAt }) => ({
    place: `account:${id}`, title: 'Account', on: null as Day | null, parts: [{ name: 'Signs in as', text: name }, { name: 'Closed', text: closedAt?.toISOString() ?? 'no' }],
  }));
}

const LINES = `string_agg(to_char(e.at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') || ' ' || coalesce(p.name, 'the service') || ' ' || e.about, e'\n' order by e.id)`;
const NEWEST = `from (select *, row_number() over (partition by what order by id desc) as place from told) e left join people.person p on p.id = e.by_id group by e.what order by e.what`;

/** What the journal says of a member of staff: what they did, and what was done or read about them. The newest lines of each kind, and how many there are. */
export async function findJournalOf(db: Connection, person: number) {
  return itemsOf(await db.rows<Told>(
    `with told as (select * from journal.entry where by_id = $1 or about = 'person:' || $1)
     select e.what, count(*)::integer as count, ${LINES} filter (where e.place <= $2) as lines ${NEWEST}`, [person, longestOf]));
}

/** What the journal says of a child and of the pieces of work about the child: among it, who read them. */
export async function findJournalOfChild(db: Connection, reference: string) {
  return itemsOf(await db.rows<Told>(
    `with works as (select about from journal.entry where what = 'work-started' and detail::jsonb ->> 'child' = $1),
     told as (select * from journal.entry where about = 'child:' || $1 or about in (select about from works))
     select e.what, count(*)::integer as count, ${LINES} filter (where e.place <= $2) as lines ${NEWEST}`, [reference, longestOf]));
}

function itemsOf(told: readonly Told[]) {
  return told.map(({ what, count, lines }) => ({
    place: `journal:${what}`, title: `Journal: ${what.replaceAll('-', ' ')} (${count})`, on: null as Day | null,
    parts: [{ name: count > longestOf ? `The newest ${longestOf}` : 'Lines', text: lines }],
  }));
}
