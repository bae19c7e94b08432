import { roleNames } from '../../../kernel/person.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { approveGrant, endGrant } from '../commands/decide-grant.ts';
import { permissionNames, permissions } from '../domain/permission.ts';
import { type GrantView, findGrant } from '../sql/find-grants.ts';
import { approveGrantWords, stateNames } from './words.ts';

const doneWords: Readonly<Record<string, string>> = {
  asked: 'Asked for. It gives nothing until somebody else has approved it.', approved: 'Approved. It holds from its first day.', ended: 'Ended. It gives nothing any more.',
};

/** One role for a time: what it gives, who asked and why, and what can be done with it now. */
export async function show(visit: Visit): Promise<Answer> {
  const grant = await seen(visit);
  return grant ? grantPage(visit, grant, null) : notFound;
}

async function seen({ db, params, today }: Visit): Promise<GrantView | null> {
  const id = params['id'] ?? '';
  return /^\d{1,9}$/.test(id) ? findGrant(db, Number(id), today) : null;
}

function grantPage({ who, query }: Visit, grant: GrantView, refused: string | null): Answer {
  const acts = actsOf(who.id, grant);
  return page('capabilities/access/web/grant.njk', {
    grant, roleName: roleNames[grant.role], stateName: stateNames[grant.state], gives: permissions[grant.role].map((each) => permissionNames[each]),
    acts, mine: acts.refuse && grant.askedBy === who.id, ending: acts.end && query['end'] === 'yes', ...toldOf(refused, query),
  }, refused ? { status: 409, notes: [{ what: 'grant-approve-refused', about: `person:${grant.person}`, detail: { grant: grant.id } }] } : {});
}

function actsOf(who: number, { state, askedBy, person }: GrantView) {
  const waits = state === 'asked';
  return { approve: waits && askedBy !== who && person !== who, refuse: waits, end: state === 'now' || state === 'to-come' };
}

function toldOf(refused: string | null, query: Visit['query']) {
  if (refused) return { done: null, errors: [{ field: 'main-content', text: refused }], errorsTitle: 'Nothing was changed' };
  return { done: doneWords[query['done'] ?? ''] ?? null, errors: [] };
}

export async function approve(visit: Visit): Promise<Answer> {
  const grant = await seen(visit);
  if (!grant) return notFound;
  const outcome = await approveGrant(visit, grant.id);
  if (outcome.ok) return redirect(`/access/${grant.id}?done=approved`);
  return outcome.refusal === 'not-there' ? notFound : grantPage(visit, grant, approveGrantWords[outcome.refusal]);
}

export async function end(visit: Visit): Promise<Answer> {
  const grant = await seen(visit);
  if (!grant) return notFound;
  const outcome = await endGrant(visit, grant.id);
  if (outcome.ok) return redirect(`/access/${grant.id}?done=ended`);
  return outcome.refusal === 'not-there' ? notFound : grantPage(visit, grant, approveGrantWords[outcome.refusal]);
}
