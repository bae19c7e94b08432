import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { breakGlass, closeGlass } from '../commands/break-glass.ts';
import type { CannotBreak } from '../domain/glass.ts';
import { listOwnGlass } from '../sql/find-glass.ts';
import { listTeams } from '../sql/find-grants.ts';

/** In which teams there is work about a child: told by the capability that holds the work. */
export type TeamsAbout = (db: Visit['db'], child: string) => Promise<readonly number[]>;

interface Typed { readonly child: string; readonly team: string; readonly reason: string; readonly minutes: string }

/** In an emergency: what somebody needs to see, and why. */
export async function show(visit: Visit): Promise<Answer> {
  return breakPage(visit, { child: visit.query['child'] ?? '', team: '', reason: '', minutes: '60' }, []);
}

async function breakPage({ db, who, now, today, query }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  return page('capabilities/access/web/break-glass.njk', {
    typed, errors, teams: (await listTeams(db, today)).filter(({ id }) => !who.manages.includes(id)), open: await listOwnGlass(db, who.id, now),
    done: errors.length > 0 ? null : (doneWords[query['done'] ?? ''] ?? null),
  }, errors.length > 0 ? { status: 422, notes: [{ what: 'glass-refused', about: `person:${who.id}`, detail: {} }] } : {});
}

const doneWords: Readonly<Record<string, string>> = {
  opened: 'It is open. Your manager and the information officer have been told.', closed: 'It is closed again.',
};

export async function submit(visit: Visit, teamsAbout: TeamsAbout): Promise<Answer> {
  const text = (name: string) => textOf(visit.form, name);
  const typed = { child: text('child').toUpperCase().replaceAll(/\s/g, ''), team: text('team'), reason: text('reason'), minutes: text('minutes') };
  const team = (await listTeams(visit.db, visit.today)).find(({ id }) => String(id) === typed.team)?.id ?? null;
  const teams = typed.child === '' ? [] : await teamsAbout(visit.db, typed.child);
  const outcome = await breakGlass(visit, { ...typed, team, minutes: Number(typed.minutes) }, teams);
  if (outcome.ok) return redirect('/break-glass?done=opened');
  return breakPage(visit, typed, [wrong[outcome.refusal]]);
}

const wrong: Readonly<Record<CannotBreak, FieldError>> = {
  'not-a-reference': { field: 'child', text: 'Give the child’s reference from the case system: letters, figures, hyphens and slashes, 3 to 20 of them.' },
  'nothing-chosen': { field: 'child', text: 'Give a child’s reference, or choose a team.' }, 'two-things-chosen': { field: 'team', text: 'Give a child’s reference or choose a team, not both.' },
  'too-long': { field: 'minutes', text: 'Choose for how long: an hour is the most.' }, 'no-reason': { field: 'reason', text: 'Say in a sentence why you need it.' },
  'reason-too-long': { field: 'reason', text: 'Make the reason shorter: 1,000 characters is the most.' },
};

export async function close(visit: Visit): Promise<Answer> {
  const id = visit.params['id'] ?? '';
  const outcome = /^\d{1,9}$/.test(id) ? await closeGlass(visit, Number(id)) : null;
  if (!outcome) return notFound;
  return outcome.ok || outcome.refusal === 'closed-already' ? redirect('/break-glass?done=closed') : notFound;
}
