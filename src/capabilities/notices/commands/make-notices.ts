import { type Day, beginOf } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type Notice, type Reader, type Things, dailyNotice, isTimeForDaily, reportNotice, waitingNotice } from '../domain/notice.ts';
import { loadDayMade, loadSettings, loadTold } from '../sql/load.ts';
import { recordDayMade, recordNotice, recordTidied } from '../sql/record.ts';

interface Turn { readonly db: Connection; readonly now: Date; readonly today: Day }

/** Who is to be looked at in this turn, and why: everybody once a day, and in between those who want to be told at once. */
export async function planTurn({ db, now, today }: Turn, reachable: readonly number[]): Promise<{ readonly daily: boolean; readonly readers: readonly Reader[] }> {
  const daily = isTimeForDaily(minuteInEngland(now), await loadDayMade(db, today));
  const settings = await loadSettings(db);
  const all = reachable.map((id) => ({ id, way: settings.get(id) ?? 'daily' as const }));
  return { daily, readers: all.filter(({ way }) => way === 'at-once' || (daily && way !== 'never')) };
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function minuteInEngland(now: Date): number {
  const [hour = 0, minute = 0] = clock.format(now).split(':').map(Number);
  return hour * 60 + minute;
}

/** The messages of one person in this turn (`report`: how much falls short in the report of the week; null where there is none for them); those that are new, in the caller's transaction. */
export async function makeNotices({ db, now, today }: Turn, reader: Reader, things: Things, wanted: { readonly daily: boolean; readonly report: number | null; readonly id: () => string }): Promise<Notice[]> {
  const making = () => ({ id: wanted.id(), at: now, day: today });
  const told = reader.way === 'at-once' ? await loadTold(db, reader.id) : null;
  const notices = [wanted.daily ? dailyNotice(reader, things, making()) : null, reportNotice(reader, wanted.report, making()), waitingNotice(reader, things, told, making())];
  const made: Notice[] = [];
  for (const notice of notices) if (notice && await recordNotice(db, notice)) made.push(notice);
  return made;
}

/** Everybody's daily message has been made. What is over its time goes at the same time; nothing, where that is not said. */
export async function endDay({ db, now, today }: Turn, messages: number, since: Day | null): Promise<void> {
  recordDayMade(db, today, messages, now);
  if (since) recordTidied(db, beginOf(since));
}
