import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Proportion } from '../../../kernel/proportion.ts';
import { type FunnelPlace, funnelAt, placeInFunnel } from '../../../kernel/statistics/funnel.ts';
import { type Mark, ink, markAt, picture, tag, words } from './svg.ts';

/** Groups of different sizes beside what chance allows each: for comparing teams, in place of a league table. */
export interface FunnelPicture {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly groups: readonly (Proportion & { readonly name: string })[];
  readonly centre: number;
  /** What being above means; null where neither way is better. */
  readonly better: 'more' | 'fewer' | null;
}

const size = { width: 720, height: 360, left: 52, right: 24, top: 16, bottom: 48 } as const;

export function markInFunnel(place: FunnelPlace, better: FunnelPicture['better']): Mark {
  if (place === 'as-chance-allows') return 'usual';
  if (better === null) return 'neutral';
  return (place === 'high' || place === 'very-high') === (better === 'more') ? 'improvement' : 'concern';
}

export function drawFunnel({ id, title, says, groups, centre, better }: FunnelPicture): string {
  const sized = groups.filter(({ denominator }) => denominator > 0);
  const most = Math.max(10, ...sized.map(({ denominator }) => denominator)) * 1.05;
  const x = scaleLinear().domain([0, most]).nice().range([size.left, size.width - size.right]);
  const y = scaleLinear().domain([0, 100]).range([size.height - size.bottom, size.top]);
  const sizes = Array.from({ length: 120 }, (_, step) => Math.max(1, Math.round(((step + 1) * most) / 120)));
  const curve = (value: (each: number) => number, look: Readonly<Record<string, string | number>>) => tag('path', { d: line<number>().x((each) => x(each)).y((each) => y(value(each) * 100))([...new Set(sizes)]) ?? '', fill: 'none', stroke: ink.limit, ...look });
  const [usual, wide] = [{ 'stroke-dasharray': '6 4' }, { 'stroke-dasharray': '2 3' }];
  return picture({ id, width: size.width, height: size.height, title, says },
    ...y.ticks(5).map((tick) => tag('line', { x1: size.left, x2: size.width - size.right, y1: y(tick), y2: y(tick), stroke: ink.grid }) + words({ x: size.left - 8, y: y(tick) + 4, 'text-anchor': 'end', 'font-size': 13, fill: ink.quiet }, `${tick}%`)),
    ...x.ticks(6).map((tick) => words({ x: x(tick), y: size.height - size.bottom + 20, 'text-anchor': 'middle', 'font-size': 13, fill: ink.quiet }, String(tick))),
    words({ x: (size.left + size.width - size.right) / 2, y: size.height - 8, 'text-anchor': 'middle', 'font-size': 13, fill: ink.quiet }, 'How many are counted'),
    tag('line', { x1: size.left, x2: size.width - size.right, y1: y(centre * 100), y2: y(centre * 100), stroke: ink.limit }),
    curve((each) => funnelAt(centre, each).usual.low, usual), curve((each) => funnelAt(centre, each).usual.high, usual), curve((each) => funnelAt(centre, each).wide.low, wide), curve((each) => funnelAt(centre, each).wide.high, wide),
    ...sized.map((group) => pointOf(group, centre, better, x(group.denominator), y((group.numerator / group.denominator) * 100))));
}

function pointOf(group: Proportion & { readonly name: string }, centre: number, better: FunnelPicture['better'], x: number, y: number): string {
  const place = placeInFunnel(group, centre);
  const label = place === null || place === 'as-chance-allows' ? '' : words({ x: x + (x > size.width * 0.75 ? -9 : 9), y: y + 4, 'text-anchor': x > size.width * 0.75 ? 'end' : 'start', 'font-size': 12, fill: ink.line }, group.name);
  return markAt(place === null ? 'usual' : markInFunnel(place, better), x, y, 4.5) + label;
}
