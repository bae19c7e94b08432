import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import { localAddress } from '../../../platform/web/local-address.ts';
import type { Asked, OpenVisit } from '../../../platform/web/route.ts';
import { showAgain } from '../commands/show-again.ts';
import { signInWithProvider } from '../commands/sign-in-with-provider.ts';
import type { Identity, Provider } from '../domain/provider.ts';
import { findAccountOfSubject } from '../sql/find.ts';
import { provedFor } from './prove.page.ts';
import type { WayIn } from '../domain/way-in.ts';
import { type NotLetIn, notLetIn } from './sign-in-words.ts';

type Page = (visit: OpenVisit) => Promise<Answer>;

/** Sends somebody to the authority's own provider; with `again` to show anew who they are. */
export async function setOut({ query, now }: Asked, way: WayIn): Promise<Page> {
  const { provider } = way;
  if (!provider) return async () => notFound;
  const again = query['again'] === 'yes';
  const out = await provider.setOut(again);
  return async (visit) => {
    if (again && !visit.who) return notFound;
    if (!out) return told('away', way, provider, query);
    const { to, state, nonce, verifier } = out;
    return { kind: 'sent-away', to, word: state, away: { nonce, verifier, again, to: localAddress(query['to']), kept: query['kept'] === 'yes', at: now.getTime() } };
  };
}

const longestAwayMs = 15 * 60_000;

/** Somebody comes back. What they bring is believed only by the browser that set out, once, and soon. */
export async function comeBack(asked: Asked, way: WayIn): Promise<Page> {
  const { provider } = way;
  if (!provider) return async () => notFound;
  const { away: all } = asked.session;
  const word = asked.query['state'] ?? '';
  const away = Object.hasOwn(all, word) ? all[word] : undefined;
  if (!away || asked.now.getTime() - Number(away['at']) > longestAwayMs) return async () => told('not-begun', way, provider, {});
  const [to, kept, again] = [String(away['to']), away['kept'] === true, away['again'] === true];
  const expected = { state: word, nonce: String(away['nonce']), verifier: String(away['verifier']), again };
  const came = await provider.comeBack(asked.path.slice(asked.path.indexOf('?')), expected);
  return async (visit) => {
    if (!came.ok) return told(came.refusal, way, provider, { to, ...(kept ? { kept: 'yes' } : {}) });
    return again ? prove(visit, came.value, { way, provider, to, kept }) : signIn(visit, came.value, { way, provider, to, kept });
  };
}

interface Back { readonly way: WayIn; readonly provider: Provider; readonly to: string; readonly kept: boolean }

async function signIn(visit: OpenVisit, identity: Identity, { way, provider, to, kept }: Back): Promise<Answer> {
  const outcome = await signInWithProvider(visit, identity, provider.groupRoles);
  if (!outcome.ok) return told(outcome.refusal, way, provider, { to });
  const { id: account, person } = outcome.value;
  return { kind: 'signed-in', account, person, way: 'provider', provedAt: identity.provedAt, idToken: identity.idToken, to: kept ? `/kept?to=${encodeURIComponent(to)}` : to };
}

/** Who is signed in has shown anew that it is them, and nobody else. */
async function prove(visit: OpenVisit, identity: Identity, { way, provider, to, kept }: Back): Promise<Answer> {
  const { who, session } = visit;
  const account = await findAccountOfSubject(visit.db, identity.issuer, identity.subject);
  if (!who || account === null || account !== session.account) return told('another-person', way, provider, { to, again: 'yes' });
  showAgain(visit.db, { person: who.id, account, way: 'provider' });
  return { kind: 'proved', at: identity.provedAt, to: kept ? `/kept?to=${encodeURIComponent(to)}` : provedFor(to) };
}

function told(why: NotLetIn, way: WayIn, { name }: Provider, query: Readonly<Record<string, string>>): Answer {
  const { again, status, ...words } = notLetIn(why, { name, askHere: way.askHere });
  const address = `/sign-in/provider?${new URLSearchParams({ ...query, to: localAddress(query['to']) }).toString()}`;
  return page('capabilities/access/web/sign-in-with-provider.njk', { ...words, name, again: again ? address : null }, {
    status, notes: why === 'away' ? [] : [{ what: 'sign-in-refused', about: 'provider', detail: { why } }] });
}
