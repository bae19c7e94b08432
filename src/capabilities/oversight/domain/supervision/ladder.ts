import { type Day, addMonths } from '../../../../kernel/day.ts';
import { type Level, levels } from '../../../../kernel/person.ts';

/** After how many months without one a manager of that level is told; null: not told. */
export interface Rung { readonly level: Level; readonly months: number | null }

/** Before anybody has set it. */
export const firstLadder: readonly Rung[] = levels.map((level) => ({ level, months: { 'team-manager': 2, 'service-manager': 3, 'head-of-service': 3, 'assistant-director': 4, director: 4 }[level] }));

/** Since when somebody had none: from their last one, or since they began; where none is known, not from before this service was here. Null: nobody can tell. */
export function withoutSince({ last, begunOn }: { readonly last: Day | null; readonly begunOn: Day }, servedFrom: Day | null): Day | null {
  const known = last ?? servedFrom;
  return known !== null && known < begunOn ? begunOn : known;
}

export interface Without { readonly teamId: number | null; readonly since: Day | null }

/** How many of each team somebody of these levels is to be told of: a number, and nobody named. */
export function toldByTeam(workers: readonly Without[], mine: readonly string[], today: Day, ladder: readonly Rung[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { teamId, since } of workers) {
    if (teamId !== null && since !== null && toldOf(since, today, ladder).some((level) => mine.includes(level))) counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
  }
  return counts;
}

/** Those who are to be told on a day of somebody whose last one was, or who began, so long ago; the lowest first. */
export function toldOf(last: Day, today: Day, ladder: readonly Rung[]): readonly Level[] {
  return levels.filter((level) => {
    const months = ladder.find((each) => each.level === level)?.months ?? null;
    return months !== null && addMonths(last, months) < today;
  });
}

export type CannotSetLadder = 'out-of-order' | 'not-a-number';

/** Who is higher is told later, or not at all. */
export function whyNotLadder(ladder: readonly Rung[]): CannotSetLadder | null {
  const set = levels.flatMap((level) => ladder.find((each) => each.level === level)?.months ?? []);
  if (set.some((each) => !Number.isInteger(each) || each < 1 || each > 24)) return 'not-a-number';
  return set.some((each, index) => index > 0 && each < (set[index - 1] ?? 0)) ? 'out-of-order' : null;
}
