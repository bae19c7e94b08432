import { type Day, addDays } from '../../../kernel/day.ts';
import { numberOf, weekdayOf } from '../../../kernel/day-number.ts';
import { type Calendar, isWorkingDay } from '../../../kernel/working-days.ts';

export const ways = ['daily', 'at-once', 'never'] as const;
/** When somebody wants to be told: once a day at eight; that, and at once when something waits for them; or never. */
export type Way = (typeof ways)[number];

/** Somebody who may be told: in post, with an e-mail address. */
export interface Reader { readonly id: number; readonly way: Way }

/** What is on somebody's list: all of it, and what of it waits for them alone. */
export interface Things { readonly all: number; readonly waiting: number; readonly newestWaiting: Date | null }

/** `report`: the report of a week is there, and `things` in it fall short. */
export type NoticeKind = 'daily' | 'waiting' | 'report';

export interface Notice {
  readonly id: string; readonly person: number; readonly kind: NoticeKind; readonly things: number; readonly day: Day;
  readonly newest: Date | null; readonly at: Date;
}

interface Making { readonly id: string; readonly at: Date; readonly day: Day }

/** Once a day, and not about nothing. */
export function dailyNotice({ id: person, way }: Reader, { all }: Things, { id, at, day }: Making): Notice | null {
  return way === 'never' || all === 0 ? null : { id, person, kind: 'daily', things: all, day, newest: null, at };
}

/** Once a week who has a report is told that it is there: also when nothing in it falls short. */
export function reportNotice({ id: person, way }: Reader, short: number | null, { id, at, day }: Making): Notice | null {
  return way === 'never' || short === null ? null : { id, person, kind: 'report', things: short, day, newest: null, at };
}

/** The first working day of its week. */
export function isReportDay(day: Day, calendar: Calendar): boolean {
  const before = Array.from({ length: weekdayOf(numberOf(day)) }, (_, back) => addDays(day, -1 - back));
  return isWorkingDay(day, calendar) && !before.some((each) => isWorkingDay(each, calendar));
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
export function wordsOf(notice: Pick<Notice, 'kind' | 'things'>, address: string): { said: string; text: string; link: string } {
  const said = saidOf(notice);
  const link = notice.kind === 'report' ? `${address}/oversight/supervision/report` : address;
  return { said, link, text: `${said}.\n\n${link}\n\nYou choose when you are told: ${address}/notices\nNobody reads answers to this message.\n` };
}

function saidOf({ kind, things }: Pick<Notice, 'kind' | 'things'>): string {
  const count = `${things} ${things === 1 ? 'thing' : 'things'}`;
  switch (kind) {
    case 'daily': return `You have ${count} to do in Touchstone`;
    case 'waiting': return `${count} ${things === 1 ? 'waits' : 'wait'} for you in Touchstone`;
    case 'report': return `The week’s supervision report is in Touchstone: ${things === 0 ? 'no team is' : things === 1 ? '1 team is' : `${things} teams are`} below the target`;
  }
}
