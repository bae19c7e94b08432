import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type ChildSeen, findChildSeen, maySeeChild } from '../../caseload/index.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { type PointRecord, standing } from '../domain/points/point.ts';
import { keptNames, pointNames } from '../domain/points/words.ts';
import { type MatterView, listMattersOfChild } from '../sql/find-matters.ts';
import { pointsOf, whoseOf } from './points-of.ts';
import { rowOf } from './points-words.ts';

/** Something that a manager did or decided about a child, on one line of time with all the rest. */
export interface FootprintStep { readonly on: string; readonly title: string; readonly by: string; readonly text: string; readonly href: string | null }

/** What managers recorded about one child, the newest first, and what is due of the assessments. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, params, query } = visit;
  const number = Number(params['number']);
  const child = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? await findChildSeen(db, number) : null;
  if (!child || !maySeeChild(who, child)) return notFound;
  const { each, records } = await pointsOf(visit, { ...whoseOf(who), whole: true, child: child.reference });
  const steps = standing(records).map(stepOf).toReversed();
  const readings = [{ what: 'child-oversight-read', about: `child:${child.reference}` }];
  if (query['as'] === 'csv') return file(`oversight-of-child-${child.number}.csv`, 'text/csv; charset=utf-8', csvOf(['Day', 'What', 'By', 'Where it is'], steps.map(({ on, title, by, text }) => [on, title, by, text])), readings);
  const matters = await listMattersOfChild(db, child.reference);
  return page('capabilities/oversight/web/child-oversight.njk', {
    child, steps, lookHref: lookHref(child, matters), matters: matters.map((matter) => ({ ...matter, one: definitionOf(matter.kind)?.one ?? matter.kind, stateName: definitionOf(matter.kind)?.states[matter.state]?.name ?? matter.state, colour: definitionOf(matter.kind)?.states[matter.state]?.colour ?? 'grey' })), assessments: each.toReversed().map(({ assessment, points }) => ({ assessment, rows: points.map((point) => rowOf(point, visit)), notes: rowOf(points[0] as typeof points[number], visit).notes, furtherHref: furtherHref(visit, child, assessment.started) })),
  }, { readings });
}

/** Where its record is looked through; null where that was begun, or the child is not one of a team of ours. */
function lookHref({ reference, teamId, status }: ChildSeen, matters: readonly MatterView[]): string | null {
  const begun = matters.some(({ kind, isOpen, stopped }) => stopped !== null || (kind === 'record-completeness' && isOpen));
  return begun || teamId === null || status === 'closed' ? null : `/oversight/of/record-completeness/new?child=${encodeURIComponent(reference)}`;
}

const furtherHref = ({ who }: Visit, { number, workerId }: ChildSeen, started: string) => (permits(who, 'authorise-work') && workerId !== who.id ? `/oversight/points/new?child=${number}&started=${started}&point=further` : null);

function stepOf({ id, point, doneOn, by, insteadOf, kept, place, filed, startedOn }: PointRecord): FootprintStep {
  const where = kept === 'elsewhere' ? `In the wrong place: ${place ?? ''}` : kept === 'here' ? (filed ? 'Written here and filed' : 'Written here') : keptNames[kept];
  return { on: doneOn, title: `Management oversight, ${pointNames[point].toLowerCase()}`, by: insteadOf ? `${by} for ${insteadOf}` : by, text: `${where}. Of the assessment that began on ${dayWords(startedOn)}`, href: `/oversight/points/${id}` };
}
