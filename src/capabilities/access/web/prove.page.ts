import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import { localAddress } from '../../../platform/web/local-address.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { isProved } from '../../../platform/web/session.ts';
import { showAgain } from '../commands/sign-in.ts';
import type { WayIn } from '../domain/way-in.ts';

/** Before something that asks for it: who is signed in shows again who they are. */
export async function show(visit: Visit, way: WayIn): Promise<Answer> {
  const to = localAddress(visit.query['to']);
  const kept = visit.query['kept'] === 'yes';
  if (isProved({ provedAt: visit.session.provedAt }, visit.now.getTime())) return redirect(kept ? `/kept?to=${encodeURIComponent(to)}` : provedFor(to));
  return page('capabilities/access/web/prove.njk', { to, kept, ...offered(visit, way) });
}

/** What they can show: the way they came in by. */
function offered({ session }: Visit, { demonstration, provider }: WayIn) {
  return {
    byName: session.way === 'demonstration' && demonstration,
    provider: session.way === 'provider' && provider ? provider.name : null,
    byPassword: session.way === 'password' || session.way === 'passkey',
  };
}

/** In the demonstration, by choosing one's own name again. */
export async function submit(visit: Visit, way: WayIn): Promise<Answer> {
  const to = localAddress(textOf(visit.form, 'to'));
  if (!offered(visit, way).byName) return redirect(`/prove?to=${encodeURIComponent(to)}`);
  showAgain(visit.db, { person: visit.who.id, account: visit.session.account ?? 0, way: 'demonstration' });
  return { kind: 'proved', at: visit.now.getTime(), to: textOf(visit.form, 'kept') === 'yes' ? `/kept?to=${encodeURIComponent(to)}` : provedFor(to) };
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
