import { type Day, dayFrom, dayFromParts } from '../../../../kernel/day.ts';
import { accept, type Outcome, refuse } from '../../../../kernel/outcome.ts';

export type NoDay = 'no-day' | 'year-of-two-figures' | 'day-as-number';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const time = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`);
const dayFirst = new RegExp(String.raw`^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})${time}$`);
const named = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?[ -](\d{4})${time}$`);
const shortYear = /^\d{1,2}[/. -](?:\d{1,2}|[A-Za-z]{3,9})[/. -]\d{2}(?: \d{1,2}:\d{2}.*)?$/;

/**
 * The day that a text means: 31/12/2025, 2025-12-31, 31-Dec-2025, 31 December 2025, 20251231, each with or without a time.
 * The day comes before the month, as in England; a month of 13 to 31 is refused, never turned about. A year of two figures is refused:
 * 01/02/03 has three readings. The time is left out.
 */
export function dayFromText(text: string): Outcome<Day, NoDay> {
  const found = inFigures(text) ?? inWords(text);
  if (found) return accept(found);
  return refuse(shortYear.test(text) ? 'year-of-two-figures' : /^-?\d+(\.\d+)?$/.test(text) ? 'day-as-number' : 'no-day');
}

/**
 * A number in a column of days is refused: it is a serial of 1900 or of 1904, and nothing says which. Only eight figures that
 * make a day (20251231) can be nothing else: a serial of that size would be in the year 57,000.
 */
export function dayFromNumber(value: number): Outcome<Day, NoDay> {
  const found = Number.isInteger(value) ? inEightFigures(String(value)) : null;
  return found ? accept(found) : refuse('day-as-number');
}

function inFigures(text: string): Day | null {
  const first = yearFirst.exec(text);
  if (first) return dayFromParts(first[3] ?? '', first[2] ?? '', first[1] ?? '');
  const last = dayFirst.exec(text);
  return last ? dayFromParts(last[1] ?? '', last[2] ?? '', last[3] ?? '') : inEightFigures(text);
}

function inEightFigures(text: string): Day | null {
  if (!/^(19|20)\d{6}$/.test(text)) return null;
  return dayFrom(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}

const fullMonths = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

function inWords(text: string): Day | null {
  const found = named.exec(text);
  if (!found) return null;
  const word = (found[2] ?? '').toLowerCase();
  const short = word === 'sept' ? 8 : months.indexOf(word);
  const month = short >= 0 ? short : fullMonths.indexOf(word);
  return month < 0 ? null : dayFromParts(found[1] ?? '', String(month + 1), found[3] ?? '');
}
