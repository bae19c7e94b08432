import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { OpenVisit } from '../../../platform/web/route.ts';
import { complain } from '../commands/complaint.ts';
import type { CannotComplain, Complaining } from '../domain/complaint.ts';
import { findReceipt } from '../sql/find-complaints.ts';
import { detailsFor } from './details-for.ts';

/** Anybody may complain about how data is used. */
export async function show(visit: OpenVisit): Promise<Answer> {
  return complaintPage(visit, { name: visit.who?.name ?? '', contact: '', words: '' }, []);
}

async function complaintPage({ db }: OpenVisit, typed: Complaining, errors: readonly FieldError[]): Promise<Answer> {
  return page('capabilities/privacy/web/complaint.njk', { typed, errors, details: await detailsFor(db), receipt: null }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: OpenVisit): Promise<Answer> {
  const { db, who, now, today, form } = visit;
  const typed = { name: textOf(form, 'name'), contact: textOf(form, 'contact'), words: textOf(form, 'words') };
  const outcome = await complain({ db, person: who?.id ?? null, now, today }, typed);
  return outcome.ok ? redirect(`/complaint/${outcome.value.id}`) : complaintPage(visit, typed, problemsOf(outcome.refusal));
}

const missing = { name: 'Give your name.', contact: 'Say how we can reach you.', words: 'Say what happened.' };
const long = { name: 'Make the name shorter: 200 characters is the most.', contact: 'Make this shorter: 300 characters is the most.', words: 'Make this shorter: 4,000 characters is the most.' };

function problemsOf(refusal: CannotComplain): FieldError[] {
  if (refusal.why === 'too-many') return [{ field: 'main-content', text: 'Too many complaints have come in this hour. Yours has not been kept: send it again later, or write to us.' }];
  return refusal.faults.map(({ field, why }) => ({ field, text: (why === 'empty' ? missing : long)[field] }));
}

/** What the sender can come back to: the number and the day. Its address is known to them alone. */
export async function showSent({ db, params }: OpenVisit): Promise<Answer> {
  const id = params['id'] ?? '';
  const receipt = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? await findReceipt(db, id) : null;
  return receipt ? page('capabilities/privacy/web/complaint.njk', { receipt, details: await detailsFor(db) }) : notFound;
}
