import type { Day } from '../../../../kernel/day.ts';
import { type KeptLine, dayAt } from './kept-line.ts';

/**
 * The day on which a child was last seen: the later of what the Annex A lists have and the authority's own list of visits, up
 * to and with a day. There it counts where the child was seen in person; by video or phone nobody sees where a child lives, and
 * the practice standard does not say that it is enough.
 */
export function lastSeenOf(said: Day | null, lines: readonly KeptLine[], upTo: Day): Day | null {
  const visits = lines.flatMap((line) => (wasSeen(line) ? dayAt(line.content, 'date') ?? [] : [])).filter((day) => day <= upTo);
  return [...visits, ...(said ? [said] : [])].toSorted().at(-1) ?? null;
}

/** Where the list says nothing of the child being seen, a visit in person counts; where it says nothing of how, one at which they were seen. */
function wasSeen({ list, content }: KeptLine): boolean {
  if (list !== 'local/visits') return false;
  const [mode, seen] = [content['mode'] ?? null, content['seen'] ?? null];
  return (mode === 'in-person' && (seen === 'yes' || seen === null)) || (mode === null && seen === 'yes');
}
