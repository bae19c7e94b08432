import type { Day } from '../../../kernel/day.ts';
import { type Counter, type Part, type Tally, addTallies, noTally } from './count.ts';
import type { Against, Line } from './judge-line.ts';
import type { Extract, MonthPlan } from './plan-months.ts';

/** A line with the lists that it stands in: from one until before another, or until now. */
export interface KeptLine extends Line { readonly team: number | null; readonly fromExtract: number; readonly toExtract: number | null }

/** One figure of one team in one month. */
export interface Cell extends Tally { readonly indicator: string; readonly month: Day; readonly team: number; readonly asAt: Day; readonly extract: number; readonly whole: boolean }

/** Teams that are not ours, and lists that name none. */
export const noTeam = -1;
/** All teams together. */
export const wholeAuthority = 0;

/** Counts the lines of one list into months and teams as they come: each is looked at once, whatever it is counted in. */
export interface SumUp { readonly add: (line: KeptLine) => void; readonly cells: () => readonly Cell[] }

interface Place { readonly plan: MonthPlan; readonly against: Against; readonly sums: Map<number, Sum>; readonly counter: Counter }
interface Sum { readonly tally: { counted: number; rest: number; 'left-out': number }; readonly children: Map<string, Exclude<Part, null>> }

export function openSumUp(counters: readonly Counter[], plans: readonly MonthPlan[], against: (asAt: Day, extract: number) => Against): SumUp {
  const made = new Map<number, Against>();
  const againstOf = ({ asAt, id }: Extract) => {
    const found = made.get(id) ?? against(asAt, id);
    made.set(id, found);
    return found;
  };
  const places = counters.flatMap((counter) => plans.flatMap((plan): Place[] => {
    const from = counter.indicator.during === null ? plan.stood : plan.happened;
    return from ? [{ plan, counter, against: againstOf(from), sums: new Map() }] : [];
  }));
  return {
    add: (line) => { for (const place of places) if (standsIn(line, extractOf(place)?.id)) addTo(place, line); },
    cells: () => places.flatMap(cellsOf),
  };
}

const extractOf = ({ plan, counter }: Place) => (counter.indicator.during === null ? plan.stood : plan.happened);
const standsIn = ({ fromExtract, toExtract }: KeptLine, extract: number | undefined) => extract !== undefined && fromExtract <= extract && (toExtract === null || toExtract > extract);

function addTo({ plan, counter, against, sums }: Place, line: KeptLine): void {
  const part = counter.partOf(line, against, counter.indicator.during === null ? null : plan.happened?.span ?? null);
  if (part === null) return;
  for (const team of [wholeAuthority, line.team ?? noTeam]) {
    let sum = sums.get(team);
    if (!sum) sums.set(team, sum = { tally: { counted: 0, rest: 0, 'left-out': 0 }, children: new Map() });
    if (counter.indicator.once && line.child !== null) sum.children.set(line.child, stronger(sum.children.get(line.child), part));
    else sum.tally[part] += 1;
  }
}

const rank = { counted: 2, rest: 1, 'left-out': 0 } as const;
const stronger = (before: Exclude<Part, null> | undefined, now: Exclude<Part, null>) => (before === undefined || rank[now] > rank[before] ? now : before);

/** A month with lists and nobody to count is nought of nought: known, and not missing. */
function cellsOf(place: Place): readonly Cell[] {
  const { counter: { indicator }, plan, sums } = place;
  const extract = extractOf(place);
  if (!extract) return [];
  const whole = indicator.during === null || plan.happened?.whole === true;
  const cell = (team: number, tally: Tally): Cell => ({ indicator: indicator.id, month: plan.month, team, asAt: extract.asAt, extract: extract.id, whole, ...tally });
  const teams = [...sums].map(([team, sum]) => cell(team, tallyOf(sum)));
  return sums.has(wholeAuthority) ? teams : [...teams, cell(wholeAuthority, noTally)];
}

function tallyOf({ tally, children }: Sum): Tally {
  const parts = [...children.values()];
  const count = (part: Exclude<Part, null>) => tally[part] + parts.filter((each) => each === part).length;
  return addTallies(noTally, { numerator: count('counted'), denominator: count('counted') + count('rest'), leftOut: count('left-out') });
}
