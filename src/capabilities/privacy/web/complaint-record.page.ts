import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { acknowledgeComplaint, closeComplaint } from '../commands/complaint.ts';
import { type CannotAnswer, stateOf } from '../domain/complaint.ts';
import { findComplaint } from '../sql/find-complaints.ts';
import { complaintStates } from './words.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One complaint: what it says, and what has been done about it. */
export async function show(visit: Visit): Promise<Answer> {
  return recordPage(visit, { how: '', outcome: '' }, []);
}

async function recordPage({ db, params, today, query }: Visit, typed: { how: string; outcome: string }, errors: readonly FieldError[], status = 422): Promise<Answer> {
  const id = params['id'] ?? '';
  const complaint = uuid.test(id) ? await findComplaint(db, id) : null;
  if (!complaint) return notFound;
  const state = stateOf(complaint);
  return page('capabilities/privacy/web/complaint-record.njk', {
    complaint, state, stateName: complaintStates[state], overdue: state === 'new' && complaint.dueOn < today, typed, errors,
    done: ({ acknowledged: 'Acknowledged.', closed: 'Closed.' } as Record<string, string>)[query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? status : 200, readings: [{ what: 'complaint-read', about: `complaint:${complaint.id}` }] });
}

const words: Readonly<Record<CannotAnswer, string>> = {
  'no-words': 'Say it in a few words.', 'too-long': 'Make it shorter.', 'acknowledged-already': 'Somebody else has acknowledged it already.',
  'not-acknowledged': 'Acknowledge it first.', 'closed-already': 'Somebody else has closed it already.',
};

export async function acknowledge(visit: Visit): Promise<Answer> {
  const how = textOf(visit.form, 'how');
  const outcome = await acknowledgeComplaint(visit, idIn(visit), how);
  if (outcome.ok) return redirect(`/privacy/complaints/${outcome.value.complaint}?done=acknowledged`);
  return refused(visit, { how, outcome: '' }, 'how', outcome.refusal);
}

export async function close(visit: Visit): Promise<Answer> {
  const said = textOf(visit.form, 'outcome');
  const outcome = await closeComplaint(visit, idIn(visit), said);
  if (outcome.ok) return redirect(`/privacy/complaints/${outcome.value.complaint}?done=closed`);
  return refused(visit, { how: '', outcome: said }, 'outcome', outcome.refusal);
}

function idIn({ params }: Visit): string {
  const id = params['id'] ?? '';
  return uuid.test(id) ? id : '00000000-0000-0000-0000-000000000000';
}

function refused(visit: Visit, typed: { how: string; outcome: string }, field: string, refusal: CannotAnswer | 'not-there'): Promise<Answer> | Answer {
  if (refusal === 'not-there') return notFound;
  const elsewhere = refusal.endsWith('already');
  return recordPage(visit, typed, [{ field: elsewhere ? 'main-content' : field, text: words[refusal] }], elsewhere ? 409 : 422);
}
