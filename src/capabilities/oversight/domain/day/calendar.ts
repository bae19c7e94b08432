import { type Day, addDays } from '../../../../kernel/day.ts';

/** What stands in somebody’s calendar on one day: how many things are due, and nothing else. */
export interface CalendarDay { readonly day: Day; readonly count: number }
export interface CalendarOf { readonly id: number; readonly days: readonly CalendarDay[]; readonly address: string; readonly at: Date }

/**
 * A calendar (iCalendar, RFC 5545) of whole days. No name, no child, no worker: a calendar is shown on phones and shared with
 * colleagues. `address` is where the day’s page is.
 */
export function calendarText({ id, days, address, at }: CalendarOf): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Touchstone//Oversight//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'NAME:Touchstone', 'X-WR-CALNAME:Touchstone', 'REFRESH-INTERVAL;VALUE=DURATION:PT4H', 'X-PUBLISHED-TTL:PT4H',
    ...days.flatMap((each) => eventOf(each, { id, address, at })), 'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

function eventOf({ day, count }: CalendarDay, { id, address, at }: Omit<CalendarOf, 'days'>): string[] {
  const words = count === 1 ? '1 thing is due' : `${count} things are due`;
  return [
    'BEGIN:VEVENT', `UID:${day}-${id}@touchstone`, `DTSTAMP:${stampOf(at)}`, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(words)}`, `DESCRIPTION:${escaped(`Open Touchstone to see what: ${address}`)}`, `URL:${address}`, 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', 'END:VEVENT',
  ];
}

const stampOf = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

/** A line is at most 75 octets; the rest goes on after a space, never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const character of line) {
    const last = parts.at(-1) ?? '';
    if (octets(last) + octets(character) > (parts.length === 1 ? 75 : 74)) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return `${parts.join('\r\n ')}\r\n`;
}

/** How many octets a text has in UTF-8. */
function octets(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return count;
}
