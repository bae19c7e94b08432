import type { Day } from '../../../../kernel/day.ts';
import { returnShapes } from './definitions.ts';
import { type EventName, eventNames } from './event-names.ts';
import type { Line } from './seam.ts';

/** As much of a line as its events are read from. `also`: what it tells beside its days. */
type Telling = Pick<Line, 'list' | 'content' | 'doubts'> & { readonly also?: readonly { readonly what: EventName; readonly on: Day }[] };

/** Something that happened to a child, with every line that says so: an assessment is in Annex A and in the census. */
export interface Happened<Told extends Telling = Line> {
  readonly day: Day;
  readonly what: EventName;
  readonly lines: readonly Told[];
  /** Every line that says so is doubted in a way that touches its days. */
  readonly doubtful: boolean;
}

const columns: ReadonlyMap<string, readonly { readonly name: string; readonly event: EventName }[]> = new Map(
  Object.values(returnShapes).flatMap(({ lists }) => lists.map(({ list, columns: all }) => [list, all.flatMap(({ name, event }) => (event ? [{ name, event }] : []))] as const)),
);
const place = new Map(Object.keys(eventNames).map((name, index) => [name, index]));
/** Warnings of a line that put its days in doubt, and not something else of it, with the words for “The day is in doubt: …”. */
export const doubtsOfDays: ReadonlyMap<string, string> = new Map([
  ['out-of-order', 'the days of the list are not in order'], ['after-the-extract', 'it is later than the lists themselves'], ['far-off-day', 'it is before 1900, or more than a hundred years ahead'],
  ['activity-after-closure', 'it is later than the closing of the case'], ['episodes-overlap', 'two episodes of care overlap'],
]);

/** A child's journey: the key dates of the lines about one child, the earliest first. Of what several lines say, once. */
export function eventsOf<Told extends Telling>(lines: readonly Told[]): readonly Happened<Told>[] {
  const found = new Map<string, { day: Day; what: EventName; lines: Told[] }>();
  for (const line of lines) {
    for (const { day, what } of toldOf(line)) {
      const key = `${day} ${what}`;
      const known = found.get(key);
      if (!known) found.set(key, { day, what, lines: [line] });
      else if (!known.lines.includes(line)) known.lines.push(line);
    }
  }
  return [...found.values()].toSorted(inTime).map((each) => ({ ...each, doubtful: each.lines.every((line) => line.doubts.some((doubt) => doubtsOfDays.has(doubt))) }));
}

function toldOf({ list, content, also = [] }: Telling): { readonly day: Day; readonly what: EventName }[] {
  const days = (columns.get(list) ?? []).flatMap(({ name, event }) => (typeof content[name] === 'string' ? [{ day: content[name] as Day, what: event }] : []));
  return [...days, ...also.map(({ what, on }) => ({ day: on, what }))];
}

function inTime(one: Pick<Happened, 'day' | 'what'>, other: Pick<Happened, 'day' | 'what'>): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return (place.get(one.what) ?? 0) - (place.get(other.what) ?? 0);
}
