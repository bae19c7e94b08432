import { type Person, roleNames } from '../../../kernel/person.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import { localAddress } from '../../../platform/web/local-address.ts';
import type { OpenVisit, Visit } from '../../../platform/web/route.ts';
import { type Listed, listPeople } from '../../people/index.ts';
import { listLetIn } from '../sql/find-grants.ts';
import { signInAs, signOut } from '../commands/sign-in.ts';
import type { WayIn } from '../domain/way-in.ts';
import { whyAgain } from './sign-in-words.ts';

export async function show(visit: OpenVisit, way: WayIn): Promise<Answer> {
  if (visit.who) return redirect(localAddress(visit.query['to']));
  return page('capabilities/access/web/sign-in.njk', await signInModel(visit, way));
}

/** What the page shows, whichever way in was tried. */
export async function signInModel(visit: OpenVisit, way: WayIn): Promise<object> {
  const { demonstration, characters, provider, local } = way;
  const words = (visit.query['q'] ?? '').trim().slice(0, 100);
  const wanted = words.split(/\s+/).filter(Boolean);
  const people = demonstration ? [...await listPeople(visit.db, wanted, visit.today, 500), ...await listLetIn(visit.db, wanted, visit.today)] : [];
  return {
    demonstrationSignIn: demonstration, words, total: people.length,
    people: words === '' ? firstOf(people, characters) : people.slice(0, 30).map(inList),
    to: localAddress(visit.query['to']), kept: visit.query['kept'] === 'yes',
    why: whyAgain(visit.query['why'] ?? '', way), provider: provider?.name ?? null, askHere: way.askHere,
    passkey: local && JSON.stringify(await local.passkeys.toShow('sign-in', { session: visit.session.digest, now: visit.now })),
    done: visit.query['done'] === 'signed-out' ? 'You have signed out.' : null,
  };
}

function firstOf(people: readonly Listed[], characters: WayIn['characters']) {
  return characters.flatMap(({ name, about }) => people.filter((each) => each.name === name).map((each) => ({ ...inList(each), about })));
}

function inList(person: Listed) {
  return { ...person, role: roleNames[person.role], about: '' };
}

export async function submit(visit: OpenVisit, way: WayIn): Promise<Answer> {
  if (!way.demonstration) return notFound;
  const person = Number(textOf(visit.form, 'person'));
  const outcome = Number.isInteger(person) && person > 0 && person < 2 ** 31 ? await signInAs(visit.db, person, visit.now) : null;
  if (!outcome?.ok) return refusedAt(await show(visit, way), person);
  const to = localAddress(textOf(visit.form, 'to'));
  const kept = textOf(visit.form, 'kept') === 'yes';
  return { kind: 'signed-in', account: outcome.value.id, person: outcome.value.person, way: 'demonstration', provedAt: visit.now.getTime(), to: kept ? `/kept?to=${encodeURIComponent(to)}` : to };
}

/** The page again; that somebody tried is in the journal. */
function refusedAt(shown: Answer, person: number): Answer {
  const tried = Number.isSafeInteger(person) ? String(person) : 'none';
  return shown.kind === 'page' ? { ...shown, status: 422, notes: [{ what: 'sign-in-failed', about: `person:${tried}`, detail: {} }] } : shown;
}

const signedOut = '/sign-in?done=signed-out';

/** Signs out here, and then with the provider where they came in by it. */
export async function leave(visit: Visit & { readonly who: Person }, { provider }: WayIn): Promise<Answer> {
  await signOut(visit.db, visit.who.id);
  const { way, idToken } = visit.session;
  return { kind: 'signed-out', to: (way === 'provider' && provider ? provider.signOutAddress(idToken) : null) ?? signedOut };
}
