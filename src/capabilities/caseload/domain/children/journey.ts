import type { Day } from '../../../../kernel/day.ts';
import { titleOfList } from '../returns/definitions.ts';
import { type EventName, eventNames } from '../returns/event-names.ts';
import { eventsOf } from '../returns/events.ts';
import type { KeptLine } from './kept-line.ts';
import { toldBy, undated } from './told-ending.ts';

/** A line that was kept: from the lists of one day, and until those of another, or still. */
export interface LineOverTime extends KeptLine { readonly fromDay: Day; readonly toDay: Day | null }

/** One thing that happened, the lists that tell it, and how long they did. */
export interface Step {
  readonly day: Day;
  readonly event: EventName;
  readonly what: string;
  readonly lists: readonly string[];
  readonly doubtful: boolean;
  /** The day of the first lists that told it. */
  readonly toldFrom: Day;
  /** Null: the newest lists tell it. Lists leave out what is long ago, or name the latest visit alone: it is no less true for that. */
  readonly toldUntil: Day | null;
}

/** What a reason tells that stands beside a day: why a case was closed, why care ended. */
interface Ended { readonly what: EventName; readonly on: Day }

/**
 * A child's journey across all extracts, the newest first. Of what several lists or extracts say, once. That a child died, was
 * adopted or moved away stays in it, though later lists have the child as open again.
 */
export function journeyOf(lines: readonly LineOverTime[]): readonly Step[] {
  const first = undatedDeath(lines);
  const events = eventsOf(lines.map((each) => ({ ...each, doubts: each.doubts ?? [], also: endedIn(each, first) })));
  return events.map(({ day, what, lines: told, doubtful }): Step => ({
    day, event: what, what: eventNames[what], doubtful, lists: [...new Set(told.map(({ list }) => titleOfList(list)))],
    toldFrom: told.map(({ fromDay }) => fromDay).toSorted()[0] ?? day,
    toldUntil: told.some(({ toDay }) => toDay === null) ? null : told.map(({ toDay }) => toDay ?? day).toSorted().at(-1) ?? day,
  })).toReversed();
}

/** The first line that tells of a death without its day, where none tells the day. */
function undatedDeath(lines: readonly LineOverTime[]): LineOverTime | null {
  const deaths = lines.filter((line) => toldBy(line, line.fromDay)?.why === 'died');
  if (deaths.some(({ list }) => list !== undated)) return null;
  return deaths.toSorted((one, other) => (one.fromDay < other.fromDay ? -1 : 1))[0] ?? null;
}

function endedIn(line: LineOverTime, first: LineOverTime | null): readonly Ended[] {
  const told = toldBy(line, line.fromDay);
  return told && (line.list !== undated || line === first) ? [{ what: told.why, on: told.on }] : [];
}
