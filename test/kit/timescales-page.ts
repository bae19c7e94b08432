import { join } from 'node:path';
import { limitWords } from '../../src/capabilities/caseload/domain/clocks/limit.ts';
import { happeningWords, traitWords } from '../../src/capabilities/caseload/domain/clocks/happenings.ts';
import { type Timescale, type Until, cycleNames, markNames } from '../../src/capabilities/caseload/domain/clocks/timescale.ts';
import { stepsOf, timescaleGroups } from '../../src/capabilities/caseload/domain/clocks/timescales.ts';
import { bankHolidays } from '../../src/kernel/bank-holidays.ts';
import { dayWords } from '../../src/kernel/day.ts';
import { knownUntil } from '../../src/kernel/working-days.ts';

export const timescalesFile = join(import.meta.dirname, '../../docs/timescales.md');

/** docs/timescales.md, from the data. */
export function timescalesPage(): string {
  return [...introduction, ...timescaleGroups.flatMap(({ name, timescales }) => [`## ${name}`, '', ...heads, ...timescales.map(rowOf), '']), ...workingDays].join('\n');
}

const introduction = [
  '# Timescales', '',
  'How soon something must be done after something else. Made from the data in `src/capabilities/caseload/domain/clocks` by `node test/kit/write-timescales.ts`; a test compares the two.', '',
  '**Sure?** says how sure the source is: *national* was looked up in the law or guidance; *to be confirmed here* is known in general, and the authority should confirm it; *local* is each authority’s own, with a number to begin with.', '',
  'An authority can set another limit, unit or beginning, or switch a timescale off, each from a day to a day. What it sets is shown as local.', '',
  'The law eased several of these limits from 24 April to 25 September 2020 (SI 2020/445). That is not reckoned: those months are judged by the ordinary limits.', '',
];

const heads = ['| Id | Timescale | Counted from | Limit | Source | Sure? |', '|---|---|---|---|---|---|'];

const rowOf = (each: Timescale) => `| \`${each.id}\` | ${[each.name, ...conditions(each)].join('. ')} | ${beginsWords(each)} | ${each.limit ? limitWords(each.limit).replace(/,$/, '') : 'none shipped'} | ${sourceWords(each)} | ${markNames[each.mark]} |`;

function beginsWords({ begins, cycle, nth, latest, only }: Timescale): string {
  const start = begins.map((each) => happeningWords[each]).join(', or where that is not known ');
  if (latest) return `${start}, the latest`;
  if (!cycle || nth === 1) return start;
  const firstIsApart = stepsOf(cycle).some((each) => each.nth === 1 && (!only || each.only?.join() === only.join()));
  return firstIsApart ? 'the one before' : `the one before; the first from ${start}`;
}

function conditions({ only = [], unless = [], until, follows, mayPrecede, cycle, note }: Timescale): string[] {
  return [
    ...only.length > 0 ? [`Only where ${only.map((each) => traitWords[each]).join(', or ')}`] : [],
    ...unless.map((each) => `Not where ${traitWords[each]}`),
    ...until ? [untilWords(until)] : [],
    ...follows ? [`What was done by the last day of \`${follows}\` counts for that alone`] : [],
    ...mayPrecede ? ['May be done before'] : [],
    ...cycle ? [`Cycle: ${cycleNames[cycle].toLowerCase()}`] : [],
    ...note ? [note] : [],
  ];
}

function untilWords(until: Until): string {
  switch (until.kind) {
    case 'months': return `While the one before was in the first ${until.number} months`;
    case 'age': return `While the next falls before the age of ${until.years}`;
    case 'happening': return `Until the first since then: ${happeningWords[until.happening]}`;
  }
}

function sourceWords({ source, from, to }: Timescale): string {
  return [source, from ? `from ${dayWords(from)}` : '', to ? `until ${dayWords(to)}` : ''].filter(Boolean).join('; ');
}

const workingDays = [
  '## How days are counted', '',
  '- The day on which a clock begins is day 0; the next day that counts is day 1.',
  '- A working day is any but a Saturday, a Sunday and a bank holiday in England. Local closures count only where an authority says so.',
  '- Weeks and months count every day. A month ends on the same date, or on the month’s last day: three months from 30 November end on 28 or 29 February.',
  '- A limit whose last day is a weekend or a holiday is not extended.',
  '- Hours are counted as whole days, rounded up, since returns know days alone: nothing is called late that may have been in time.',
  `- Bank holidays are shipped from ${Math.min(...bankHolidays.keys())} to ${dayWords(knownUntil)}. Outside of these years they are worked out by rule, and a last day that leans on them is *provisional*.`,
  '- What fell due before the service began here carries “before Touchstone”, and is never red.', '',
];
