import type { Plain } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/day.ts';
import { titleOfList } from '../returns/definitions.ts';
import { type EventName, eventNames } from '../returns/event-names.ts';
import { eventsOf } from '../returns/events.ts';

/** A line that was kept: from the lists of one day, and until those of another, or still. */
export interface LineOverTime { readonly list: string; readonly content: { readonly [column: string]: Plain }; readonly fromDay: Day; readonly toDay: Day | null }

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

/** A child's journey across all extracts, the newest first. Of what several lists or extracts say, once. */
export function journeyOf(lines: readonly LineOverTime[]): readonly Step[] {
  const events = eventsOf(lines.map((each) => ({ ...each, doubts: [] })));
  return events.map(({ day, what, lines: told, doubtful }): Step => ({
    day, event: what, what: eventNames[what], doubtful, lists: [...new Set(told.map(({ list }) => titleOfList(list)))],
    toldFrom: told.map(({ fromDay }) => fromDay).toSorted()[0] ?? day,
    toldUntil: told.some(({ toDay }) => toDay === null) ? null : told.map(({ toDay }) => toDay ?? day).toSorted().at(-1) ?? day,
  })).toReversed();
}
