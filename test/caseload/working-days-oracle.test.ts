// Every day of twenty-one years, counted a second time in another way: one day after the other by the calendar on the
// wall, with holidays that are worked out from the moon and the substitute rules. Nothing here is taken from src but
// the functions that are tested and the day to which the table is known.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../src/kernel/day.ts';
import { addWorkingDays, england, workingDaysBetween } from '../../src/kernel/working-days.ts';

const written = (date: Date) => date.toISOString().slice(0, 10);
const at = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
const on = (date: Date, days: number) => new Date(date.getTime() + days * 24 * 60 * 60 * 1000);

/** The Sunday after the church's full moon on or after 21 March (Clavius): by golden number and epact, valid from 1900 to 2199. */
function easter(year: number): Date {
  const golden = (year % 19) + 1;
  let epact = (11 * golden + 18) % 30;
  // The corrections that keep two years of the nineteen from having one moon.
  if (epact === 24 || (epact === 25 && golden > 11)) epact += 1;
  const moon = epact < 24 ? 44 - epact : 74 - epact;
  let sunday = on(at(year, 3, moon), 1);
  while (sunday.getUTCDay() !== 0) sunday = on(sunday, 1);
  return sunday;
}

/** Days that were added or taken away for one year by proclamation. */
const proclaimed = new Map([
  [2020, { gone: ['2020-05-04'], come: ['2020-05-08'] }],
  [2022, { gone: ['2022-05-30'], come: ['2022-06-02', '2022-06-03', '2022-09-19'] }],
  [2023, { gone: [], come: ['2023-05-08'] }],
]);

function holidaysOf(year: number): Set<string> {
  const sunday = easter(year);
  const days = new Set([written(on(sunday, -2)), written(on(sunday, 1))]);
  // Mondays, looked for: the first of May, and the last of May and of August from the month's end back.
  let may = at(year, 5, 1);
  while (may.getUTCDay() !== 1) may = on(may, 1);
  days.add(written(may));
  for (const month of [5, 8]) {
    let last = at(year, month, 31);
    while (last.getUTCDay() !== 1) last = on(last, -1);
    days.add(written(last));
  }
  // What falls on a weekend is kept on the next day that is neither weekend nor holiday. Boxing Day comes before
  // Christmas Day here: when Christmas is on a Sunday, Boxing Day keeps its Monday.
  for (const [month, date] of [[1, 1], [12, 26], [12, 25]] as const) {
    let kept = at(year, month, date);
    while (kept.getUTCDay() % 6 === 0 || days.has(written(kept))) kept = on(kept, 1);
    days.add(written(kept));
  }
  const { gone, come } = proclaimed.get(year) ?? { gone: [], come: [] };
  for (const each of gone) days.delete(each);
  for (const each of come) days.add(each);
  return days;
}

const holidays = new Set(Array.from({ length: 24 }, (_, place) => [...holidaysOf(2014 + place)]).flat());
const isWorking = (date: Date) => date.getUTCDay() % 6 !== 0 && !holidays.has(written(date));

test('the moon of the church gives the Easters that are kept', () => {
  const known = ['1954-04-18', '1981-04-19', '2015-04-05', '2016-03-27', '2017-04-16', '2018-04-01', '2019-04-21', '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2076-04-19'];
  for (const sunday of known) assert.equal(written(easter(Number(sunday.slice(0, 4)))), sunday);
});

test('an independent count agrees on every day from 2015 to 2035', () => {
  let days = 0;
  for (let start = at(2015, 1, 1); start < at(2036, 1, 1); start = on(start, 1)) {
    days += 1;
    let passed = 0;
    for (let date = on(start, 1); passed < 45; date = on(date, 1)) {
      if (!isWorking(date)) continue;
      passed += 1;
      if (![1, 5, 8, 10, 15, 20, 40, 45].includes(passed)) continue;
      const [from, to] = [written(start) as Day, written(date) as Day];
      const provisional = to > england.knownUntil;
      assert.deepEqual(addWorkingDays(from, passed, england), { day: to, provisional }, `${from} and ${passed}`);
      assert.deepEqual(workingDaysBetween(from, to, england), { days: passed, provisional }, `${from} to ${to}`);
    }
  }
  assert.equal(days, 7670);
});
