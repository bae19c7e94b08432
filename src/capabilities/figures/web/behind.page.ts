import { type Day, dayFrom } from '../../../kernel/day.ts';
import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type LineBehind, ageOf, findReckoning, limitSet, listChildrenOn, listLinesBehind } from '../../caseload/index.ts';
import { type Part, counterOf } from '../domain/count.ts';
import { type Indicator, listsAsked } from '../domain/indicator.ts';
import { indicatorOf } from '../domain/indicators/indicators.ts';
import type { Against } from '../domain/judge-line.ts';
import type { Point } from '../domain/series.ts';
import { spanOf } from '../domain/plan-months.ts';
import { type Place, figureModel, placeIn, pointsOf } from './see-figures.ts';
import { addressOf, placeModel } from './figures.page.ts';

const partNames = { counted: 'Counted', rest: 'The rest', 'left-out': 'Left out' } as const;
type Shown = Exclude<Part, null>;
const parts = Object.keys(partNames) as Shown[];

/** The children behind one figure of one month, within scope: who was counted, who was not, who was left out. */
export async function show(visit: Visit): Promise<Answer> {
  const { query, params, who } = visit;
  const [indicator, place] = [indicatorOf(params['id'] ?? ''), await placeIn(visit)];
  if (!indicator || !place || !permits(who, 'see-children')) return notFound;
  const point = pointIn(await pointsOf(visit, [indicator], place), dayFrom(query['month'] ?? ''));
  if (!point) return page('capabilities/figures/web/behind.njk', { ...placeModel(place), indicator, figure: null, back: `/figures/indicators/${indicator.id}` });
  const { month } = point;
  const lines = await linesOf(visit, indicator, point, place.unit?.teams ?? null);
  const readings = [{ what: 'figure-children-read', about: `person:${who.id}`, detail: { indicator: indicator.id, month } }];
  const model = behindModel({ indicator, place, point, lines }, query);
  if (query['as'] === 'csv') return file(`${indicator.id}-${month}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', point.asAt], ['Child', 'Worker', 'Part'], model.shown.map((each) => [each.reference, each.worker, partNames[each.part]])), readings);
  return page('capabilities/figures/web/behind.njk', { ...model, age: ageOf(point.asAt, visit.today) }, { readings });
}

/** The month asked for; where none is, the last that is over. */
const pointIn = (points: readonly Point[], month: Day | null) => (month ? points.find((each) => each.month === month) : points.findLast(({ whole }) => whole)) ?? null;

type JudgedLine = LineBehind & { readonly part: Shown };

function behindModel({ indicator, place, point, lines }: { readonly indicator: Indicator; readonly place: Place; readonly point: Point; readonly lines: readonly JudgedLine[] }, query: Visit['query']) {
  const only = parts.find((each) => each === query['part']) ?? null;
  const shown = lines.filter(({ part }) => only === null || part === only);
  const { page: at, size, offset } = sliceIn({ ...query, as: '' });
  const [path, more] = [`/figures/indicators/${indicator.id}`, addressOf(place.asked, place.asOn !== null)];
  const address = (part: string) => `${path}/children?month=${point.month}${part}${more}`;
  return {
    ...placeModel(place), indicator: { id: indicator.id, name: indicator.name, words: indicator.words, isShare: indicator.counts !== null }, figure: figureModel(indicator, point), shown, only,
    list: listOfPages(`${path}/children`, query, { total: shown.length, size, page: at, sorts: [], sort: '', descending: false }),
    lines: shown.slice(offset, offset + size).map((each) => ({ ...each, part: partNames[each.part] })), unseen: Math.max(0, point.denominator + point.leftOut - lines.length),
    chips: parts.map((part) => ({ name: partNames[part], is: part, number: lines.filter((each) => each.part === part).length, href: address(`&part=${part}`) })).filter(({ number }) => number > 0),
    back: `${path}?${more.slice(1)}`, all: address(''),
  };
}

/** Judged one by one, by the same object that the figure was counted with. */
async function linesOf({ db }: Visit, indicator: Indicator, { extract, asAt, month }: { readonly extract: number; readonly asAt: Day; readonly month: Day }, teams: readonly number[] | null): Promise<readonly JudgedLine[]> {
  const [lines, reckoning] = [await listLinesBehind(db, indicator.list, extract, teams), await findReckoning(db)];
  const sets = new Map<string, ReadonlySet<string>>();
  for (const list of listsAsked(indicator)) sets.set(list, new Set(await listChildrenOn(db, list, extract)));
  const against: Against = { asAt, calendar: reckoning.calendar, onList: (list) => sets.get(list) ?? new Set(), limitOf: (timescale, begun) => limitSet(reckoning.overrides, timescale, begun) };
  const { partOf } = counterOf(indicator);
  const span = indicator.during === null ? null : spanOf(month, asAt);
  return lines.flatMap((each) => { const part = partOf(each, against, span); return part ? [{ ...each, part }] : []; });
}
