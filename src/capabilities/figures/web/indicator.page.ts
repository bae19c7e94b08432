import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { drawFunnel } from '../../../platform/web/charts/funnel.ts';
import { drawSeries, marksIn } from '../../../platform/web/charts/series.ts';
import { marks } from '../../../platform/web/charts/svg.ts';
import type { FieldError } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { centreOf, placeInFunnel } from '../../../kernel/statistics/funnel.ts';
import { permits } from '../../access/index.ts';
import { indicatorOf, indicators } from '../domain/indicators/indicators.ts';
import type { Spot } from '../../../kernel/statistics/process-chart.ts';
import type { Indicator } from '../domain/indicator.ts';
import { assuranceNames, ruleNames } from '../domain/series.ts';
import { type PointOfTeam, findCounted, listOfTeams } from '../sql/find-cells.ts';
import { type PhaseSaid, listTargets } from '../sql/find-settings.ts';
import { type Place, type Seen, changeModel, figureModel, findJudging, lightModel, monthLabel, placeIn, pointsOf, seeIndicator } from './see-figures.ts';
import { definitionModel } from './definition-model.ts';
import { seriesCsv, teamsCsv } from './figure-files.ts';
import { placeModel } from './figures.page.ts';

const doneWords: Readonly<Record<string, string>> = { target: 'The target is set.', ended: 'From today there is no target.', phase: 'The series begins anew with that month.', back: 'Taken back. The series goes on as before.' };

export interface Typed { readonly errors: readonly FieldError[]; readonly typed: Readonly<Record<string, string>> }

/** One indicator: its series, where it comes from, and what it means. */
export async function show(visit: Visit): Promise<Answer> {
  return indicatorPage(visit, { errors: [], typed: { value: '', near: '5', owner: '', from: visit.today, month: '', reason: '' } });
}

export async function indicatorPage(visit: Visit, given: Typed): Promise<Answer> {
  const [indicator, place] = [indicatorOf(visit.params['id'] ?? ''), await placeIn(visit)];
  if (!indicator || !place) return notFound;
  const { all, seen, phases } = await seeFamily(visit, indicator, place);
  const teams = await teamsOf(visit, seen, place);
  const saved = fileOf(visit.query['as'], seen, place, teams);
  if (saved) return saved;
  return page('capabilities/figures/web/indicator.njk', {
    ...placeModel(place), ...seenModel(seen, place), ...given, ...funnelModel(seen, teams), definition: definitionModel(indicator), done: doneWords[visit.query['done'] ?? ''] ?? null,
    maySet: permits(visit.who, 'set-rules'), maySeeChildren: permits(visit.who, 'see-children'), bands: all.length > 1 ? all.map((each) => bandOf(each, indicator, place)) : [],
    targets: await listTargets(visit.db, indicator.id), phases, unlike: (indicator.unlike ?? []).flatMap((id) => namedOf(id)),
  }, { status: given.errors.length > 0 ? 422 : 200 });
}

/** The indicator, and with it all bands of its family. */
async function seeFamily(visit: Visit, indicator: Indicator, place: Place): Promise<{ readonly all: readonly Seen[]; readonly seen: Seen; readonly phases: readonly PhaseSaid[] }> {
  const months = (await findCounted(visit.db))?.months ?? [];
  const family = indicator.family ? indicators.filter((each) => each.family === indicator.family) : [indicator];
  const judging = await findJudging(visit, family);
  const points = await pointsOf(visit, family, place);
  const all = family.map((each) => seeIndicator(each, points, months, judging));
  return { all, seen: all[family.indexOf(indicator)] ?? seeIndicator(indicator, points, months, judging), phases: judging.phases.filter((each) => each.indicator === indicator.id) };
}

function fileOf(as: string | undefined, seen: Seen, place: Place, teams: readonly TeamPoint[]): Answer | null {
  const { indicator } = seen;
  if (as === 'csv') return file(`${indicator.id}.csv`, 'text/csv; charset=utf-8', seriesCsv(seen, place));
  return as === 'teams' ? file(`${indicator.id}-teams.csv`, 'text/csv; charset=utf-8', teamsCsv(indicator, teams)) : null;
}

const namedOf = (id: string) => { const other = indicatorOf(id); return other ? [{ id, name: other.name }] : []; };
const bandOf = ({ indicator, last }: Seen, asked: Indicator, place: Place) => ({ name: indicator.words.counts, is: indicator === asked, href: `/figures/indicators/${indicator.id}?${placeModel(place).more.slice(1)}`, figure: figureModel(indicator, last) });

function seenModel(seen: Seen, place: Place) {
  const { indicator, points, chart, last, change, light, target } = seen;
  const isShare = indicator.counts !== null;
  const newest = points.at(-1) ?? null;
  const unfinished = newest?.whole === false ? figureModel(indicator, newest) : null;
  return {
    indicator: { id: indicator.id, name: indicator.name, question: indicator.question, better: indicator.better, isShare }, figure: figureModel(indicator, last), unfinished, change: changeModel(change), light: lightModel(light), target,
    assurance: chart.assurance && !chart.trial ? assuranceNames[chart.assurance] : null, trial: chart.trial, known: chart.spots.filter(({ value }) => value !== null).length, picture: pictureOf(seen, place, unfinished !== null), marks: marksIn(chart),
    rows: points.flatMap((each, at) => { const figure = figureModel(indicator, each); return figure ? [{ figure, ...signalOf(chart.spots[at]) }] : []; }).toReversed(),
    behind: last ? `/figures/indicators/${indicator.id}/children?month=${last.month}${placeModel(place).more}` : null,
  };
}

const signalOf = (spot: Spot | undefined) => ({ signal: spot?.signal ? ruleNames[spot.signal.rule] : null, meaning: spot?.meaning ? marks[spot.meaning].name : null });

/** The chart; nothing with fewer than two months that have a value. */
function pictureOf({ indicator, points, chart, change, target }: Seen, place: Place, unfinished: boolean): string | null {
  if (chart.spots.filter(({ value }) => value !== null).length < 2) return null;
  const { words, rule } = changeModel(change);
  const says = `${points.length} months. ${words}${rule ? `: ${rule}` : ''}. Every value stands in the table below.`;
  return drawSeries({ id: 'series', title: `${indicator.name}: ${place.name}`, says, labels: points.map((each) => (each ? monthLabel(each.month) : '')), chart, limits: true, target: target?.value ?? null, unit: indicator.counts === null ? '' : '%', unfinished });
}

type TeamPoint = PointOfTeam & { readonly name: string };

/** The teams of the place in the last whole month, those that may be seen. */
async function teamsOf({ db }: Visit, { indicator, last }: Seen, { unit, units }: Place): Promise<readonly TeamPoint[]> {
  if (!last) return [];
  const names = new Map(units.filter(({ kind, id }) => kind === 'team' && (!unit || unit.teams.includes(id))).map(({ id, name }) => [id, name]));
  return (await listOfTeams(db, indicator.id, last.month)).flatMap((each) => { const name = names.get(each.team); return name ? [{ ...each, name }] : []; });
}

function funnelModel({ indicator, last }: Seen, teams: readonly TeamPoint[]) {
  const centre = indicator.counts === null ? null : centreOf(teams);
  const placeOf = (team: PointOfTeam) => (centre === null ? null : placeInFunnel(team, centre));
  const words = { 'as-chance-allows': 'As chance allows', high: 'Higher than chance usually gives', low: 'Lower than chance usually gives', 'very-high': 'Far higher than chance gives', 'very-low': 'Far lower than chance gives' } as const;
  const rows = teams.map((each) => { const at = placeOf(each); return { id: each.team, name: each.name, figure: figureModel(indicator, each), place: at && words[at], outside: at !== null && at !== 'as-chance-allows' }; });
  const outside = rows.filter((each) => each.outside).map(({ name }) => name);
  return {
    teams: rows, teamMonth: last?.month ?? null,
    funnel: centre !== null && teams.length > 2 ? drawFunnel({ id: 'funnel', title: `${indicator.name}, team by team`, says: `${teams.length} teams around ${Math.round(centre * 1000) / 10}%. ${outside.length === 0 ? 'Every team is where chance alone could put it.' : `Outside of what chance gives: ${outside.join(', ')}.`}`, groups: teams, centre, better: indicator.better }) : null,
  };
}
