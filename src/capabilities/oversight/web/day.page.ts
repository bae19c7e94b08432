import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { ageOf, findCaseloadDay } from '../../caseload/index.ts';
import { type Due, type DueStanding, dueStandings, inOrder } from '../domain/day/due.ts';
import { usualGrace } from '../domain/day/ladder.ts';
import { findGrace } from '../sql/find-ladder.ts';
import { rungsOf } from './day-rungs.ts';
import { around, daySources } from './day-sources.ts';

/** So many lines of one standing: the rest is one link away. */
const most = 50;

/** Everything that is due from one manager today and within a week, overdue first, each one act away. */
export async function show(visit: Visit): Promise<Answer> {
  const { who, query, today, db } = visit;
  const found = await around(visit);
  const due = inOrder((await Promise.all(daySources.map((source) => source.list(visit, found)))).flat());
  const grace = (await findGrace(db))?.grace ?? usualGrace;
  const rungs = await rungsOf(visit, found, grace);
  return page('capabilities/oversight/web/day.njk', {
    groups: dueStandings.flatMap((standing) => groupOf(standing, due)), total: due.length, today, age: ageOf(await findCaseloadDay(db), today), rungs, grace,
    chairs: who.roles.includes('chair'), manages: permits(who, 'authorise-work'), wide: who.whole || who.manages.length > 0, maySet: permits(who, 'set-rules'), mayAdd: permits(who, 'do-work'), mayCount: permits(who, 'see-figures'), done: doneWords[query['done'] ?? ''] ?? null,
  }, { readings: due.length > 0 ? [{ what: 'oversight-day-read', about: `person:${who.id}` }] : [] });
}

const doneWords: Readonly<Record<string, string>> = { recorded: 'Recorded. The reminder is gone.', corrected: 'Corrected. What was recorded before stays with it.' };
const titles: Readonly<Record<DueStanding, string>> = { overdue: 'Overdue', today: 'Due today', week: 'Due within a week' };

function groupOf(standing: DueStanding, due: readonly Due[]) {
  const items = due.filter((each) => each.standing === standing);
  return items.length > 0 ? [{ standing, title: titles[standing], count: items.length, lines: items.slice(0, most), more: Math.max(0, items.length - most) }] : [];
}
