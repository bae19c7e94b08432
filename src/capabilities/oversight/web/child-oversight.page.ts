import { type Answer, type Reading, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type ChildSeen, ageOf, findChildSeen, maySeeChild } from '../../caseload/index.ts';
import { type FootprintStep, countSorts, footprintSorts, sortNames } from '../domain/footprint.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { listDeparturesOf } from '../sql/find-departures.ts';
import { type MatterView, listMattersOfChild } from '../sql/find-matters.ts';
import { footprintOf, keyOf } from './footprint.ts';
import { pointsOf, whoseOf } from './points-of.ts';
import { rowOf } from './points-words.ts';
import { numberIn } from './see-supervision.ts';
import { unfiledOf } from './unfiled-steps.ts';

/** Everything about one child in time: what happened, who did and decided what; and what is due of the assessments. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, params, query } = visit;
  const child = await findChildSeen(db, numberIn(params['number']));
  if (!child || !maySeeChild(who, child)) return notFound;
  const { each, records } = await pointsOf(visit, { ...whoseOf(who), whole: true, child: child.reference });
  const unfiled = await unfiledOf(db, { teams: [], person: 0, whole: true, child: child.reference });
  const all = await footprintOf(visit, child, records, new Set(unfiled.map(keyOf)));
  const of = footprintSorts.find((sort) => sort === query['of']) ?? null;
  const steps = all.filter(({ sort }) => of === null || sort === of);
  const readings = [{ what: 'child-oversight-read', about: `child:${child.reference}` }];
  if (query['as'] === 'csv') return csvFile(child, steps, readings);
  const { page: at, size, limit, offset } = sliceIn(query);
  const path = `/oversight/children/${child.number}`;
  const matters = await listMattersOfChild(db, child.reference);
  return page('capabilities/oversight/web/child-oversight.njk', {
    departures: await listDeparturesOf(db, child.reference, visit.today), child, age: ageOf(child.asAt, visit.today), steps: steps.slice(offset, offset + limit), total: steps.length, all: all.length, of: of && sortNames[of], allHref: path,
    sorts: countSorts(all).filter(({ number }) => number > 0).map(({ sort, number }) => ({ name: sortNames[sort], number, is: sort === of, href: `${path}?of=${sort}#footprint` })),
    lookHref: lookHref(child, matters), matters: matters.map((known) => ({ ...shownMatter(known), unfiled: unfiled.filter(({ matter }) => matter === known.id).length })),
    assessments: each.toReversed().map(({ assessment, points }) => ({ assessment, rows: points.map((point) => rowOf(point, visit)), notes: rowOf(points[0] as typeof points[number], visit).notes, furtherHref: furtherHref(visit, child, assessment.started) })),
    list: listOfPages(path, query, { total: steps.length, size, page: at, sorts: [], sort: '', descending: true }),
  }, { readings });
}

/** Where its record is looked through; null where that was begun, or the child is not one of a team of ours. */
function lookHref({ reference, teamId, status }: ChildSeen, matters: readonly MatterView[]): string | null {
  const begun = matters.some(({ kind, isOpen, stopped }) => stopped !== null || (kind === 'record-completeness' && isOpen));
  return begun || teamId === null || status === 'closed' ? null : `/oversight/of/record-completeness/new?child=${encodeURIComponent(reference)}`;
}

function csvFile(child: ChildSeen, steps: readonly FootprintStep[], readings: readonly Reading[]): Answer {
  return file(`oversight-of-child-${child.number}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', child.asAt], ['Day', 'Sort', 'What', 'By', 'More', 'Where it is'], steps.map(({ on, sort, title, by, text, where }) => [on, sortNames[sort], title, by, text, where])), readings);
}

function shownMatter(matter: MatterView) {
  const definition = definitionOf(matter.kind);
  const state = definition?.states[matter.state];
  return { ...matter, one: definition?.one ?? matter.kind, stateName: state?.name ?? matter.state, colour: state?.colour ?? 'grey' };
}

const furtherHref = ({ who }: Visit, { number, workerId }: ChildSeen, started: string) => (permits(who, 'authorise-work') && workerId !== who.id ? `/oversight/points/new?child=${number}&started=${started}&point=further` : null);
