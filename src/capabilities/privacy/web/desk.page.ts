import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { countForDesk } from '../sql/find.ts';
import { listRequests } from '../sql/find-requests.ts';
import { clockWords } from './request-words.ts';

/** The information officer's own page: what there is to do, and the way to everything that they keep. */
export async function show({ db, today }: Visit): Promise<Answer> {
  const open = (await listRequests(db, true)).map((each) => clockWords(each, today));
  const due = open.flatMap((each) => (each.dueOn ? [each.dueOn] : [])).toSorted();
  return page('capabilities/privacy/web/desk.njk', {
    counts: await countForDesk(db, today), requests: open.length, overdue: open.filter((each) => each.overdue).length, next: due[0] ?? null,
  });
}
