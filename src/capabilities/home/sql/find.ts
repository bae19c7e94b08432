import type { Day } from '../../../kernel/day.ts';
import { kinds } from '../../../kernel/kinds.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { listDecidable, permits } from '../../access/index.ts';
import { type WorkLine, listActedFirst, listOpenOf, listWaitingFor } from '../../checks/index.ts';
import { type Duty, listDuties } from '../../privacy/index.ts';

/** What somebody has to do, as the list on their first page shows it. */
export interface Things { readonly open: readonly WorkLine[]; readonly waiting: readonly WorkLine[]; readonly acted: readonly WorkLine[]; readonly duties: readonly Duty[] }

export async function findThings(db: Connection, who: Person, today: Day): Promise<Things> {
  const authorises = permits(who, 'authorise-work');
  const open = permits(who, 'do-work') ? await listOpenOf(db, who.id) : [];
  const waiting = authorises ? await listWaitingFor(db, who.id, await listDecidable(db, who, 'authorise-work', kinds, today)) : [];
  const acted = authorises ? await listActedFirst(db, who.reports) : [];
  const duties = permits(who, 'keep-privacy') ? await listDuties(db) : [];
  return { open, waiting, acted: acted.filter((line) => line.author !== who.id), duties };
}

/** The same as numbers: all of it, and what waits for this person alone, with when the newest of that came. */
export async function countThings(db: Connection, who: Person, today: Day): Promise<{ all: number; waiting: number; newestWaiting: Date | null }> {
  const { open, waiting, acted, duties } = await findThings(db, who, today);
  const returned = open.filter((line) => line.state === 'returned');
  const instants = [...waiting.map((line) => line.signedAt), ...returned.map((line) => line.returnedAt ?? null)].flatMap((each) => (each ? [each.getTime()] : []));
  return {
    all: open.length + waiting.length + acted.length + duties.length, waiting: waiting.length + returned.length,
    newestWaiting: instants.length > 0 ? new Date(Math.max(...instants)) : null,
  };
}
