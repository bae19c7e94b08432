import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setLadder } from '../commands/set-ladder.ts';
import { usualGrace } from '../domain/day/ladder.ts';
import { findGrace } from '../sql/find-ladder.ts';

/** How long each manager has, before what was missed is shown to the next. */
export async function show(visit: Visit): Promise<Answer> {
  return ladderPage(visit, null);
}

async function ladderPage({ db, query }: Visit, wrong: string | null): Promise<Answer> {
  const set = await findGrace(db);
  return page('capabilities/oversight/web/ladder.njk', {
    set, grace: wrong ?? String(set?.grace ?? usualGrace), usual: usualGrace, errors: wrong === null ? [] : [{ field: 'grace', text: 'Give a whole number of working days, from 0 to 20' }], done: query['done'] === 'set' ? 'Saved. It holds from now on.' : null,
  }, { status: wrong === null ? 200 : 422 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = textOf(visit.form, 'grace');
  const outcome = /^\d{1,3}$/.test(typed) ? await setLadder(visit, Number(typed)) : null;
  return outcome?.ok ? redirect('/oversight/ladder?done=set') : ladderPage(visit, typed);
}
