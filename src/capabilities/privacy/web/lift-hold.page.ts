import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { liftHold } from '../commands/hold.ts';
import { listHolds } from '../sql/find.ts';
import { holdKindNames, liftWords } from './words.ts';

/** A hold that is lifted no longer keeps anything: it is asked for twice, and with a reason. */
export async function show(visit: Visit): Promise<Answer> {
  return liftPage(visit, '', []);
}

async function liftPage({ db, params }: Visit, reason: string, errors: readonly FieldError[], status = 422): Promise<Answer> {
  const hold = (await listHolds(db)).find((each) => String(each.id) === params['id'] && !each.liftedAt);
  if (!hold) return notFound;
  const readings = hold.kind === 'child' ? [{ what: 'holds-read', about: `child:${hold.value}` }] : [];
  return page('capabilities/privacy/web/lift-hold.njk', { hold, kindName: holdKindNames[hold.kind], reason, errors }, { status: errors.length > 0 ? status : 200, readings });
}

export async function submit(visit: Visit): Promise<Answer> {
  const id = Number(visit.params['id']);
  if (!Number.isSafeInteger(id) || id < 1 || id > 2 ** 31 - 1) return notFound;
  const reason = textOf(visit.form, 'reason');
  const outcome = await liftHold(visit, id, reason);
  if (outcome.ok) return redirect('/privacy/holds?done=lifted');
  if (outcome.refusal === 'not-there') return notFound;
  if (outcome.refusal === 'lifted-already') return redirect('/privacy/holds');
  return liftPage(visit, reason, [{ field: 'reason', text: liftWords[outcome.refusal] }]);
}
