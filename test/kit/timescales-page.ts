import { join } from 'node:path';
import { type Timescale, markNames } from '../../src/capabilities/caseload/domain/clocks/timescale.ts';
import { beginsWords, conditionsOf, forceWords, limitAlone } from '../../src/capabilities/caseload/domain/clocks/timescale-words.ts';
import { timescaleGroups } from '../../src/capabilities/caseload/domain/clocks/timescales.ts';
import { bankHolidays } from '../../src/kernel/bank-holidays.ts';
import { dayWords } from '../../src/kernel/day.ts';
import { england } from '../../src/kernel/working-days.ts';

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

const rowOf = (each: Timescale) => `| \`${each.id}\` | ${[each.name, ...conditionsOf(each)].join('. ')} | ${beginsWords(each)} | ${each.limit ? limitAlone(each.limit) : 'none shipped'} | ${sourceWords(each)} | ${markNames[each.mark]} |`;

const sourceWords = (each: Timescale) => [each.source, forceWords(each)].filter(Boolean).join('; ');

const workingDays = [
  '## How days are counted', '',
  '- The day on which a clock begins is day 0; the next day that counts is day 1.',
  '- A working day is any but a Saturday, a Sunday and a bank holiday in England. Local closures count only where an authority says so.',
  '- Weeks and months count every day. A month ends on the same date, or on the month’s last day: three months from 30 November end on 28 or 29 February.',
  '- A limit whose last day is a weekend or a holiday is not extended.',
  '- Hours are counted as whole days, rounded up, since returns know days alone: nothing is called late that may have been in time.',
  `- Bank holidays are shipped from ${Math.min(...bankHolidays.keys())} to ${dayWords(england.knownUntil)}. Outside of these years they are worked out by rule, and a last day that leans on them is *provisional*.`,
  '- Which arrangement holds for a placement (until 18, long-term foster care with fewer visits, regulations 19 and 24) comes from the authority’s own list of placement arrangements; without that list the usual limit is used, and the reason says so.',
  '- What the lists say of a child who died, was adopted or moved away stops every clock that had begun by that day.',
  '- What fell due before the service began here carries “before Touchstone”, and is never red.', '',
];
