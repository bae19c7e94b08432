import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { endOtherSessionsOf } from '../../../platform/web/sessions-of.ts';
import { closeById } from '../commands/close-account.ts';
import { accountIn } from './account-in.ts';

/** Asked before it is done: whoever it is is signed out at once. */
export async function show(visit: Visit): Promise<Answer> {
  const account = await accountIn(visit);
  if (!account || account.personId === visit.who.id) return notFound;
  return account.closedAt ? redirect('/accounts') : page('capabilities/access/web/close-account.njk', { account });
}

export async function submit(visit: Visit): Promise<Answer> {
  const account = await accountIn(visit);
  if (!account) return notFound;
  const outcome = await closeById(visit, account.id);
  if (!outcome.ok) return outcome.refusal === 'closed-already' ? redirect('/accounts') : notFound;
  await endOtherSessionsOf(visit.db, outcome.value.person, '');
  return redirect('/accounts?done=closed');
}
