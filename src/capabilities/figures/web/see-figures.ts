import { type Day, dayWords } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import { interval, percent } from '../../../kernel/proportion.ts';
import type { ProcessChart } from '../../../kernel/statistics/process-chart.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Indicator, namesTeams } from '../domain/indicator.ts';
import { type Change, type Point, changeOf, chartOf, everyMonth, ruleNames, valueOf } from '../domain/series.ts';
import { type Light, enoughToJudge, lightOf, lights } from '../domain/target.ts';
import { type PointOf, type Unit, listOfUnit, listOfWhole, listUnits } from '../sql/find-cells.ts';
import { type PhaseSaid, type TargetSet, findScreening, findTargets, listPhases } from '../sql/find-settings.ts';

/** Which part of the organisation, and as it was in each month or as it is today. */
export interface Place { readonly unit: Unit | null; readonly name: string; readonly asOn: Day | null; readonly units: readonly Unit[]; readonly asked: string }

/** Whose figures may be seen: units of which every team is in scope. The whole authority's total everybody sees who sees figures. */
export const maySeeUnit = ({ whole, teams }: Pick<Person, 'whole' | 'teams'>, unit: Unit) => unit.teams.length > 0 && (whole || unit.teams.every((team) => teams.includes(team)));

export async function placeIn({ db, who, query, today }: Visit): Promise<Place | null> {
  const units = (await listUnits(db, today)).filter((unit) => unit.kind !== 'authority' && maySeeUnit(who, unit));
  const asked = query['place'] ?? '';
  const unit = units.find(({ id }) => String(id) === asked) ?? null;
  if (asked !== '' && unit === null) return null;
  return { unit, units, asked, name: unit?.name ?? 'The whole authority', asOn: query['teams'] === 'now' ? today : null };
}

export const pointsOf = ({ db }: Pick<Visit, 'db'>, indicators: readonly Indicator[], { unit, asOn }: Pick<Place, 'unit' | 'asOn'>): Promise<PointOf[]> => {
  const ids = (known: readonly Indicator[]) => known.map(({ id }) => id);
  return unit ? listOfUnit(db, ids(indicators.filter(namesTeams)), unit.id, asOn) : listOfWhole(db, ids(indicators));
};

/** By what every series of a page is judged. */
export interface Judging { readonly targets: ReadonlyMap<string, TargetSet>; readonly phases: readonly PhaseSaid[]; readonly screened: boolean }
export async function findJudging({ db, today }: Pick<Visit, 'db' | 'today'>, indicators: readonly Indicator[]): Promise<Judging> {
  return { targets: await findTargets(db, today), phases: await listPhases(db, indicators.map(({ id }) => id)), screened: await findScreening(db) };
}

/** One indicator of one place, judged. */
export interface Seen {
  readonly indicator: Indicator;
  readonly points: readonly (Point | null)[];
  readonly chart: ProcessChart;
  /** The last month that is over. */
  readonly last: Point | null;
  readonly change: Change;
  readonly light: Light;
  readonly target: TargetSet | null;
}

export function seeIndicator(indicator: Indicator, points: readonly PointOf[], months: readonly Day[], { targets, phases, screened }: Judging): Seen {
  const target = targets.get(indicator.id) ?? null;
  const all = everyMonth(points.filter((each) => each.indicator === indicator.id), months);
  const chart = chartOf(indicator, all, { screened, target: target?.value ?? null, phases: phases.filter((each) => each.indicator === indicator.id).map(({ month }) => month) });
  const last = all.findLast((each) => each?.whole === true) ?? null;
  return { indicator, points: all, chart, last, target, change: changeOf(chart), light: lightOf(valueOf(indicator, last), last?.denominator ?? 0, indicator.better, target) };
}

const lightColours = { green: 'green', amber: 'yellow', red: 'red', few: 'grey', none: 'grey' } as const;
export const lightModel = (light: Light) => ({ is: light, name: lights[light], colour: lightColours[light] });
export const changeModel = ({ words, rule }: Change) => ({ words, rule: rule && ruleNames[rule] });

/** A figure in words: never a per cent without its numbers, its day and its lists. Of fewer than five there is none. */
export function figureModel({ counts }: Indicator, point: Point | null) {
  if (point === null) return null;
  const { numerator, denominator, leftOut, month, asAt, whole } = point;
  const isShare = counts !== null;
  const shown = isShare && denominator >= enoughToJudge;
  return { numerator, denominator, leftOut, month, asAt, whole, isShare, percent: shown ? percent(point) : null, interval: shown ? interval(point) : null, nobody: isShare && denominator === 0 };
}

/** 'Nov 2026' */
export const monthLabel = (month: Day) => { const [, name, year] = dayWords(month).split(' '); return `${name?.slice(0, 3)} ${year}`; };
