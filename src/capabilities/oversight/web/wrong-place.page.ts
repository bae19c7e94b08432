import { daysBetween } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findListDay } from '../../caseload/index.ts';
import { listToPutRight } from '../sql/find-case-supervision.ts';

const tellers = { here: 'As said here', list: 'By the case system’s list' } as const;

/** What took place and is not recorded where it belongs, the oldest first. */
export async function show({ db, who, query, today }: Visit): Promise<Answer> {
  const lines = (await listToPutRight(db, { teams: who.manages, person: who.id })).map((each) => ({ ...each, days: daysBetween(each.heldOn, today), where: each.place === 'wrong-place' ? each.placeSaid : 'Written here, not copied across', toldBy: tellers[each.source] }));
  const readings = [{ what: 'case-supervision-read', about: `person:${who.id}` }];
  const listed = await findListDay(db, 'local/supervision');
  if (query['as'] === 'csv') return file(`supervision-to-put-right-${today}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', listed], ['Child', 'Day', 'Worker', 'Supervisor', 'Team', 'Where it is', 'How it is known'], lines.map((each) => [each.child, each.heldOn, each.worker, each.supervisor, each.team, each.where, each.toldBy])), readings);
  return page('capabilities/oversight/web/wrong-place.njk', { age: ageOf(listed, today), lines, csvHref: '/oversight/supervision/wrong-place?as=csv' }, { readings });
}
