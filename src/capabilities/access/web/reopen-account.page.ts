import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { reopenById } from '../commands/close-account.ts';
import { accountIn } from './account-in.ts';

export async function show(visit: Visit): Promise<Answer> {
  const account = await accountIn(visit);
  if (!account || account.personId === visit.who.id) return notFound;
  return account.closedAt ? page('capabilities/access/web/reopen-account.njk', { account }) : redirect('/accounts');
}

export async function submit(visit: Visit): Promise<Answer> {
  const account = await accountIn(visit);
  if (!account) return notFound;
  const outcome = await reopenById(visit, account.id);
  if (!outcome.ok) return outcome.refusal === 'open-already' ? redirect('/accounts') : notFound;
  return redirect('/accounts?done=reopened');
}
