import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { calendarText } from './calendar.ts';
import { type Due, countsByDay, inOrder, standingOf } from './due.ts';
import { climbed, setGrace } from './ladder.ts';

const today = '2026-06-10' as Day;
const day = (text: string) => text as Day;

test('what is due stands as overdue, today or within a week, and not at all after that', () => {
  assert.deepEqual((['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-17', '2026-06-18'] as const).map((each) => standingOf(day(each), today)), ['overdue', 'today', 'week', 'week', null]);
});

test('overdue first, then by day; what is overdue counts for today in the calendar', () => {
  const due = (standing: Due['standing'], dueOn: string): Due => ({ what: '', about: '', dueOn: day(dueOn), standing, href: '', act: '' });
  const list = [due('week', '2026-06-12'), due('today', '2026-06-10'), due('overdue', '2026-06-08'), due('overdue', '2026-06-01')];
  assert.deepEqual(inOrder(list).map(({ dueOn }) => dueOn), ['2026-06-01', '2026-06-08', '2026-06-10', '2026-06-12']);
  assert.deepEqual(countsByDay(list, today), [{ day: '2026-06-10', count: 3 }, { day: '2026-06-12', count: 1 }]);
});

test('what was missed is shown a manager further up only once each manager between has had the days to put it right', () => {
  const missed = [{ teamId: 1, dueOn: day('2026-06-01') }, { teamId: 1, dueOn: day('2026-06-02') }, { teamId: 2, dueOn: day('2026-06-01') }];
  const late = (dueOn: Day) => (dueOn === '2026-06-01' ? 5 : 2);
  const shown = (steps: number, grace = 2) => climbed(missed, [{ teamId: 1, team: 'Ash', steps }, { teamId: 3, team: 'Elm', steps }], grace, late);
  assert.deepEqual(shown(1), [{ teamId: 1, team: 'Ash', missed: 1 }], 'two working days late is still within two');
  assert.deepEqual(shown(1, 1), [{ teamId: 1, team: 'Ash', missed: 2 }]);
  assert.deepEqual(shown(2), [{ teamId: 1, team: 'Ash', missed: 1 }]);
  assert.deepEqual(shown(3), [], 'five days are not more than six');
  assert.deepEqual([0, 20, 21, -1, 1.5].map((each) => setGrace(each).ok), [true, true, false, false, false]);
});

/** Read by the rules of RFC 5545 alone: unfolded, each line a name with parameters and a value, events between their marks. */
function readCalendar(text: string) {
  assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text), 'every line ends with CR LF');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const lines = text.replaceAll(/\r\n[ \t]/g, '').trimEnd().split('\r\n').map((line) => {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):([^]*)$/.exec(line) ?? assert.fail(line);
    return { name, parameters, value: value.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)) };
  });
  const events: Record<string, string>[] = [];
  const open: string[] = [];
  for (const { name, parameters, value } of lines) {
    if (name === 'BEGIN') { open.push(value); if (value === 'VEVENT') events.push({}); }
    else if (name === 'END') assert.equal(open.pop(), value);
    else if (open.at(-1) === 'VEVENT') Object.assign(events.at(-1) ?? {}, { [name + parameters]: value });
  }
  assert.deepEqual(open, []);
  return { head: lines.filter(({ name }) => ['VERSION', 'PRODID', 'CALSCALE'].includes(name)).map(({ value }) => value), events };
}

describe('the calendar', () => {
  const text = calendarText({ id: 4, days: [{ day: today, count: 3 }, { day: day('2026-12-31'), count: 1 }], address: 'https://touchstone.example.gov.uk/a;b,c/é-eine-sehr-lange-adresse-damit-die-zeile-gefaltet-werden-muss', at: new Date('2026-06-10T09:08:07Z') });
  const { head, events } = readCalendar(text);

  test('reads as RFC 5545 asks: version, folded lines, an instant, a whole day, an id of its own', () => {
    assert.deepEqual(head, ['2.0', '-//Touchstone//Oversight//EN', 'GREGORIAN']);
    assert.deepEqual(events.map((each) => [each['DTSTAMP'], each['DTSTART;VALUE=DATE'], each['DTEND;VALUE=DATE']]), [['20260610T090807Z', '20260610', '20260611'], ['20260610T090807Z', '20261231', '20270101']]);
    assert.equal(new Set(events.map((each) => each['UID'])).size, 2);
    assert.ok(text.includes('\r\n '), 'a long line is folded');
    assert.match(text.replaceAll('\r\n ', ''), /DESCRIPTION:[^\r]*\/a\\;b\\,c\//, 'what separates values is escaped');
    assert.match(events[0]?.['DESCRIPTION'] ?? '', /a;b,c\/é-eine-sehr-lange-adresse-damit-die-zeile-gefaltet-werden-muss$/);
  });

  test('it says how many things are due, and nothing else', () => {
    assert.deepEqual(events.map((each) => each['SUMMARY']), ['3 things are due', '1 thing is due']);
    assert.ok(!/ATTENDEE|ORGANIZER|LOCATION|mailto/i.test(text));
  });
});
