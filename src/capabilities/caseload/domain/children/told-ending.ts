import type { Day } from '../../../../kernel/day.ts';
import { plainText } from '../returns/fold.ts';
import { type KeptLine, dayAt, daysAt } from './kept-line.ts';

/** Why nothing is due of a child any more, as the lists can tell it. */
export type ToldWhy = 'died' | 'adopted' | 'moved-away';

/** `told`: the day of the lists that first told it; null where that is not known. */
export interface ToldEnding { readonly why: ToldWhy; readonly on: Day; readonly list: string; readonly told: Day | null }

type Reasons = Readonly<Record<string, ToldWhy>>;

/** Reasons for which the case of a child in need was closed, and for which a child left care, that end more than their own list. */
export const closures: Reasons = { RC1: 'adopted', RC2: 'died', RC5: 'moved-away' };
export const leavings: Reasons = { E11: 'adopted', E12: 'adopted', E2: 'died', E3: 'moved-away', E16: 'moved-away' };

/** What tells it: of a list the column of the day (null: it has none, and the day of the lists stands for it), and the reason. */
interface Telling { readonly day: string | null; readonly column: string; readonly reasons: Reasons | ToldWhy }

/** The list that tells of a death and not of its day. */
export const undated = 'annex-a/9';

const tellings: Readonly<Record<string, Telling>> = {
  'annex-a/6': { day: 'closed', column: 'closure', reasons: closures },
  'annex-a/8': { day: 'ceased', column: 'reason', reasons: leavings },
  [undated]: { day: null, column: 'inTouch', reasons: { DIED: 'died' } },
  'annex-a/10': { day: 'adopted', column: 'adopted', reasons: 'adopted' },
  'cin-census/child': { day: 'died', column: 'died', reasons: 'died' },
  'cin-census/referral': { day: 'closed', column: 'closure', reasons: { RC2: 'died' } },
  'ssda903/episodes': { day: 'ended', column: 'reason', reasons: { E2: 'died' } },
};

/** What one line tells of it; null where it tells of none. `asAt`: the day of the newest lists. */
export function toldBy(line: KeptLine, asAt: Day): ToldEnding | null {
  const telling = tellings[line.list];
  const why = telling && whyBy(telling, line);
  const on = telling && dayBy(telling, line, asAt);
  return why && on ? { why, on, list: line.list, told: line.fromDay ?? null } : null;
}

function whyBy({ column, reasons }: Telling, { content }: KeptLine): ToldWhy | null {
  const said = plainText(content[column]);
  if (said === '') return null;
  return typeof reasons === 'string' ? reasons : reasons[said] ?? null;
}

/** A day after the newest lists is not yet come. */
function dayBy({ day }: Telling, { content, fromDay }: KeptLine, asAt: Day): Day | null {
  const first = fromDay ?? asAt;
  const on = day === null ? first : dayAt(content, day);
  return on && (on <= asAt || on <= first) ? on : null;
}

/**
 * The ending of a child: of several death, by its earliest day; otherwise the latest, and of one day adoption. The same rule
 * is in the database, for the child's status (`caseload.endings_now`).
 */
export function endingByLists(lines: readonly KeptLine[], asAt: Day): ToldEnding | null {
  return lines.flatMap((line) => toldBy(line, asAt) ?? []).toSorted(byWeight)[0] ?? null;
}

function byWeight(one: ToldEnding, other: ToldEnding): number {
  if ((one.why === 'died') !== (other.why === 'died')) return one.why === 'died' ? -1 : 1;
  if (one.on !== other.on) return (one.on < other.on) === (one.why === 'died') ? -1 : 1;
  return one.why === other.why ? (one.list < other.list ? -1 : 1) : one.why < other.why ? -1 : 1;
}

const openings: Readonly<Record<string, readonly string[]>> = {
  'annex-a/4': ['started'], 'annex-a/5': ['discussed'], 'annex-a/6': ['opened'], 'annex-a/7': ['started'], 'annex-a/8': ['started'],
  // No day says when a care leaver became one: the latest contact or review says that they are still ours.
  'annex-a/9': ['lastContact', 'lastPathway'],
};

/** The day on which what a line tells of began; null where it does not say. */
export function openedBy({ list, content }: Pick<KeptLine, 'list' | 'content'>): Day | null {
  return (openings[list] ?? []).flatMap((column) => daysAt(content, column)).toSorted().at(-1) ?? null;
}

/** What began after the ending is not ended by it: a child who moved away may come back. */
export function outlasts(opened: Day | null, ending: ToldEnding): boolean {
  return opened !== null && opened > ending.on;
}

/** The first day after the ending on which something of this child began again; null where nothing did. */
export function openedAgain(lines: readonly KeptLine[], ending: ToldEnding): Day | null {
  return lines.flatMap((line) => openedBy(line) ?? []).filter((day) => outlasts(day, ending)).toSorted()[0] ?? null;
}
