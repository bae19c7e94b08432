import { csvOf } from '../../../platform/web/csv.ts';
import type { Spot } from '../../../kernel/statistics/process-chart.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Point } from '../domain/series.ts';
import type { PointOfTeam } from '../sql/find-cells.ts';
import { type Place, type Seen, changeModel, figureModel, lightModel } from './see-figures.ts';

/** The columns of a figure, the same in every file. */
const heads = ['Counted', 'Of', 'Left out', 'Per cent', '95% from', '95% to', 'Month', 'Month is over', 'Lists of'] as const;
function cellsOf(indicator: Indicator, point: Point | null): readonly (string | number | null)[] {
  const figure = figureModel(indicator, point);
  if (!figure) return heads.map(() => null);
  const { low = null, high = null } = figure.interval ?? {};
  return [figure.numerator, figure.isShare ? figure.denominator : null, figure.leftOut, figure.percent, low, high, figure.month, figure.whole ? 'Yes' : 'No', figure.asAt];
}

export function figuresCsv({ name }: Place, seen: readonly Seen[]): string {
  return csvOf(['Place', 'Indicator', 'Name', ...heads, 'Change', 'Target', 'Against the target'], seen.map(({ indicator, last, change, light, target }) =>
    [name, indicator.id, indicator.name, ...cellsOf(indicator, last), changeModel(change).words, target?.value ?? null, lightModel(light).name]));
}

export function seriesCsv({ indicator, points, chart }: Seen, { name }: Place): string {
  return csvOf(['Place', 'Indicator', ...heads, 'Mean', 'Lower limit', 'Upper limit', 'Signal'], points.flatMap((each, at) => (each ? [[name, indicator.id, ...cellsOf(indicator, each), ...judgedCells(chart.spots[at])]] : [])));
}

function judgedCells(spot: Spot | undefined): readonly (string | number | null)[] {
  const { mean = null, low = null, high = null } = spot?.limits ?? {};
  return [mean, low, high, spot?.signal ? `${spot.signal.rule} ${spot.signal.side}` : null];
}

export function teamsCsv(indicator: Indicator, teams: readonly (PointOfTeam & { readonly name: string })[]): string {
  return csvOf(['Team', 'Indicator', ...heads], teams.map((each) => [each.name, indicator.id, ...cellsOf(indicator, each)]));
}
