import type { Day } from '../../../kernel/day.ts';

export const ways = ['daily', 'at-once', 'never'] as const;
/** When somebody wants to be told: once a day at eight; that, and at once when something waits for them; or never. */
export type Way = (typeof ways)[number];

/** Somebody who may be told: in post, with an e-mail address. */
export interface Reader { readonly id: number; readonly way: Way }

/** What is on somebody's list: all of it, and what of it waits for them alone. */
export interface Things { readonly all: number; readonly waiting: number; readonly newestWaiting: Date | null }

export interface Notice {
  readonly id: string; readonly person: number; readonly kind: 'daily' | 'waiting'; readonly things: number; readonly day: Day;
  readonly newest: Date | null; readonly at: Date;
}

interface Making { readonly id: string; readonly at: Date; readonly day: Day }

/** Once a day, and not about nothing. */
export function dailyNotice({ id: person, way }: Reader, { all }: Things, { id, at, day }: Making): Notice | null {
  return way === 'never' || all === 0 ? null : { id, person, kind: 'daily', things: all, day, newest: null, at };
}

const atMostEveryMs = 15 * 60_000;

/** At once for what is newer than what was told, and not more often than a person can read. */
export function waitingNotice(
  { id: person, way }: Reader, things: Things, told: { readonly newest: Date; readonly at: Date } | null, { id, at, day }: Making,
): Notice | null {
  const newest = things.newestWaiting;
  if (way !== 'at-once' || things.waiting === 0 || !newest) return null;
  if (told && (newest <= told.newest || at.getTime() - told.at.getTime() < atMostEveryMs)) return null;
  return { id, person, kind: 'waiting', things: things.waiting, day, newest, at };
}

const from = 8 * 60;
const until = 18 * 60;

/** The daily message is made at eight in England; after a time away also later, until six in the evening. */
export function isTimeForDaily(minuteOfDay: number, made: boolean): boolean {
  return !made && minuteOfDay >= from && minuteOfDay < until;
}

/** A message of another day says a number that is no longer true. */
export function isStale(notice: Pick<Notice, 'day'>, today: Day): boolean {
  return notice.day !== today;
}

/** What is said: a number and where to look. Nothing about anybody. */
export function wordsOf(notice: Pick<Notice, 'kind' | 'things'>, address: string): { subject: string; text: string } {
  const things = `${notice.things} ${notice.things === 1 ? 'thing' : 'things'}`;
  const said = notice.kind === 'daily' ? `You have ${things} to do` : `${things} ${notice.things === 1 ? 'waits' : 'wait'} for you`;
  return {
    subject: `${said} in Touchstone`,
    text: `${said} in Touchstone.\n\n${address}\n\nYou choose when you are told: ${address}/notices\nNobody reads answers to this message.\n`,
  };
}
