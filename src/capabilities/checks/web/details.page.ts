import { dayFromTyped } from '../../../kernel/day.ts';
import { addressProblem } from '../../../platform/web/address-problem.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { changeWorkDetails } from '../commands/change-work.ts';
import { headOf, idOf, readingOf, seeWork } from './see-work.ts';
import { authorWords } from './words.ts';

/** The due day and the address of the record in the case system. */
export async function show(visit: Visit): Promise<Answer> {
  const seen = await seeWork(visit);
  if (!seen || seen.work.author !== visit.who.id) return notFound;
  return detailsPage(visit, { due: seen.work.dueOn, address: seen.work.recordAddress ?? '' }, []);
}

async function detailsPage(visit: Visit, typed: { due: string; address: string }, errors: readonly FieldError[]): Promise<Answer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  return page('capabilities/checks/web/details.njk', { ...headOf(seen, visit), typed, errors },
    { status: errors.length > 0 ? 422 : 200, readings: readingOf(seen.work) });
}

export async function submit(visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  if (!id) return notFound;
  const typed = { due: textOf(visit.form, 'due'), address: textOf(visit.form, 'address') };
  const dueOn = dayFromTyped(typed.due);
  const errors: FieldError[] = [];
  if (!dueOn) errors.push({ field: 'due', text: 'Give the day it is due as 31/12/2026.' });
  const problem = addressProblem(typed.address, 'record');
  if (problem) errors.push({ field: 'address', text: problem });
  if (!dueOn || errors.length > 0) return detailsPage(visit, typed, errors);
  const outcome = await changeWorkDetails(visit, id, { dueOn, recordAddress: typed.address || null });
  if (outcome.ok) return redirect(`/work/${id}?done=details`);
  return outcome.refusal === 'not-there' ? notFound : detailsPage(visit, typed, [{ field: 'due', text: authorWords[outcome.refusal] }]);
}
