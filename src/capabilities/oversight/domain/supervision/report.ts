import { type Counts, dueIn, heldIn, recordedIn } from './standing.ts';

/**
 * Where a team stands against the target, and by what it falls short.
 * - `recording`: it would reach the target if what took place were recorded where it belongs.
 * - `practice`: even then it would not.
 * - `both` is said as `practice`, with how much of it recording would put right.
 * - `few`: fewer than five were due; a share of so few says nothing.
 */
export type Light = 'reached' | 'recording' | 'practice' | 'few' | 'no-target';

const fewest = 5;

export function lightOf(counts: Counts, target: number | null): Light {
  const due = dueIn(counts);
  if (due < fewest) return 'few';
  if (target === null) return 'no-target';
  if (reaches(recordedIn(counts), due, target)) return 'reached';
  return reaches(heldIn(counts), due, target) ? 'recording' : 'practice';
}

const reaches = (number: number, of: number, target: number) => number * 100 >= target * of;

/** How many more are needed to reach the target. */
export function missingTo(number: number, of: number, target: number): number {
  return Math.max(0, Math.ceil((target * of) / 100) - number);
}

/** Why, in a sentence for people; beside it stands which light it is. */
export function lightWords(counts: Counts, target: number | null): string {
  const due = dueIn(counts);
  const put = counts['wrong-place'] + counts.unfiled;
  switch (lightOf(counts, target)) {
    case 'reached': return 'On target';
    case 'recording': return `${put} took place and ${put === 1 ? 'is' : 'are'} not recorded where they belong. With ${put === 1 ? 'it' : 'them'} the target would be reached`;
    case 'practice': return `${missingTo(heldIn(counts), due, target ?? 0)} more would be needed even with everything recorded${alsoRecording(put)}`;
    case 'few': return due === 0 ? 'None was due' : 'Too few to judge';
    case 'no-target': return 'No target is set';
  }
}

const alsoRecording = (put: number) => (put === 0 ? '' : `. Recording is a part of it: ${put} took place`);

/** A share in points of a hundred, with one decimal; null where there is nothing to divide by. */
const share = (counts: Counts): number | null => (dueIn(counts) === 0 ? null : Math.round((recordedIn(counts) * 1000) / dueIn(counts)) / 10);

export interface Compared {
  readonly before: number;
  readonly now: number;
  /** Points that came by putting right how the earlier day is recorded. */
  readonly recording: number;
  /** The rest: what was held, or not, since then, and who came and went. */
  readonly practice: number;
}

/**
 * How a share changed between two days, and why. `then`: the earlier day, by what was known on it; `thenAsNow`: the same
 * day, by what is known on the later one; `now`: the later day. The two parts add up to the change.
 */
export function compare(then: Counts, thenAsNow: Counts, now: Counts): Compared | null {
  const [before, corrected, after] = [share(then), share(thenAsNow), share(now)];
  if (before === null || corrected === null || after === null) return null;
  return { before, now: after, recording: tenths(corrected - before), practice: tenths(after - corrected) };
}

const tenths = (points: number) => Math.round(points * 10) / 10;

const pointsWords = (points: number) => `${Math.abs(points)} percentage ${Math.abs(points) === 1 ? 'point' : 'points'}`;

/** "From 37% to 49%: 12 percentage points were put right in recording; practice did not change." */
export function compareWords({ before, now, recording, practice }: Compared): string {
  const put = recording === 0 ? 'nothing was put right in recording' : recording > 0 ? `${pointsWords(recording)} were put right in recording` : `${pointsWords(recording)} fewer are recorded for the earlier day than it seemed`;
  const held = practice === 0 ? 'practice did not change it' : `${pointsWords(practice)} ${practice > 0 ? 'more' : 'fewer'} by what was held since`;
  return `From ${before}% to ${now}%: ${put}; ${held}.`;
}
