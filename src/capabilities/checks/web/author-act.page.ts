import type { Outcome } from '../../../kernel/outcome.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { actFirstOnWork, reopenWork, withdrawWork } from '../commands/change-work.ts';
import { longestText } from '../domain/answer.ts';
import { headOf, readingOf, seeWork } from './see-work.ts';
import { authorWords } from './words.ts';

/** The acts that an author does alone, each asked on a page of its own before it is done. */
type Ask = 'reopen' | 'act-first' | 'withdraw';

export const showReopen = (visit: Visit) => show(visit, 'reopen', []);
export const showActFirst = (visit: Visit) => show(visit, 'act-first', []);
export const showWithdraw = (visit: Visit) => show(visit, 'withdraw', []);

export const submitReopen = (visit: Visit) => submit(visit, 'reopen', (id) => reopenWork(visit, id));
export const submitActFirst = (visit: Visit) => submit(visit, 'act-first', (id, reason) => actFirstOnWork(visit, id, reason));
export const submitWithdraw = (visit: Visit) => submit(visit, 'withdraw', (id, reason) => withdrawWork(visit, id, reason));

async function show(visit: Visit, ask: Ask, errors: readonly FieldError[]): Promise<Answer> {
  const seen = await seeWork(visit);
  if (!seen || seen.work.author !== visit.who.id) return notFound;
  return page('capabilities/checks/web/author-act.njk', { ...headOf(seen, visit), ask, reason: textOf(visit.form, 'reason'), errors },
    { status: errors.length > 0 ? 422 : 200, readings: readingOf(seen.work) });
}

type Refusal = keyof typeof authorWords;
const leadsTo: Readonly<Record<Ask, string>> = { reopen: '/check?done=reopened', 'act-first': '?done=acted-first', withdraw: '?done=withdrawn' };

async function submit(visit: Visit, ask: Ask, act: (id: string, reason: string) => Promise<Outcome<unknown, Refusal>>): Promise<Answer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  const reason = textOf(visit.form, 'reason');
  if (reason.length > longestText) return show(visit, ask, [{ field: 'reason', text: 'Make the reason shorter: 10,000 characters is the most.' }]);
  const outcome = await act(seen.work.id, reason);
  if (outcome.ok) return redirect(`/work/${seen.work.id}${leadsTo[ask]}`);
  return show(visit, ask, [{ field: outcome.refusal === 'no-reason' ? 'reason' : 'main-content', text: authorWords[outcome.refusal] }]);
}
