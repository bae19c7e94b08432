import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { countForDesk } from '../sql/find.ts';

/** The information officer's own page: what there is to do, and the way to everything that they keep. */
export async function show({ db, today }: Visit): Promise<Answer> {
  return page('capabilities/privacy/web/desk.njk', { counts: await countForDesk(db, today) });
}
