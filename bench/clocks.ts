import { judge, judgeCycle, timescaleOf, timescales, type Facts, type Timescale } from '../src/capabilities/caseload/index.ts';
import { type Day, addDays } from '../src/kernel/day.ts';
import { addWorkingDays, calendarOf, england } from '../src/kernel/working-days.ts';

/** One way of asking, with the milliseconds that each round took. */
export interface ClockFigure { readonly name: string; readonly times: number; readonly rounds: readonly number[] }

const rounds = 5;
export const dueDates = 1_000_000;

/** What a million due dates cost, from the bare day to a whole verdict with its reason in words. */
export function benchClocks(say: (words: string) => void): ClockFigure[] {
  const starts = Array.from({ length: 4_000 }, (_, place) => addDays('2015-01-01' as Day, place));
  const start = (place: number) => starts[place % starts.length] as Day;
  const conference = timescaleOf('initial-conference') as Timescale;
  const reviews = starts.map((on): Facts => ({ days: { 'looked-after-start': [on], 'looked-after-review': [addDays(on, 25), addDays(on, 110), addDays(on, 290), addDays(on, 470)] } }));
  return [
    measured('last days by 45 working days', dueDates, (place) => addWorkingDays(start(place), 45, england).day.length, say),
    measured('last days by 1 to 45 working days, from any day', dueDates, (place) => addWorkingDays(start(place * 7), 1 + (place % 45), england).day.length, say),
    measured('verdicts on a conference, with the reason', dueDates, (place) => judge(conference, { days: { 'strategy-discussion': [start(place)] } }, at(start(place + 17))).reason.length, say),
    measured('verdicts on every timescale in turn', dueDates, (place) => verdictOnAny(place, start(place)), say),
    measured('histories of four reviews, five verdicts each', dueDates / 5, (place) => judgeCycle('looked-after-reviews', reviews[place % reviews.length] as Facts, at('2027-06-01' as Day)).past.length, say),
    measured('calendars made anew', 100, () => calendarOf().first, say),
  ];
}

const at = (asAt: Day) => ({ asAt, calendar: england });

function verdictOnAny(place: number, on: Day): number {
  const timescale = timescales[place % timescales.length] as Timescale;
  return judge(timescale, { days: { [timescale.begins[0] ?? 'referral']: [on] } }, at(on)).reason.length;
}

function measured(name: string, times: number, once: (place: number) => number, say: (words: string) => void): ClockFigure {
  const took: number[] = [];
  let kept = 0;
  for (let round = -1; round < rounds; round += 1) {
    const began = performance.now();
    for (let place = 0; place < times; place += 1) kept += once(place);
    if (round >= 0) took.push(performance.now() - began);
  }
  // The sum is used, so that no work can be left out as useless.
  if (!Number.isFinite(kept)) throw new Error('no answers');
  say(`  ${name}: ${took.map((each) => each.toFixed(0)).join(', ')} ms`);
  return { name, times, rounds: took };
}

/** As Markdown: least, middle and most of the rounds. */
export function clocksTable(figures: readonly ClockFigure[]): string {
  const row = ({ name, times, rounds: took }: ClockFigure) => {
    const sorted = took.toSorted((a, b) => a - b).map((each) => Math.round(each).toLocaleString('en-GB'));
    return `| ${times.toLocaleString('en-GB')} ${name} | ${sorted[0]} – ${sorted[Math.floor(sorted.length / 2)]} – ${sorted.at(-1)} |`;
  };
  return ['| Clocks, on one processor | ms |', '|---|---|', ...figures.map(row)].join('\n');
}
