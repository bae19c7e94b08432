import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bankHolidays, bankHolidaysByRule } from './bank-holidays.ts';
import { type Day, addDays, addMonths, dayFrom, dayWords, daysBetween } from './day.ts';
import { dayAt, numberOf, weekdayOf } from './day-number.ts';
import { addWorkingDays, calendarOf, england, isWorkingDay, workingDaysBetween } from './working-days.ts';

const day = (text: string) => text as Day;
const after = (from: string, days: number, calendar = england) => addWorkingDays(day(from), days, calendar).day;

/** Any day on which the arithmetic may be asked, the calendar's years and those around them. */
const anyDay = fc.integer({ min: numberOf(day('1985-01-01')), max: numberOf(day('2105-12-31')) }).map(dayAt);
const anyCount = fc.integer({ min: -400, max: 400 });

test('working days pass as in the known examples, the first day being day 0', () => {
  const table: [string, string[]][] = [
    ['2020-03-30', ['2020-04-09', '2020-04-22', '2020-04-29', '2020-05-29', '2020-06-05']],
    ['2020-04-01', ['2020-04-15', '2020-04-24', '2020-05-01', '2020-06-02', '2020-06-09']],
    ['2023-03-20', ['2023-03-30', '2023-04-12', '2023-04-19', '2023-05-19', '2023-05-26']],
    ['2024-12-02', ['2024-12-12', '2024-12-23', '2025-01-02', '2025-01-30', '2025-02-06']],
  ];
  for (const [start, expected] of table) {
    assert.deepEqual([8, 15, 20, 40, 45].map((days) => after(start, days)), expected, start);
  }
});

test('the same examples with bank holidays left out of account: what other tools show', () => {
  const table: [string, string[]][] = [
    ['2020-03-30', ['2020-04-09', '2020-04-20', '2020-04-27', '2020-05-25', '2020-06-01']],
    ['2020-04-01', ['2020-04-13', '2020-04-22', '2020-04-29', '2020-05-27', '2020-06-03']],
    ['2023-03-20', ['2023-03-30', '2023-04-10', '2023-04-17', '2023-05-15', '2023-05-22']],
    ['2024-12-02', ['2024-12-12', '2024-12-23', '2024-12-30', '2025-01-27', '2025-02-03']],
  ];
  const weekendsOnly = calendarOf({ withoutBankHolidays: true });
  for (const [start, expected] of table) {
    assert.deepEqual([8, 15, 20, 40, 45].map((days) => after(start, days, weekendsOnly)), expected, start);
  }
});

test('days that were proclaimed for one year only are no working days, and the days that they replaced are', () => {
  for (const text of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']) assert.equal(isWorkingDay(day(text), england), false, text);
  for (const text of ['2020-05-04', '2022-05-30', '2021-05-07', '2024-05-08', '2023-09-19']) assert.equal(isWorkingDay(day(text), england), true, text);
});

test('a year of the table differs from the rule only by what was proclaimed for that year', () => {
  const differs = [...bankHolidays].filter(([year, known]) => bankHolidaysByRule(year).map((each) => dayAt(each).slice(5)).toSorted().join() !== known.join());
  assert.deepEqual(differs.map(([year]) => year), [2020, 2022, 2023]);
});

test('the rule keeps Easter in the years in which the moon of the church would come too late', () => {
  for (const [year, friday] of [[1954, '04-16'], [1981, '04-17'], [2049, '04-16'], [2076, '04-17']] as const) {
    assert.ok(bankHolidaysByRule(year).map((each) => dayAt(each)).includes(`${year}-${friday}` as Day), String(year));
  }
});

test('outside of the calendar only weekends are known, and every answer is provisional', () => {
  assert.deepEqual(addWorkingDays(day('1985-12-24'), 1, england), { day: '1985-12-25', provisional: true });
  assert.deepEqual(addWorkingDays(day('2105-12-24'), 1, england), { day: '2105-12-25', provisional: true });
  assert.deepEqual(workingDaysBetween(day('2105-12-24'), day('2105-12-25'), england), { days: 1, provisional: true });
});

test('a day past the end of the table is provisional, and one up to it is not', () => {
  assert.equal(england.knownUntil, '2027-12-31');
  assert.deepEqual(addWorkingDays(day('2027-12-30'), 1, england), { day: '2027-12-31', provisional: false });
  assert.deepEqual(addWorkingDays(day('2027-12-31'), 1, england), { day: '2028-01-04', provisional: true });
  assert.deepEqual(addWorkingDays(day('2028-01-04'), -1, england), { day: '2027-12-31', provisional: true });
  assert.deepEqual(workingDaysBetween(day('2027-12-24'), day('2028-01-04'), england), { days: 4, provisional: true });
  assert.deepEqual(workingDaysBetween(day('2027-12-24'), day('2027-12-31'), england), { days: 3, provisional: false });
});

test('a day before the table begins is provisional as well', () => {
  assert.deepEqual(addWorkingDays(day('2014-12-31'), 1, england), { day: '2015-01-02', provisional: false });
  assert.deepEqual(addWorkingDays(day('2014-12-30'), 1, england), { day: '2014-12-31', provisional: true });
});

test('a year whose published list has been entered is not provisional, and has the days of that list alone', () => {
  assert.deepEqual([calendarOf(), calendarOf({ published: [2028] }), calendarOf({ published: [2028, 2029, 2031] }), calendarOf({ published: [2029] })].map((each) => each.knownUntil), ['2027-12-31', '2028-12-31', '2029-12-31', '2027-12-31'], 'a year that is missing ends it');
  const published = calendarOf({ published: [2028], holidays: [day('2028-01-03'), day('2028-06-12')] });
  assert.deepEqual(addWorkingDays(day('2027-12-31'), 1, published), { day: '2028-01-04', provisional: false });
  assert.equal(isWorkingDay(day('2028-06-12'), published), false);
  assert.equal(isWorkingDay(day('2028-04-14'), published), true, 'Good Friday is not in the list that was entered');
  assert.equal(addWorkingDays(day('2028-12-29'), 1, published).provisional, true);
});

test('no local closure counts unless it is handed in', () => {
  const closed = calendarOf({ closures: [day('2026-12-29'), day('2026-12-30'), day('2026-12-31')] });
  assert.equal(after('2026-12-24', 1), '2026-12-29');
  assert.equal(after('2026-12-24', 1, closed), '2027-01-04');
});

test('no working days on is the day itself, and one from a weekend is the Monday', () => {
  assert.equal(after('2026-05-30', 0), '2026-05-30');
  assert.equal(after('2026-05-30', 1), '2026-06-01');
  assert.equal(after('2026-05-31', -1), '2026-05-29');
});

test('counting is the inverse of adding, forwards and backwards, within the calendar and outside of it', () => {
  fc.assert(fc.property(anyDay, anyCount, (from, days) => {
    assert.equal(workingDaysBetween(from, after(from, days), england).days, days);
  }), { numRuns: 5000 });
});

test('a working day to which others were added is come back to', () => {
  fc.assert(fc.property(anyDay.filter((each) => isWorkingDay(each, england)), anyCount, (from, days) => {
    assert.equal(after(after(from, days), -days), from);
  }), { numRuns: 5000 });
});

test('a later start never ends earlier, and one day more ends later, on a working day', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (from, later, days) => {
    assert.ok(after(addDays(from, later), days) >= after(from, days));
    const next = after(from, days + 1);
    assert.ok(next > after(from, days));
    assert.ok(isWorkingDay(next, england));
  }), { numRuns: 5000 });
});

test('two stretches make one', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (from, one, two) => {
    assert.equal(after(after(from, one), two), after(from, one + two));
  }), { numRuns: 2000 });
});

test('numbers of days agree with dates, over centuries', () => {
  fc.assert(fc.property(fc.integer({ min: -683_003, max: 2_932_896 }), (number) => {
    const there = dayAt(number);
    assert.equal(dayFrom(there), there);
    assert.equal(numberOf(there), number);
    assert.equal(daysBetween(day('1970-01-01'), there), number);
    assert.equal((weekdayOf(number) + 1) % 7, new Date(there).getUTCDay());
  }), { numRuns: 5000 });
});

test('a month later is the same date, or the last day of a month that has no such date', () => {
  const table: [string, number, string][] = [
    ['2025-11-30', 3, '2026-02-28'], ['2023-11-30', 3, '2024-02-29'], ['2026-08-31', 6, '2027-02-28'], ['2026-05-31', 1, '2026-06-30'],
    ['2024-02-29', 12, '2025-02-28'], ['2026-03-31', -1, '2026-02-28'], ['2026-01-15', -13, '2024-12-15'], ['2026-12-31', 2, '2027-02-28'],
  ];
  for (const [from, months, to] of table) assert.equal(addMonths(day(from), months), to, `${from} and ${months}`);
});

test('months on and back end in the month that they should, on the same date or its last day', () => {
  fc.assert(fc.property(anyDay, anyCount, (from, months) => {
    const to = addMonths(from, months);
    const [first, next] = [new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + months, 1)), addDays(to, 1)];
    assert.equal(dayFrom(to), to);
    assert.equal(to.slice(0, 7), first.toISOString().slice(0, 7));
    assert.ok(to.slice(8) === from.slice(8) || (to.slice(8) < from.slice(8) && next.endsWith('-01')), `${from} ${months} ${to}`);
  }), { numRuns: 5000 });
});

test('a day is said as people write it', () => {
  assert.equal(dayWords(day('2026-09-01')), '1 September 2026');
  assert.equal(dayWords(day('2020-12-31')), '31 December 2020');
});
