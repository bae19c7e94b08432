import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import { localAddress } from '../../../platform/web/local-address.ts';
import type { OpenVisit } from '../../../platform/web/route.ts';
import { type NotSignedIn, signInWithPasskey, signInWithPassword } from '../commands/sign-in-locally.ts';
import type { Account, Way } from '../domain/account.ts';
import type { WayIn } from '../domain/way-in.ts';
import { tooMany } from './password-words.ts';
import { signInModel } from './sign-in.page.ts';

export async function submit(visit: OpenVisit, way: WayIn): Promise<Answer> {
  if (!way.local) return notFound;
  const typed = { name: textOf(visit.form, 'name').slice(0, 300), password: passwordIn(visit, 'password') };
  if (typed.name === '' || typed.password === '') return refusedAs(visit, way, { name: typed.name, text: 'Enter your e-mail address and your password.', status: 422 });
  const outcome = await signInWithPassword(visit, typed, way.local.passwords);
  return outcome.ok ? letIn(visit, outcome.value, 'password') : refusedAs(visit, way, { name: typed.name, ...words[outcome.refusal] });
}

export async function submitPasskey(visit: OpenVisit, way: WayIn): Promise<Answer> {
  if (!way.local) return notFound;
  const outcome = await signInWithPasskey(visit, { answer: textOf(visit.form, 'answer'), session: visit.session.digest }, way.local.passkeys);
  return outcome.ok ? letIn(visit, outcome.value, 'passkey') : refusedAs(visit, way, { name: '', ...(outcome.refusal === 'too-many' ? words['too-many'] : noPasskey) });
}

/** A password is taken as it was typed, blanks and all. */
export function passwordIn({ form }: Pick<OpenVisit, 'form'>, field: string): string {
  return (form.fields[field]?.[0] ?? '').slice(0, 1000);
}

/** Who is not known is told the same as who mistyped. */
const words: Readonly<Record<NotSignedIn, { text: string; status: number }>> = {
  'not-known': { text: 'The e-mail address and the password do not go together. Check both.', status: 422 },
  'too-many': { text: tooMany, status: 429 },
};
const noPasskey = { text: 'That passkey was not taken. Try again, or use your password.', status: 422 };

function letIn(visit: OpenVisit, account: Account, way: Way): Answer {
  const to = localAddress(textOf(visit.form, 'to'));
  const led = textOf(visit.form, 'kept') === 'yes' ? `/kept?to=${encodeURIComponent(to)}` : to;
  return { kind: 'signed-in', account: account.id, person: account.person, way, provedAt: visit.now.getTime(), to: led };
}

/** The same page again; that somebody tried stays counted. */
async function refusedAs(visit: OpenVisit, way: WayIn, { name, text, status }: { readonly name: string; readonly text: string; readonly status: number }): Promise<Answer> {
  const query = { to: textOf(visit.form, 'to'), kept: textOf(visit.form, 'kept') };
  const model = await signInModel({ ...visit, query }, way);
  return page('capabilities/access/web/sign-in.njk', { ...model, name, errors: [{ field: 'name', text }] }, { status, kept: true });
}
