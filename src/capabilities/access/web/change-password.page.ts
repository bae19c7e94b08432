import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { endOtherSessionsOf } from '../../../platform/web/sessions-of.ts';
import { type CannotChange, changePassword } from '../commands/change-password.ts';
import type { WayIn } from '../domain/way-in.ts';
import { findHeld } from '../sql/find-accounts.ts';
import { tooMany, weaknessWords } from './password-words.ts';
import { passwordIn } from './sign-in-with-password.page.ts';

const template = 'capabilities/access/web/change-password.njk';

export async function show(visit: Visit, { local }: WayIn): Promise<Answer> {
  const held = await findHeld(visit.db, visit.session.account ?? 0);
  return local && held.password ? page(template, { name: held.name }) : notFound;
}

/** A new password ends every other session of theirs, and gives this one another id. */
export async function submit(visit: Visit, { local, authority }: WayIn): Promise<Answer> {
  const { account } = visit.session;
  if (!local || account === null) return notFound;
  const here = { db: visit.db, now: visit.now, person: visit.who.id, account, from: visit.from, local, authority };
  const outcome = await changePassword(here, { current: passwordIn(visit, 'current'), next: passwordIn(visit, 'next') });
  if (!outcome.ok) return refusedAs(outcome.refusal, (await findHeld(visit.db, account)).name);
  await endOtherSessionsOf(visit.db, visit.who.id, visit.session.digest);
  return { kind: 'proved', at: visit.now.getTime(), to: '/account?done=password' };
}

function refusedAs(refusal: CannotChange, name: string): Answer {
  if (refusal === 'too-many') return page(template, { name, errors: [{ field: 'current', text: tooMany }] }, { status: 429, kept: true });
  const error = refusal === 'not-right' ? { field: 'current', text: 'That is not the password you have now.' } : { field: 'next', text: weaknessWords[refusal] };
  return page(template, { name, errors: [error] }, { status: 422, kept: true });
}
