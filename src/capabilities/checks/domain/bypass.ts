import type { Day } from '../../../kernel/day.ts';

/** What happened here to an assessment that the case system calls authorised: authorised here too, checked and signed off only, or nothing. */
export type Here = 'authorised' | 'checked' | 'none';
export interface Elsewhere {
  readonly child: string;
  readonly number: number;
  readonly teamId: number | null;
  readonly team: string;
  readonly worker: string | null;
  readonly started: Day | null;
  readonly authorised: Day;
  readonly here: Here;
}

export interface Passed { readonly all: number; readonly authorised: number; readonly checked: number; readonly missed: number }
export interface TeamPassed extends Passed { readonly team: string; readonly months: readonly (Passed & { readonly month: string })[] }

export function passedOf(found: readonly Elsewhere[]): Passed {
  const of = (here: Here) => found.filter((each) => each.here === here).length;
  return { all: found.length, authorised: of('authorised'), checked: of('checked'), missed: of('none') };
}

const monthOf = ({ authorised }: Elsewhere) => authorised.slice(0, 7);

/** Each month of a period, as '2026-05', the earliest first. */
export function monthsOf({ from, to }: { readonly from: Day; readonly to: Day }): readonly string[] {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7) || months.length > 120) return months;
    months.push(name);
  }
}

/** By month, and by team in order of the alphabet with each month. */
export function passedByTeam(found: readonly Elsewhere[], months: readonly string[]): { readonly months: readonly (Passed & { readonly month: string })[]; readonly teams: readonly TeamPassed[] } {
  const byMonth = (some: readonly Elsewhere[]) => months.map((month) => ({ month, ...passedOf(some.filter((each) => monthOf(each) === month)) }));
  const teams = [...Map.groupBy(found, ({ team }) => team)].map(([team, each]) => ({ team, ...passedOf(each), months: byMonth(each) }));
  return { months: byMonth(found), teams: teams.toSorted((one, other) => one.team.localeCompare(other.team)) };
}
