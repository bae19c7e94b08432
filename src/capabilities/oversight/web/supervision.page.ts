import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { modeNames } from '../domain/supervision/hold.ts';
import { nextOf } from '../domain/supervision/due.ts';
import { countQueues } from '../sql/find-case-supervision.ts';
import { listMeetings, listOpenActions, listTakenBack, listWorkers } from '../sql/find-supervision.ts';
import { dueAfterHere, lineOf, modeIn, modesOf } from './see-supervision.ts';

const doneWords: Readonly<Record<string, string>> = { 'taken-back': 'Taken back. It does not count any more.', together: 'Saved for each of them. They can read it now, and each answers for themselves.' };

/** The workers whom somebody supervises, each with what is due; and their own supervision. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, today, query } = visit;
  const dueAfter = await dueAfterHere(visit, 'professional');
  const workers = (await listWorkers(db, who.reports, today)).map((each) => ({ ...each, next: nextOf(each.last, each.begunOn, dueAfter, today) }))
    .toSorted((one, other) => (one.next.dueOn ?? '9').localeCompare(other.next.dueOn ?? '9') || one.name.localeCompare(other.name));
  if (query['as'] === 'csv') {
    return file(`supervision-${today}.csv`, 'text/csv; charset=utf-8', csvOf(['Worker', 'Job', 'Last supervision', 'Next by', 'Open actions'], workers.map((each) => [each.name, each.jobTitle, each.last, each.next.dueOn, each.actions])));
  }
  const [me] = await listWorkers(db, [who.id], today);
  const how = modeIn(query['how']);
  const meetings = (await listMeetings(db, who.id, 24, how)).map((each) => ({ ...each, modeName: each.mode ? modeNames[each.mode] : 'As the case system’s list has it' }));
  return page('capabilities/oversight/web/supervision.njk', {
    workers, overdue: workers.filter(({ next }) => next.state === 'overdue').length, isManager: who.reports.length > 0,
    me: me ? { ...me, next: nextOf(me.last, me.begunOn, dueAfter, today) } : null, meetings, actions: await listOpenActions(db, who.id), takenBack: await listTakenBack(db),
    ...await modesOf(db, who.id, how, '/oversight/supervision'),
    queues: permits(who, 'see-children') ? await countQueues(db, { teams: who.manages, person: who.id }) : null, mayCount: permits(who, 'see-figures'), seesLine: lineOf(who).length > 0 || permits(who, 'see-interest'),
    done: doneWords[query['done'] ?? ''] ?? null, today,
  });
}
