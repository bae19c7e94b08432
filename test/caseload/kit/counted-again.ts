import type { Line } from '../../../src/capabilities/caseload/domain/returns/seam.ts';
import { type Day, addDays, addMonths } from '../../../src/kernel/day.ts';
import { england, isWorkingDay } from '../../../src/kernel/working-days.ts';

/** The known answers worked out anew from lines of files alone, step by step and without the generator. */
export function countedAgain(annexA: readonly Line[], census: readonly Line[], asAt: Day): Record<string, readonly [count: number, of: number]> {
  const list = (number: number) => annexA.filter((line) => line.list === `annex-a/${number}`).map(({ content }) => content as Row);
  const share = (rows: readonly Row[], test: (row: Row) => boolean): readonly [number, number] => [rows.filter(test).length, rows.length];
  const everybody = new Set(annexA.map(({ child }) => child)).size;
  const [open, plans, care] = [list(6).filter((row) => row['closed'] === null), list(7).filter((row) => row['ended'] === null), list(8).filter((row) => row['ceased'] === null)];
  const [authorised, held] = [list(4).filter((row) => row['authorised'] !== null), list(5).filter((row) => row['conference'] !== null)];
  const ofReferral = census.filter((line) => line.list === 'cin-census/assessment').map(({ content }) => content as Row).filter((row) => row['authorised'] !== null && day(row, 'authorised') > addMonths(asAt, -12));
  const starts = list(7).filter((row) => day(row, 'started') >= addMonths(asAt, -6));
  const planned = plans.filter((row) => addMonths(day(row, 'started'), 3) <= asAt);
  const long = care.filter((row) => addMonths(day(row, 'started'), 30) <= asAt);
  return {
    'open-in-need': [open.length, everybody], 'open-on-a-plan': [plans.length, everybody], 'looked-after': [care.length, everybody], 'care-leavers': [list(9).length, everybody],
    'referrals-without-action': share(list(3), (row) => row['noFurtherAction'] === 'yes'), 're-referrals': share(list(3), (row) => Number(row['referralsBefore']) >= 1),
    unallocated: share(open, (row) => row['worker'] === null), 'unseen-for-six-weeks': share(open, (row) => row['lastSeen'] === null || addDays(day(row, 'lastSeen'), 42) < asAt),
    'assessments-in-45-days': share(authorised, (row) => stepped(day(row, 'started'), day(row, 'authorised')) <= 45), 'assessments-beyond-45-days': share(authorised, (row) => stepped(day(row, 'started'), day(row, 'authorised')) > 45),
    'assessments-in-45-days-of-referral': share(ofReferral, (row) => stepped(day(row, 'referred'), day(row, 'authorised')) <= 45), 'conferences-in-15-days': share(held, (row) => stepped(day(row, 'discussed'), day(row, 'conference')) <= 15),
    'open-plans-second-or-later': share(plans, (row) => Number(row['plansBefore']) >= 1), 'new-plans-second-or-later': share(starts, (row) => Number(row['plansBefore']) >= 1), 'plans-of-two-years': share(plans, (row) => addMonths(day(row, 'started'), 24) <= asAt),
    'plan-reviews-in-time': share(planned, (row) => addMonths(day(row, row['lastReview'] === null ? 'started' : 'lastReview'), row['lastReview'] === null ? 3 : 6) >= asAt),
    'three-or-more-placements': share(care, (row) => Number(row['placements']) >= 3), 'two-years-in-one-placement': share(long, (row) => addMonths(day(row, 'placedFrom'), 24) <= asAt),
  };
}

/** Reviews need their whole history, which the 903 has. */
export function careReviewsAgain(annexA: readonly Line[], reviews: ReadonlyMap<string, readonly Day[]>, asAt: Day): readonly [number, number] {
  const due = annexA.filter((line) => line.list === 'annex-a/8' && line.content['ceased'] === null).flatMap(({ child, content }) => {
    const had = (reviews.get(child ?? '') ?? []).toSorted();
    const last = had.at(-1);
    if (last) return [addMonths(last, had.length === 1 ? 3 : 6)];
    const first = afterWorkingDays(day(content, 'started'), 20);
    return first < asAt ? [first] : [];
  });
  return [due.filter((each) => each >= asAt).length, due.length];
}

/** Open children by team and worker. */
export function caseloadAgain(annexA: readonly Line[]): Map<string, number> {
  const loads = new Map<string, number>();
  for (const { list, content } of annexA) {
    const key = JSON.stringify([content['team'], content['worker']]);
    if (list === 'annex-a/9' || (list === 'annex-a/6' && content['closed'] === null)) loads.set(key, (loads.get(key) ?? 0) + 1);
  }
  return loads;
}

export type Row = Readonly<Record<string, unknown>>;
export const day = (row: Row, name: string) => row[name] as Day;

export function stepped(from: Day, to: Day): number {
  let days = 0;
  for (let each = addDays(from, 1); each <= to; each = addDays(each, 1)) days += isWorkingDay(each, england) ? 1 : 0;
  return days;
}

function afterWorkingDays(from: Day, days: number): Day {
  let each = from;
  for (let left = days; left > 0; left -= isWorkingDay(each, england) ? 1 : 0) each = addDays(each, 1);
  return each;
}
