import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { addPasskey, longestPasskeyName, removePasskey } from '../commands/passkeys.ts';
import type { Local, WayIn } from '../domain/way-in.ts';
import { findHeld } from '../sql/find-accounts.ts';

/** A passkey of this device, or of a phone. It needs scripts: the browser asks for the finger or the face. */
export async function show(visit: Visit, { local }: WayIn): Promise<Answer> {
  return local ? addPage(visit, local, '', []) : notFound;
}

async function addPage(visit: Visit, local: Local, name: string, errors: readonly FieldError[]): Promise<Answer> {
  const { digest: session, account } = visit.session;
  const held = await findHeld(visit.db, account ?? 0);
  if (account === null || !held.local) return notFound;
  const options = await local.passkeys.toAdd({ account, name: held.name, held: held.passkeys.map(({ id }) => id) }, { session, now: visit.now });
  return page('capabilities/access/web/add-passkey.njk', { options: JSON.stringify(options), name, errors }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, { local }: WayIn): Promise<Answer> {
  const { digest: session, account } = visit.session;
  if (!local || account === null || !(await findHeld(visit.db, account)).local) return notFound;
  const name = textOf(visit.form, 'name');
  if (name === '' || name.length > longestPasskeyName) return addPage(visit, local, name, [{ field: 'name', text: `Give it a name of up to ${longestPasskeyName} characters.` }]);
  const outcome = await addPasskey({ ...visit, account }, local.passkeys, { answer: textOf(visit.form, 'answer'), name, session });
  if (outcome.ok) return redirect('/account?done=passkey');
  return addPage(visit, local, name, [{ field: 'name', text: 'The passkey was not taken. Try again.' }]);
}

export async function remove(visit: Visit): Promise<Answer> {
  const { account } = visit.session;
  if (account === null || !(await removePasskey({ ...visit, account }, textOf(visit.form, 'passkey'))).ok) return notFound;
  return redirect('/account?done=passkey-removed');
}
