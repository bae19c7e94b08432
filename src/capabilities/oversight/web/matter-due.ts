import { dayOf } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { departureWords, findReckoning, lastDayOf, timescaleOf } from '../../caseload/index.ts';
import { countedFrom } from '../domain/matters/due.ts';
import { listDeparturesOf } from '../sql/find-departures.ts';
import type { StepView } from '../sql/find-matters.ts';
import type { SeenMatter } from './see-matter.ts';

/** On which timescales the last day of an open matter rests, each in words with its source; with a departure that sets it aside for the child. */
export async function countedOn({ db, today }: Visit, { matter, definition }: SeenMatter, steps: readonly StepView[]) {
  const counted = matter.isOpen && matter.stopped === null ? countedFrom(definition, matter.facts, steps.map(({ act, at }) => ({ act, on: dayOf(at) }))) : [];
  if (counted.length === 0) return [];
  const [reckoning, departures] = [await findReckoning(db), matter.child === null ? [] : await listDeparturesOf(db, matter.child, today)];
  return counted.flatMap(({ timescale: id, begunOn }) => {
    const timescale = timescaleOf(id);
    const verdict = timescale && lastDayOf(timescale, begunOn, reckoning);
    return timescale && verdict?.dueOn ? [{ id, name: timescale.name, source: timescale.source, reason: verdict.reason, departures: departures.filter((each) => each.timescale === id).map(departureWords) }] : [];
  });
}
