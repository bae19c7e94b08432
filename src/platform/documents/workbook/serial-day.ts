import type { Day } from '../../../kernel/day.ts';
import type { Cell } from '../tables.ts';

const aDay = 86_400_000;
const secondsOfDay = 86_400;
/** 31 December 9999 in a workbook of 1900, the last day that Excel knows. */
const lastSerial = 2_958_465;
/** Days from the first day of a 1904 workbook back to that of a 1900 one (ECMA-376 part 1, 18.17.4.1). */
const from1904 = 1462;
/** 29 February 1900, which Excel counts and which never was. */
const noDay = 60;

/**
 * What a workbook means by a number in a cell with a date format. Where it names no day that ever was, the number stays
 * a number, for whoever knows the column to refuse: before 1 January 1900, Excel's 29 February 1900, past the year 9999.
 * Below one day it is a time alone, as text, '13:30'. Seconds are cut off.
 */
export function serialDay(serial: number, starts1904: boolean): Cell {
  if (serial > 0 && serial < 1) return timeOf(Math.round(serial * secondsOfDay)) ?? '00:00';
  const counted = serial + (starts1904 ? from1904 : 0);
  const seconds = Math.round(counted * secondsOfDay);
  const days = Math.floor(seconds / secondsOfDay);
  if (serial < 0 || days < 1 || days > lastSerial || days === noDay) return serial;
  const epoch = Date.UTC(1899, 11, days < noDay ? 31 : 30);
  const day = new Date(epoch + days * aDay).toISOString().slice(0, 10) as Day;
  return { day, time: timeOf(seconds - days * secondsOfDay) };
}

/** Null at midnight: a day without a time. */
function timeOf(seconds: number): string | null {
  const minutes = Math.floor(seconds / 60);
  if (minutes <= 0 || minutes >= 1440) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A day as strict workbooks write it, in words of ISO 8601; text that is none stays text. */
export function isoDay(text: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text);
  const day = found?.[1];
  if (day === undefined || Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) return text;
  const time = found?.[2] ?? '00:00';
  return { day: day as Day, time: time === '00:00' ? null : time };
}

const mostKept = 50_000;

/** The same, for a whole workbook: most of its days come again and again. */
export class SerialDays {
  private readonly kept = new Map<number, Cell>();
  private readonly starts1904: boolean;

  constructor(starts1904: boolean) {
    this.starts1904 = starts1904;
  }

  of(serial: number): Cell {
    const known = this.kept.get(serial);
    if (known !== undefined) return known;
    const meant = serialDay(serial, this.starts1904);
    if (this.kept.size < mostKept) this.kept.set(serial, meant);
    return meant;
  }
}
