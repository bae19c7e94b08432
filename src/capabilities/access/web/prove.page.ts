import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Answer, page } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import { localAddress } from '../../../platform/web/local-address.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type NotShown, showAgain, showWithPasskey, showWithPassword } from '../commands/show-again.ts';
import type { WayIn } from '../domain/way-in.ts';
import { tooMany } from './password-words.ts';
import { passwordIn } from './sign-in-with-password.page.ts';

const template = 'capabilities/access/web/prove.njk';

/** Before something that asks for it: who is signed in shows again who they are. */
export async function show(visit: Visit, way: WayIn): Promise<Answer> {
  const back = { to: localAddress(visit.query['to']), kept: visit.query['kept'] === 'yes' };
  return page(template, { ...back, ...await offered(visit, way) });
}

/** What they can show: the way they came in by. */
async function offered({ session, now }: Visit, { demonstration, provider, local }: WayIn) {
  const here = local && (session.way === 'password' || session.way === 'passkey') ? local : null;
  return {
    byName: session.way === 'demonstration' && demonstration,
    provider: session.way === 'provider' && provider ? provider.name : null,
    byPassword: here !== null && session.way === 'password',
    passkey: here && JSON.stringify(await here.passkeys.toShow('prove', { session: session.digest, now })),
  };
}

/** A password, a passkey, or in the demonstration one's own name again. */
export async function submit(visit: Visit, way: WayIn): Promise<Answer> {
  const back = { to: localAddress(textOf(visit.form, 'to')), kept: textOf(visit.form, 'kept') === 'yes' };
  const shown = await shownIn(visit, way);
  if (shown.ok) return { kind: 'proved', at: visit.now.getTime(), to: ledTo(back) };
  const text = { 'too-many': tooMany, 'not-right': 'That was not right. Try again.' }[shown.refusal];
  return page(template, { ...back, ...await offered(visit, way), errors: [{ field: 'password', text }] }, { status: shown.refusal === 'too-many' ? 429 : 422, kept: true });
}

async function shownIn(visit: Visit, { demonstration, local }: WayIn): Promise<Outcome<unknown, NotShown>> {
  const { session: { account, way, digest }, who, form } = visit;
  if (account === null) return refuse('not-right');
  if (way === 'demonstration' && demonstration) return accept(showAgain(visit.db, { person: who.id, account, way }));
  if (!local || (way !== 'password' && way !== 'passkey')) return refuse('not-right');
  const here = { db: visit.db, now: visit.now, person: who.id, account, from: visit.from, local };
  const answer = textOf(form, 'answer');
  return answer === '' && way === 'password' ? showWithPassword(here, passwordIn(visit, 'password')) : showWithPasskey(here, { answer, session: digest });
}

function ledTo({ to, kept }: { readonly to: string; readonly kept: boolean }): string {
  return kept ? `/kept?to=${encodeURIComponent(to)}` : provedFor(to);
}

/** A file would be saved without the page going on: so a page that offers it comes between. */
export function provedFor(to: string): string {
  return /[?&]as=/.test(to) ? `/proved?to=${encodeURIComponent(to)}` : to;
}

export async function showProved({ query }: Visit): Promise<Answer> {
  const to = localAddress(query['to']);
  const url = new URL(to, 'http://here');
  url.searchParams.delete('as');
  return page('capabilities/access/web/proved.njk', { file: to, list: `${url.pathname}${url.search}` });
}
