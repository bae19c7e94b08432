import { randomUUID } from 'node:crypto';
import type { ThingsToDo } from '../app.ts';
import { findCalendar } from '../capabilities/caseload/index.ts';
import { type Reader, type Trying, endDay, endTry, findAddress, findReachable, isReportDay, makeNotices, planTurn, tryNotice, wordsOf } from '../capabilities/notices/index.ts';
import { type Day, dayOf } from '../kernel/day.ts';
import type { Connection } from '../platform/db/connection.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction, setScope } from '../platform/db/transaction.ts';
import type { Job, Jobs, Patience } from '../platform/jobs/jobs.ts';
import type { Carrier } from '../platform/mail/letter.ts';

const turns = 'notices-turn';
const letters = 'notices-letter';

/** What e-mail needs: the database, the jobs, whoever takes letters, what to count, and where the link leads. */
export interface NotifierParts {
  readonly pool: Pool;
  readonly jobs: Jobs;
  readonly carrier: Carrier;
  readonly things: ThingsToDo;
  readonly address: string;
  /** The day before which messages are over their time; null while they may not be erased. */
  readonly messagesSince: (db: Connection, today: Day) => Promise<Day | null>;
  readonly now?: () => Date;
  /** Eight tries over some eight hours, unless said otherwise. */
  readonly patience?: Patience;
}

const patienceOfADay: Patience = { tries: 8, firstWaitSeconds: 60, longestWaitSeconds: 2 * 3600 };

/** E-mail to staff: a turn each minute makes the messages that are due, and each is sent by a job of its own. */
export async function startNotifier(parts: NotifierParts): Promise<void> {
  const { jobs, patience = patienceOfADay } = parts;
  await jobs.open(letters, patience);
  await jobs.open(turns, { tries: 1, firstWaitSeconds: 60, longestWaitSeconds: 60 });
  await jobs.work(letters, (job: Job<{ message: string }>) => sendLetter(parts, job.data.message, job.isLast));
  await jobs.work(turns, () => takeTurn(parts));
  await jobs.everyMinute(turns);
}

/** Puts the job for a message into the queue, in the transaction that makes the message. */
export function putMessage(jobs: Jobs): (db: Connection, message: string) => Promise<void> {
  return (db, message) => jobs.put(db, letters, { message });
}

/** Makes what is due now. Done again after a fault it makes only what is missing. */
export async function takeTurn(parts: NotifierParts): Promise<void> {
  const { pool, now = () => new Date() } = parts;
  const at = now();
  const today = dayOf(at);
  const { daily, readers } = await inTransaction(pool, async (db) => planTurn({ db, now: at, today }, await findReachable(db, today)), { readOnly: true });
  let made = 0;
  for (const reader of readers) made += await makeFor(parts, reader, daily, at);
  if (daily) await inTransaction(pool, async (db) => endDay({ db, now: at, today }, made, await parts.messagesSince(db, today)));
}

/** One person in one transaction, in their own scope: the messages, and a job for each. */
async function makeFor({ pool, jobs, things }: NotifierParts, reader: Reader, daily: boolean, now: Date): Promise<number> {
  const today = dayOf(now);
  return inTransaction(pool, async (db) => {
    const who = await things.reader(db, reader.id, today);
    if (!who) return 0;
    setScope(db, { ...who, person: who.id });
    const report = daily && isReportDay(today, await findCalendar(db)) ? await things.short(db, who, today) : null;
    const made = await makeNotices({ db, now, today }, reader, await things.count(db, who, today, now), { daily, report, id: randomUUID });
    for (const notice of made) await jobs.put(db, letters, { message: notice.id });
    return made.filter((each) => each.kind !== 'waiting').length;
  });
}

/** Written down as tried, sent, and written down as sent: nothing is held in the database while a server is slow. */
async function sendLetter(parts: NotifierParts, message: string, isLast: boolean): Promise<void> {
  const { pool, carrier, now = () => new Date() } = parts;
  const today = dayOf(now());
  const trying = await inTransaction(pool, (db) => tryNotice({ db, now: now(), today }, message, (person) => findAddress(db, person, today)));
  if (!trying) return;
  const came = await carrier.send(letterOf(parts, trying), trying.again);
  const last = isLast || (!came.ok && !came.refusal.passing);
  await inTransaction(pool, async (db) => endTry({ db, now: now() }, trying.notice, came.ok ? { sent: came.value } : { fault: came.refusal.code, isLast: last }));
  // The queue tries again what throws.
  if (!came.ok && !last) throw new Error(`not sent yet (${came.refusal.code})`);
}

function letterOf({ address }: NotifierParts, { notice, address: to }: Trying) {
  const { said, text, link } = wordsOf(notice, address);
  return { id: notice.id, to, subject: said, text, fields: { said, link } };
}
