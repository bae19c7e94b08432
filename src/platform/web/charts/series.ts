import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ProcessChart, Spot } from '../../../kernel/statistics/process-chart.ts';
import { type Mark, ink, markAt, marks, picture, tag, words } from './svg.ts';

/** A series as it is to be drawn. Values in `unit`: '%' or '' for numbers. */
export interface SeriesPicture {
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly says: string;
  /** Under each point: 'Nov 2026'. */
  readonly labels: readonly string[];
  readonly chart: ProcessChart;
  /** Draw mean and limits: not for series whose values overlap. */
  readonly limits: boolean;
  readonly target: number | null;
  readonly unit: '%' | '';
  /** The last value is of a month that is not over. */
  readonly unfinished: boolean;
}

const size = { width: 720, height: 320, left: 52, right: 92, top: 16, bottom: 44 } as const;

interface Scales { readonly x: (place: number) => number; readonly y: (value: number) => number }

export const markOf = ({ meaning }: Spot): Mark => meaning ?? 'usual';

/** A process behaviour chart; without limits a plain line. */
export function drawSeries(given: SeriesPicture): string {
  const { chart: { spots }, unit } = given;
  const [low, high] = span(given);
  const y = scaleLinear().domain([low, high]).nice(5).range([size.height - size.bottom, size.top]);
  const step = (size.width - size.left - size.right) / Math.max(1, spots.length - 1);
  const scales: Scales = { x: (place) => size.left + (spots.length === 1 ? 0.5 * (size.width - size.left - size.right) : place * step), y: (value) => y(value) };
  const ticks = y.ticks(5).map((tick) => tag('line', { x1: size.left, x2: size.width - size.right, y1: y(tick), y2: y(tick), stroke: ink.grid }) + words({ x: size.left - 8, y: y(tick) + 4, 'text-anchor': 'end', 'font-size': 13, fill: ink.quiet }, `${tick}${unit}`));
  return picture({ id: given.id, width: size.width, height: size.height, title: given.title, says: given.says },
    ...ticks, ...months(given.labels, scales), ...(given.limits ? limitLines(given, scales) : []), ...targetLine(given, scales), path(spots, scales), ...points(given, scales));
}

/** Shares are drawn between 0 and 100, though their limits may pass it; a number begins at nought. */
function span({ chart: { spots }, limits, target, unit }: SeriesPicture): readonly [number, number] {
  const values = spots.flatMap((spot) => [spot.value ?? [], limits && spot.limits ? [spot.limits.low, spot.limits.high] : []].flat()).concat(target ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  const room = Math.max((high - low) * 0.1, unit === '%' ? 2 : 1);
  return [Math.max(0, low - room), unit === '%' ? Math.min(100, high + room) : high + room];
}

function months(labels: readonly string[], { x }: Scales): string[] {
  const every = Math.max(1, Math.ceil(labels.length / 8));
  const isShown = (place: number) => (labels.length - 1 - place) % every === 0;
  return labels.flatMap((label, place) => (isShown(place) ? [words({ x: x(place), y: size.height - size.bottom + 22, 'text-anchor': 'middle', 'font-size': 13, fill: ink.quiet }, label)] : []));
}

/** Mean and limits of each phase, over its own points. */
function limitLines({ chart: { spots }, unit }: SeriesPicture, { x, y }: Scales): string[] {
  const within = (value: number) => Math.max(0, unit === '%' ? Math.min(100, value) : value);
  const phases = [...Map.groupBy(spots.map((spot, place) => ({ ...spot, place })), ({ limits }) => limits)].flatMap(([limits, each]) => (limits && each.length > 0 ? [{ limits, from: each[0]?.place ?? 0, to: each.at(-1)?.place ?? 0 }] : []));
  return phases.flatMap(({ limits, from, to }, each) => {
    const flat = (value: number, look: Readonly<Record<string, string | number>>) => tag('line', { x1: x(from), x2: x(to), y1: y(within(value)), y2: y(within(value)), ...look });
    const dashed = { stroke: ink.limit, 'stroke-dasharray': '6 4' };
    const label = (value: number, text: string) => (each === phases.length - 1 ? [words({ x: x(to) + 10, y: y(within(value)) + 4, 'font-size': 12, fill: ink.quiet }, text)] : []);
    return [flat(limits.mean, { stroke: ink.limit }), flat(limits.low, dashed), flat(limits.high, dashed), ...label(limits.high, 'Upper limit'), ...label(limits.mean, 'Mean'), ...label(limits.low, 'Lower limit')];
  });
}

function targetLine({ target }: SeriesPicture, { y }: Scales): string[] {
  if (target === null) return [];
  return [tag('line', { x1: size.left, x2: size.width - size.right, y1: y(target), y2: y(target), stroke: ink.target, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' }),
    words({ x: size.left + 4, y: y(target) - 5, 'font-size': 12, fill: ink.target }, 'Target')];
}

/** A month without a value breaks the line. */
function path(spots: readonly Spot[], { x, y }: Scales): string {
  const drawn = line<Spot>().defined(({ value }) => value !== null).x((_, place) => x(place)).y(({ value }) => y(value ?? 0))([...spots]);
  return tag('path', { d: drawn ?? '', fill: 'none', stroke: ink.line, 'stroke-width': 1.5 });
}

function points({ chart: { spots }, limits, unfinished }: SeriesPicture, { x, y }: Scales): string[] {
  return spots.flatMap((spot, place) => {
    if (spot.value === null) return [];
    if (unfinished && place === spots.length - 1) return [tag('circle', { cx: x(place), cy: y(spot.value), r: 4.5, fill: '#fff', stroke: ink.line, 'stroke-width': 1.5 })];
    return [markAt(limits ? markOf(spot) : 'usual', x(place), y(spot.value))];
  });
}

/** The shapes that a chart has, for the line under it. */
export function marksIn({ spots }: ProcessChart): readonly { readonly mark: Mark; readonly name: string }[] {
  const seen = new Set(spots.filter(({ value }) => value !== null).map(markOf));
  return (Object.keys(marks) as Mark[]).filter((mark) => seen.has(mark)).map((mark) => ({ mark, name: marks[mark].name }));
}

/** A small picture of a series beside its figure. It says nothing that the words beside it do not, and is hidden from a screen reader. */
export function drawSpark(chart: ProcessChart): string {
  const values = chart.spots.flatMap(({ value }) => value ?? []);
  if (values.length < 2) return '';
  const y = scaleLinear().domain([Math.min(...values), Math.max(...values)]).range([26, 6]);
  const x = (place: number) => 6 + (place * 108) / (chart.spots.length - 1);
  const last = chart.spots.findLastIndex(({ value }) => value !== null);
  const spot = chart.spots[last];
  const drawn = line<Spot>().defined(({ value }) => value !== null).x((_, place) => x(place)).y(({ value }) => y(value ?? 0))([...chart.spots]);
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 120 32', width: 120, height: 32, 'aria-hidden': 'true', class: 'ts-spark' },
    tag('path', { d: drawn ?? '', fill: 'none', stroke: ink.line, 'stroke-width': 1.5 }), spot && spot.value !== null ? markAt(markOf(spot), x(last), y(spot.value), 4) : '');
}
