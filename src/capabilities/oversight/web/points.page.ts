import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { ageOf, findCaseloadDay } from '../../caseload/index.ts';
import { type JudgedPoint, countPoints, pointStates } from '../domain/points/judge-points.ts';
import { type WantedPoints, byLastDay, isWantedPoint, queues } from '../domain/points/narrow.ts';
import { points } from '../domain/points/point.ts';
import { conflictNames, pointNames, stateNames } from '../domain/points/words.ts';
import { pointsOf, whoseOf } from './points-of.ts';
import { rowOf } from './points-words.ts';

const sorts = ['due', 'child', 'worker', 'team'] as const;
const queueNames = { conflict: 'Contradicts the list', 'not-in-lists': 'Not in the lists' } as const;

/** Every point of the assessments that somebody answers for, what was missed first. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, query, today } = visit;
  const { each } = await pointsOf(visit, whoseOf(who));
  const all = each.flatMap((assessment) => assessment.points);
  const typed = wantedOf(query);
  const wanted = all.filter((point) => isWantedPoint(point, typed)).toSorted(orderOf(query));
  const { page: at, size, limit, offset } = sliceIn(query);
  const shown = wanted.slice(offset, offset + limit);
  if (shown.length === 0 && at > 1) return redirect('/oversight/points');
  const readings = [{ what: 'oversight-points-read', about: `person:${who.id}` }];
  const day = await findCaseloadDay(db);
  if (query['as'] === 'csv') return file(`oversight-${today}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', day], heads, shown.map(cells)), readings);
  const counts = countPoints(all);
  return page('capabilities/oversight/web/points.njk', {
    rows: shown.map((point) => rowOf(point, visit)), total: wanted.length, all: all.length, typed, filtered: Object.values(typed).some((value) => value !== null),
    chips: [...pointStates.map((state) => ({ value: state, text: stateNames[state].text, count: counts[state], href: `/oversight/points?state=${state}`, on: typed.state === state })),
      ...queues.map((queue) => ({ value: queue, text: queueNames[queue], count: all.filter((point) => isWantedPoint(point, { ...nothing, queue })).length, href: `/oversight/points?queue=${queue}`, on: typed.queue === queue }))],
    ...choicesOf(all), points: points.map((value) => ({ value, text: pointNames[value] })), wide: who.whole || who.manages.length > 0, mayAdd: permits(who, 'do-work'), mayCount: permits(who, 'see-figures'),
    age: ageOf(day, today), list: listOfPages('/oversight/points', query, { total: wanted.length, size, page: at, sorts, sort: sortIn(query), descending: query['order'] === 'down' }),
    done: doneWords[query['done'] ?? ''] ?? null,
  }, { readings });
}

const doneWords: Readonly<Record<string, string>> = { recorded: 'Recorded. The reminder is gone.', corrected: 'Corrected. What was recorded before stays with it.', added: 'Added. Its days are counted from now on.', 'taken-back': 'Taken back.' };

const nothing: WantedPoints = { state: null, queue: null, team: null, point: null, words: null };

function wantedOf(query: Visit['query']): WantedPoints {
  const asked = (name: string) => (query[name] ?? '').trim().slice(0, 100) || null;
  return {
    state: pointStates.find((each) => each === query['state']) ?? null, queue: queues.find((each) => each === query['queue']) ?? null,
    team: asked('team'), point: points.find((each) => each === query['point']) ?? null, words: asked('words'),
  };
}

function choicesOf(all: readonly JudgedPoint[]) {
  const teams = new Map(all.map(({ assessment: { teamId, team } }) => [String(teamId ?? 'none'), teamId === null ? 'Not one of our teams' : team ?? '']));
  return { teams: [...teams].map(([value, text]) => ({ value, text })).toSorted((one, other) => one.text.localeCompare(other.text)) };
}

const sortIn = (query: Visit['query']) => sorts.find((each) => each === query['sort']) ?? 'due';

function orderOf(query: Visit['query']): (one: JudgedPoint, other: JudgedPoint) => number {
  const text = (one: string | null, other: string | null) => (one ?? '').localeCompare(other ?? '');
  const order = {
    due: byLastDay, child: (one: JudgedPoint, other: JudgedPoint) => text(one.assessment.child, other.assessment.child),
    worker: (one: JudgedPoint, other: JudgedPoint) => text(one.assessment.worker, other.assessment.worker), team: (one: JudgedPoint, other: JudgedPoint) => text(one.assessment.team, other.assessment.team),
  }[sortIn(query)];
  return query['order'] === 'down' ? (one, other) => order(other, one) : order;
}

const heads = ['Child', 'Team', 'Worker', 'Assessment began', 'Told by', 'Point', 'How it stands', 'Due', 'Done', 'By', 'Days late', 'Against the list'];
const sources = { lists: 'Annex A', daily: 'Daily list', typed: 'Typed in' } as const;
function cells({ assessment, point, state, dueOn, doneOn, record, told, by, conflict }: JudgedPoint) {
  return [assessment.child, assessment.team, assessment.worker, assessment.started, sources[assessment.source], pointNames[point], stateNames[state].text, dueOn, doneOn,
    record?.by ?? told?.manager ?? '', (state === 'late' || state === 'missing') && by !== null ? by : '', conflict ? conflictNames[conflict] : ''];
}
