import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { timesOf } from '../../../platform/web/session.ts';
import { endOtherSessionsOf, endSessionOf, findSessionsOf } from '../../../platform/web/sessions-of.ts';
import { endSessions } from '../commands/end-sessions.ts';
import type { WayIn } from '../domain/way-in.ts';
import { findHeld } from '../sql/find-accounts.ts';

const doneWords: Readonly<Record<string, string>> = {
  'set-up': 'Your account is set up, and you are signed in.', password: 'Your password is changed. You are signed out everywhere else.',
  passkey: 'The passkey is added. You can sign in with it.', 'passkey-removed': 'The passkey is removed.', ended: 'Signed out there.',
};
const wayWords = { demonstration: 'by choosing your name', password: 'with your password', passkey: 'with a passkey', provider: 'with your council account' } as const;

/** One's own account: how one signs in, and where one is signed in. */
export async function show(visit: Visit, way: WayIn): Promise<Answer> {
  const { session, who } = visit;
  const held = await findHeld(visit.db, session.account ?? 0);
  const sessions = await findSessionsOf(visit.db, who.id, timesOf(way), visit.now);
  return page('capabilities/access/web/account.njk', {
    held, here: sessions.find(({ digest }) => digest === session.digest) ?? null, others: sessions.filter(({ digest }) => digest !== session.digest),
    cameBy: cameBy(session.way, way), local: way.local !== null && held.local, done: doneIn(visit.query['done'] ?? ''),
  });
}

const cameBy = (by: Visit['session']['way'], { provider }: WayIn) => (by === 'provider' && provider ? `with ${provider.name}` : wayWords[by ?? 'demonstration']);
const doneIn = (word: string) => (Object.hasOwn(doneWords, word) ? doneWords[word] : null);

/** Signs out elsewhere: one session, or all but this one. */
export async function submit(visit: Visit): Promise<Answer> {
  const { who, session, db } = visit;
  const which = textOf(visit.form, 'session');
  const count = which === 'all' ? await endOtherSessionsOf(db, who.id, session.digest) : Number(which !== session.digest && await endSessionOf(db, who.id, which));
  if (which !== 'all' && count === 0) return notFound;
  endSessions(db, who.id, count);
  return redirect('/account?done=ended');
}
