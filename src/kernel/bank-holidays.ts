import { dayNumber, isWeekend, weekdayOf } from './day-number.ts';

/**
 * Bank holidays in England, as they were proclaimed or published: MM-DD of each year. 2022 to 2027 as on GOV.UK
 * (list for England and Wales); 2015 to 2021 as they were kept. Moved or once only: 8 May 2020 (in place of 4 May),
 * 2 and 3 June 2022 (in place of 30 May), 19 September 2022, 8 May 2023.
 */
export const bankHolidays: ReadonlyMap<number, readonly string[]> = new Map([
  [2015, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
  [2016, ['01-01', '03-25', '03-28', '05-02', '05-30', '08-29', '12-26', '12-27']],
  [2017, ['01-02', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
  [2018, ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26']],
  [2019, ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26']],
  [2020, ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28']],
  [2021, ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28']],
  [2022, ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27']],
  [2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
  [2024, ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26']],
  [2025, ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26']],
  [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
  [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
]);

/**
 * The bank holidays of any year by the rule (Banking and Financial Dealings Act 1971, schedule 1; Good Friday,
 * Christmas Day and New Year's Day by custom and proclamation), as days since 1 January 1970. It knows nothing of days
 * that are proclaimed or moved for one year, so what it says of a year to come is provisional.
 */
export function bankHolidaysByRule(year: number): readonly number[] {
  const easter = easterSunday(year);
  const christmas = weekdayFrom(dayNumber(year, 12, 25));
  return [
    weekdayFrom(dayNumber(year, 1, 1)),
    easter - 2,
    easter + 1,
    mondayFrom(dayNumber(year, 5, 1)),
    mondayFrom(dayNumber(year, 5, 25)),
    mondayFrom(dayNumber(year, 8, 25)),
    christmas,
    // Boxing Day, or the day that stands for whichever of the two fell on a weekend.
    weekdayFrom(christmas + 1),
  ];
}

/** The first day from this one on that is no Saturday or Sunday. */
function weekdayFrom(number: number): number {
  return isWeekend(number) ? number + 7 - weekdayOf(number) : number;
}

/** The first Monday from this day on: the last of May or August from the 25th on. */
function mondayFrom(number: number): number {
  return number + ((7 - weekdayOf(number)) % 7);
}

/** Gregorian Easter, by the rule of J. B. Butcher (1876), as in Meeus, Astronomical Algorithms, chapter 8. */
function easterSunday(year: number): number {
  const [century, ofCentury, golden] = [Math.floor(year / 100), year % 100, year % 19];
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const place = epact + toSunday - 7 * late + 114;
  return dayNumber(year, Math.floor(place / 31), (place % 31) + 1);
}
