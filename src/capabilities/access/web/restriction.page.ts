import type { Outcome } from '../../../kernel/outcome.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { askToLiftRestriction, keepRestriction, liftRestriction, nameInRestriction, removeFromRestriction } from '../commands/restrict.ts';
import type { CannotAskToLift, CannotName, CannotRemove } from '../domain/restriction.ts';
import { listByName } from '../sql/find-grants.ts';
import { type RestrictionView, findRestriction } from '../sql/find-restrictions.ts';
import { approveWords } from './words.ts';

/** Who wrote about a child, and how much of it outside of the restriction: told by the capability that holds the work. */
export type AuthorsAbout = (db: Visit['db'], child: string) => Promise<readonly { readonly person: number; readonly name: string; readonly pieces: number; readonly outside: number }[]>;

/** One restriction: who is named, who wrote about the child and is not, and its lifting. */
export async function show(visit: Visit, authorsAbout: AuthorsAbout): Promise<Answer> {
  const restriction = await findSeen(visit);
  return restriction ? restrictionPage(visit, restriction, authorsAbout, []) : notFound;
}

async function findSeen({ db, params, today }: Visit): Promise<RestrictionView | null> {
  const id = params['id'] ?? '';
  return /^\d{1,9}$/.test(id) ? findRestriction(db, Number(id), today) : null;
}

async function restrictionPage(visit: Visit, restriction: RestrictionView, authorsAbout: AuthorsAbout, errors: readonly FieldError[]): Promise<Answer> {
  const { db, who, today, query, form } = visit;
  const q = (query['q'] ?? textOf(form, 'q')).trim().slice(0, 100);
  const named = new Set(restriction.named.map(({ person }) => person));
  const found = q === '' ? [] : (await listByName(db, q, today)).filter(({ id }) => id !== who.id && !named.has(id));
  const authors = await authorsAbout(db, restriction.child);
  return page('capabilities/access/web/restriction.njk', {
    restriction, q, found, errors, reason: textOf(form, 'reason'), lifting: restriction.lifting && { ...restriction.lifting, at: new Date(restriction.lifting.at) },
    authors: authors.filter(({ person }) => !named.has(person)).map((each) => ({ ...each, mayName: each.person !== who.id })), mine: restriction.lifting?.askedBy === who.id,
    done: errors.length > 0 ? null : (doneWords[query['done'] ?? ''] ?? null),
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'restriction-read', about: `child:${restriction.child}` }] });
}

const doneWords: Readonly<Record<string, string>> = {
  set: 'Restricted. Nobody sees it now: name who must.', named: 'Named.', removed: 'Taken off the list.', asked: 'Asked for. It stays restricted until somebody else has approved it.',
  lifted: 'Lifted. Whoever had it in their scope sees it again.', kept: 'It stays restricted.',
};

const wrong: Readonly<Record<CannotName | CannotRemove | CannotAskToLift, FieldError>> = {
  lifted: { field: 'main-content', text: 'This restriction has been lifted. Nothing was changed.' }, nobody: { field: 'person', text: 'Choose somebody.' },
  themselves: { field: 'person', text: 'Nobody names themselves. Ask a colleague to.' }, 'named-already': { field: 'person', text: 'They are named already.' },
  'not-named': { field: 'main-content', text: 'They are not named any more.' }, 'asked-already': { field: 'reason', text: 'Somebody has asked for this already.' },
  'no-reason': { field: 'reason', text: 'Say why it can be lifted.' }, 'reason-too-long': { field: 'reason', text: 'Make the reason shorter: 1,000 characters is the most.' },
};

type Submit = (visit: Visit, authorsAbout: AuthorsAbout) => Promise<Answer>;

export const addName: Submit = (visit, authorsAbout) => doing(visit, authorsAbout, (id) => nameInRestriction(visit, id, personIn(visit)), 'named');
export const takeName: Submit = (visit, authorsAbout) => doing(visit, authorsAbout, (id) => removeFromRestriction(visit, id, personIn(visit) ?? 0), 'removed');
export const askToLift: Submit = (visit, authorsAbout) => doing(visit, authorsAbout, (id) => askToLiftRestriction(visit, id, textOf(visit.form, 'reason')), 'asked');
export const lift: Submit = (visit, authorsAbout) => doing(visit, authorsAbout, (id) => liftRestriction(visit, id), 'lifted');
export const keep: Submit = (visit, authorsAbout) => doing(visit, authorsAbout, (id) => keepRestriction(visit, id), 'kept');

function personIn({ form }: Visit): number | null {
  const person = textOf(form, 'person');
  return /^\d{1,9}$/.test(person) ? Number(person) : null;
}

async function doing(visit: Visit, authorsAbout: AuthorsAbout, act: (id: number) => Promise<Outcome<unknown, keyof typeof wrong | keyof typeof approveWords | 'not-there'>>, done: string): Promise<Answer> {
  const restriction = await findSeen(visit);
  if (!restriction) return notFound;
  const outcome = await act(restriction.id);
  if (outcome.ok) return redirect(`/restricted/${restriction.id}?done=${done}`);
  const { refusal } = outcome;
  if (refusal === 'not-there') return notFound;
  return restrictionPage(visit, restriction, authorsAbout, [refusal in wrong ? wrong[refusal as keyof typeof wrong] : { field: 'main-content', text: approveWords[refusal as keyof typeof approveWords] }]);
}
