import type { Day } from '../../../kernel/day.ts';
import type { Counter, Part, Span, Tally } from './count.ts';
import type { Against, Line } from './judge-line.ts';
import type { Extract, MonthPlan } from './plan-months.ts';

/** A line with the lists that it stands in: from one until before another, or until now. `team` as the lists have it. */
export interface KeptLine extends Line { readonly team: string | null; readonly fromExtract: number; readonly toExtract: number | null }

/** One figure of one team in one month. */
export interface Cell extends Tally { readonly indicator: string; readonly month: Day; readonly team: number; readonly asAt: Day; readonly extract: number; readonly whole: boolean }

/** Teams that are not ours, and lists that name none. */
export const noTeam = -1;
/** All teams together. */
export const wholeAuthority = 0;

/** Counts the lines of one list into months and teams as they come: each is looked at once, whatever it is counted in. `cells` adds up teams that several names mean. */
export interface SumUp { readonly add: (line: KeptLine) => void; readonly teams: () => readonly string[]; readonly cells: (teamOf: TeamOf) => readonly Cell[] }
/** Which of our teams a name of the lists meant on their day; null: none of ours. */
export type TeamOf = (name: string, day: Day) => number | null;

interface Place { readonly plan: MonthPlan; readonly extract: Extract; readonly against: Against; readonly span: Span | null; readonly sums: Map<string | null, Sum>; readonly counter: Counter }
interface Sum { readonly tally: Record<Counted, number>; readonly children: Map<string, Counted> }
type Counted = Exclude<Part, null>;
/** What is counted from one extract. */
interface Reading { readonly extract: number; readonly places: readonly Place[] }

export function openSumUp(counters: readonly Counter[], plans: readonly MonthPlan[], against: (asAt: Day, extract: number) => Against): SumUp {
  const made = new Map<number, Against>();
  const againstOf = ({ asAt, id }: Extract) => {
    const found = made.get(id) ?? against(asAt, id);
    made.set(id, found);
    return found;
  };
  const places = counters.flatMap((counter) => plans.flatMap((plan): Place[] => {
    const extract = counter.indicator.during === null ? plan.stood : plan.happened;
    return extract ? [{ plan, counter, extract, against: againstOf(extract), span: counter.indicator.during === null ? null : plan.happened?.span ?? null, sums: new Map() }] : [];
  }));
  const readings = [...Map.groupBy(places, ({ extract }) => extract.id)].map(([extract, each]): Reading => ({ extract, places: each }));
  return {
    add: (line) => { for (const reading of readings) if (standsIn(line, reading.extract)) for (const place of reading.places) addTo(place, line); },
    teams: () => [...new Set(places.flatMap(({ sums }) => [...sums.keys()].flatMap((name) => name ?? [])))],
    cells: (teamOf) => places.flatMap((place) => cellsOf(place, teamOf)),
  };
}

const standsIn = ({ fromExtract, toExtract }: KeptLine, extract: number) => fromExtract <= extract && (toExtract === null || toExtract > extract);

function addTo({ counter, against, span, sums }: Place, line: KeptLine): void {
  const part = counter.partOf(line, against, span);
  if (part === null) return;
  let sum = sums.get(line.team);
  if (!sum) sums.set(line.team, sum = noSum());
  if (counter.indicator.once && line.child !== null) sum.children.set(line.child, stronger(sum.children.get(line.child), part));
  else sum.tally[part] += 1;
}

const noSum = (): Sum => ({ tally: { counted: 0, rest: 0, 'left-out': 0 }, children: new Map() });

/** A month with lists and nobody to count is nought of nought: known, and not missing. */
function cellsOf({ counter: { indicator }, plan, extract, sums }: Place, teamOf: TeamOf): readonly Cell[] {
  const byTeam = new Map([[wholeAuthority, noSum()]]);
  for (const [name, sum] of sums) for (const team of [wholeAuthority, (name === null ? null : teamOf(name, extract.asAt)) ?? noTeam]) byTeam.set(team, together(byTeam.get(team) ?? noSum(), sum));
  const whole = indicator.during === null || plan.happened?.whole === true;
  return [...byTeam].map(([team, sum]) => ({ indicator: indicator.id, month: plan.month, team, asAt: extract.asAt, extract: extract.id, whole, ...tallyOf(sum) }));
}

function together(one: Sum, other: Sum): Sum {
  const children = new Map(one.children);
  for (const [child, part] of other.children) children.set(child, stronger(children.get(child), part));
  return { children, tally: { counted: one.tally.counted + other.tally.counted, rest: one.tally.rest + other.tally.rest, 'left-out': one.tally['left-out'] + other.tally['left-out'] } };
}

const rank = { counted: 2, rest: 1, 'left-out': 0 } as const;
const stronger = (before: Counted | undefined, now: Counted) => (before === undefined || rank[now] > rank[before] ? now : before);

function tallyOf({ tally, children }: Sum): Tally {
  const parts = [...children.values()];
  const count = (part: Counted) => tally[part] + parts.filter((each) => each === part).length;
  return { numerator: count('counted'), denominator: count('counted') + count('rest'), leftOut: count('left-out') };
}
