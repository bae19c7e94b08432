import type { Day } from '../../../kernel/day.ts';
import { kinds } from '../../../kernel/kinds.ts';
import type { Permission, Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type GlassView, type Waiting, listDecidable, listUnseenGlass, listWaiting, permits } from '../../access/index.ts';
import { type WorkLine, listActedFirst, listOpenOf, listWaitingFor } from '../../checks/index.ts';
import { type SentBack, listSentBack } from '../../oversight/index.ts';
import { type Duty, listDuties } from '../../privacy/index.ts';

/** What somebody has to do, as the list on their first page shows it. */
export interface Things {
  readonly open: readonly WorkLine[];
  readonly waiting: readonly WorkLine[];
  readonly acted: readonly WorkLine[];
  /** Emergencies that they were told of, and have not looked at. */
  readonly told: readonly GlassView[];
  /** What another person asked for, and they may approve. */
  readonly second: readonly Waiting[];
  readonly duties: readonly Duty[];
  /** Requests and reviews for children that were sent back, and are theirs to change. */
  readonly sentBack: readonly SentBack[];
}

const approves: Readonly<Record<Waiting['what'], Permission>> = { grant: 'give-access', delegation: 'set-delegation', lifting: 'restrict-records' };

export async function findThings(db: Connection, who: Person, today: Day, now: Date): Promise<Things> {
  const authorises = permits(who, 'authorise-work');
  const open = permits(who, 'do-work') ? await listOpenOf(db, who.id) : [];
  const waiting = authorises ? await listWaitingFor(db, who.id, await listDecidable(db, who, 'authorise-work', kinds, today)) : [];
  const acted = authorises ? await listActedFirst(db, who.reports) : [];
  const told = await listUnseenGlass(db, who.id, now);
  const decides = Object.values(approves).some((each) => permits(who, each));
  const second = decides ? (await listWaiting(db, who.id, today)).filter(({ what }) => permits(who, approves[what])) : [];
  const duties = permits(who, 'keep-privacy') ? await listDuties(db) : [];
  const sentBack = permits(who, 'see-oversight') ? await listSentBack(db, who) : [];
  return { sentBack, open, waiting, acted: acted.filter((line) => line.author !== who.id), told, second, duties };
}

/** The same as numbers: all of it, and what waits for this person alone, with when the newest of that came. */
export async function countThings(db: Connection, who: Person, today: Day, now: Date): Promise<{ all: number; waiting: number; newestWaiting: Date | null }> {
  const { open, waiting, acted, told, second, duties, sentBack } = await findThings(db, who, today, now);
  const returned = open.filter((line) => line.state === 'returned');
  const theirs = [...waiting.map((line) => line.signedAt), ...returned.map((line) => line.returnedAt ?? null), ...told.map((each) => each.from), ...second.map((each) => each.askedAt), ...sentBack.map((each) => each.movedAt)];
  const instants = theirs.flatMap((each) => (each ? [each.getTime()] : []));
  return {
    all: open.length + waiting.length + acted.length + told.length + second.length + duties.length + sentBack.length, waiting: theirs.length,
    newestWaiting: instants.length > 0 ? new Date(Math.max(...instants)) : null,
  };
}
