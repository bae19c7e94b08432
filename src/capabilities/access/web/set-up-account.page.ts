import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { OpenVisit } from '../../../platform/web/route.ts';
import { setUpAccount } from '../commands/set-up-account.ts';
import type { WayIn } from '../domain/way-in.ts';
import { findInvited } from '../sql/find-accounts.ts';
import { weaknessWords } from './password-words.ts';
import { passwordIn } from './sign-in-with-password.page.ts';

const template = 'capabilities/access/web/set-up-account.njk';

/** The link that somebody was given: it is good once, and for three days. */
export async function show(visit: OpenVisit, way: WayIn): Promise<Answer> {
  if (!way.local) return notFound;
  const link = (visit.query['link'] ?? '').slice(0, 200);
  const invited = await findInvited(visit.db, link, visit.now);
  return page(template, { link, invited, askHere: way.askHere }, { status: invited ? 200 : 404 });
}

export async function submit(visit: OpenVisit, way: WayIn): Promise<Answer> {
  if (!way.local) return notFound;
  const link = textOf(visit.form, 'link').slice(0, 200);
  const here = { db: visit.db, now: visit.now, authority: way.authority, passwords: way.local.passwords };
  const outcome = await setUpAccount(here, { link, password: passwordIn(visit, 'password') });
  if (outcome.ok) return { kind: 'signed-in', account: outcome.value.id, person: outcome.value.person, way: 'password', provedAt: visit.now.getTime(), to: '/account?done=set-up' };
  const invited = await findInvited(visit.db, link, visit.now);
  if (outcome.refusal === 'not-good' || !invited) return page(template, { link, invited: null, askHere: way.askHere }, { status: 404 });
  return page(template, { link, invited, errors: [{ field: 'password', text: weaknessWords[outcome.refusal] }] }, { status: 422 });
}
