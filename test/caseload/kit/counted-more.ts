import type { Line } from '../../../src/capabilities/caseload/domain/returns/seam.ts';
import { type Day, addMonths } from '../../../src/kernel/day.ts';
import { type Row, day, stepped } from './counted-again.ts';

type Counted = readonly [count: number, of: number];

/** More of the known answers, worked out anew from lines of Annex A alone. */
export function countedMore(annexA: readonly Line[], asAt: Day): Record<string, Counted> {
  const list = (number: number) => annexA.filter((line) => line.list === `annex-a/${number}`).map(({ content }) => content as Row);
  const share = (rows: readonly Row[], test: (row: Row) => boolean): Counted => [rows.filter(test).length, rows.length];
  const childrenOn = (number: number) => new Set(annexA.filter((line) => line.list === `annex-a/${number}`).map(({ child }) => child));
  const [contacted, referred] = [childrenOn(1), childrenOn(3)];
  const [assessments, enquiries, plans, all, leavers] = [list(4), list(5), list(7), list(8), list(9)];
  const done = assessments.filter((row) => row['authorised'] !== null);
  const decided = enquiries.filter((row) => row['conferenceUnnecessary'] !== null);
  const held = enquiries.filter((row) => row['conference'] !== null);
  const waiting = enquiries.filter((row) => row['conference'] === null && row['conferenceUnnecessary'] !== 'yes');
  const [needs, open, care] = [list(6).filter((row) => row['closed'] === null), plans.filter((row) => row['ended'] === null), all.filter((row) => row['ceased'] === null)];
  const over = plans.filter((row) => row['ended'] !== null);
  const aYear = care.filter((row) => addMonths(day(row, 'started'), 12) <= asAt);
  const half = addMonths(asAt, -6);
  return {
    'contacts-that-became-referrals': [[...contacted].filter((child) => referred.has(child)).length, contacted.size],
    'assessments-open': share(assessments, (row) => row['authorised'] === null), 'assessments-requiring-support': share(assessments.filter((row) => row['needsSupport'] !== null), (row) => row['needsSupport'] === 'yes'),
    ...inBands('assessments', { 'same-day': [0, 0], '1-day': [1, 10], '11-days': [11, 20], '21-days': [21, 30], '31-days': [31, 40], '41-days': [41, 45], '46-days': [46, 50], '51-days': [51, 60], '61-days': [61, 9999] }, done.map((row) => stepped(day(row, 'started'), day(row, 'authorised')))),
    'enquiries-with-conference': share(decided, (row) => row['conference'] !== null), 'conferences-unnecessary': share(decided, (row) => row['conferenceUnnecessary'] === 'yes'), 'conferences-with-plan': share(held, (row) => row['planned'] === 'yes'),
    'enquiries-waiting-over-15-days': share(waiting, (row) => stepped(day(row, 'discussed'), asAt) > 15),
    ...inBands('seen', { 'under-6-weeks': [0, 41], '6-weeks': [42, 83], '12-weeks': [84, 125], '18-weeks': [126, 9999] }, needs.filter((row) => row['lastSeen'] !== null).map((row) => daysTo(day(row, 'lastSeen'), asAt))),
    ...inBands('need-open', longBands, needs.map((row) => daysTo(day(row, 'opened'), asAt))), ...inBands('plan-open', longBands, open.map((row) => daysTo(day(row, 'started'), asAt))), ...inBands('care-open', longBands, care.map((row) => daysTo(day(row, 'started'), asAt))),
    'plans-begun': share(plans, (row) => day(row, 'started') >= half), 'plans-ended': [over.length, plans.length], 'plans-ended-after-two-years': share(over, (row) => day(row, 'ended') >= addMonths(day(row, 'started'), 24)),
    'plan-children-seen-alone': share(open, (row) => row['seenAlone'] === 'yes'), 'plan-visits-in-20-days': share(open, (row) => stepped(day(row, 'lastVisit'), asAt) <= 20),
    'care-ended': share(all, (row) => row['ceased'] !== null), 'care-begun': share(all, (row) => day(row, 'started') >= half), 'care-unaccompanied': share(care, (row) => row['asylum'] === 'yes'), 'care-by-section-20': share(care, (row) => row['legalStatus'] === 'V2'),
    'care-visits-in-six-weeks': share(care, (row) => daysTo(day(row, 'lastVisit'), asAt) <= 42),
    'care-health-in-time': share(aYear, (row) => row['lastHealth'] !== null && addMonths(day(row, 'lastHealth'), addMonths(day(row, 'born'), 60) > asAt ? 6 : 12) >= asAt), 'care-dental-in-time': share(aYear, (row) => row['lastDental'] !== null && addMonths(day(row, 'lastDental'), 12) >= asAt),
    'care-missing': share(all, (row) => Number(row['missing']) >= 1),
    'leavers-in-touch-17-to-18': share(aged(leavers, asAt, 17, 18), (row) => row['inTouch'] === 'YES'), 'leavers-in-touch-19-to-21': share(aged(leavers, asAt, 19, 21), (row) => row['inTouch'] === 'YES'),
    'leavers-in-suitable-accommodation': share(leavers, (row) => row['suitability'] === 'suitable'), 'leavers-in-education-or-work': share(leavers, (row) => typeof row['activity'] === 'string' && ['F', 'P'].includes(row['activity'].slice(0, 1))),
    'leavers-pathway-in-six-months': share(leavers, (row) => row['lastPathway'] !== null && addMonths(day(row, 'lastPathway'), 6) >= asAt),
  };
}

const longBands = { 'under-91-days': [0, 90], '91-days': [91, 181], '182-days': [182, 364], '365-days': [365, 729], '730-days': [730, 99_999] } as const;

function inBands(prefix: string, bands: Readonly<Record<string, readonly [number, number]>>, numbers: readonly number[]): Record<string, Counted> {
  return Object.fromEntries(Object.entries(bands).map(([name, [least, most]]) => [`${prefix}-${name}`, [numbers.filter((each) => each >= least && each <= most).length, numbers.length]]));
}

const daysTo = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
/** Whose birthday of that many years has come, and that of one more than the most has not. */
const aged = (rows: readonly Row[], asAt: Day, least: number, most: number) => rows.filter((row) => addMonths(day(row, 'born'), 12 * least) <= asAt && addMonths(day(row, 'born'), 12 * (most + 1)) > asAt);
