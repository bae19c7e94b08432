import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { drawSpark } from '../../../platform/web/charts/series.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findCaseloadDay } from '../../caseload/index.ts';
import { type Group, groups } from '../domain/indicator.ts';
import { indicators } from '../domain/indicators/indicators.ts';
import { findCounted } from '../sql/find-cells.ts';
import { figuresCsv } from './figure-files.ts';
import { type Place, type Seen, changeModel, figureModel, findJudging, lightModel, placeIn, pointsOf, seeIndicator } from './see-figures.ts';

/** Bands of a family have their own picture on the page of each. */
const listed = indicators.filter(({ family }) => family === undefined);

/** What needs to be looked at first, and every indicator by subject, of the whole authority or a part of it. */
export async function show(visit: Visit): Promise<Answer> {
  const place = await placeIn(visit);
  if (!place) return notFound;
  const counted = await findCounted(visit.db);
  const judging = await findJudging(visit, listed);
  const points = counted ? await pointsOf(visit, listed, place) : [];
  const seen = listed.map((indicator) => seeIndicator(indicator, points, counted?.months ?? [], judging));
  if (visit.query['as'] === 'csv') return file('indicators.csv', 'text/csv; charset=utf-8', figuresCsv(place, seen));
  const known = seen.filter(({ points: some }) => some.length > 0);
  return page('capabilities/figures/web/figures.njk', {
    ...placeModel(place), age: ageOf(await findCaseloadDay(visit.db), visit.today), counted, attention: known.flatMap((each) => { const why = whyLook(each); return why.length > 0 ? [{ ...lineOf(each, place), why }] : []; }),
    groups: (Object.keys(groups) as Group[]).map((group) => ({ name: groups[group], lines: known.filter(({ indicator }) => indicator.group === group).map((each) => lineOf(each, place)) })).filter(({ lines }) => lines.length > 0),
    unknown: seen.filter(({ points: some }) => some.length === 0).map(({ indicator: { name, list } }) => ({ name, list })),
  });
}

/** What a page says of the place that it is about. */
export const placeModel = ({ unit, name, units, asOn, asked }: Place) => ({ place: { name, id: unit?.id ?? null, kind: unit?.kind ?? 'authority' }, places: units.map((each) => ({ id: each.id, name: `${'– '.repeat(each.depth)}${each.name}` })), asked, asNow: asOn !== null, more: addressOf(asked, asOn !== null) });
export const addressOf = (asked: string, asNow: boolean) => `${asked ? `&place=${asked}` : ''}${asNow ? '&teams=now' : ''}`;

/** Why this is to be looked at: a signal to the worse, a target that is never met, or one that is far away now. */
function whyLook({ change, chart, light, indicator }: Seen): readonly string[] {
  return [
    ...(chart.variation?.meaning === 'concern' && change.rule ? [`Worse: ${changeModel(change).rule}`] : []),
    ...(chart.assurance === 'fails' && !chart.trial ? ['Misses its target every month unless something changes'] : []),
    ...(light === 'red' ? [indicator.better === 'fewer' ? 'Far above its target' : 'Far below its target'] : []),
  ];
}

function lineOf({ indicator, last, chart, change, light, target }: Seen, { asked, asOn }: Place) {
  return {
    id: indicator.id, name: indicator.name, figure: figureModel(indicator, last), spark: drawSpark(chart), change: changeModel(change), light: lightModel(light), target: target && { value: target.value, isShare: indicator.counts !== null },
    href: `/figures/indicators/${indicator.id}?${addressOf(asked, asOn !== null).slice(1)}`,
  };
}
