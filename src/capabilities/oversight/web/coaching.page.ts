import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { addSession, beginToCoach, endCoaching } from '../commands/coach.ts';
import type { CannotAdd, CannotBegin } from '../domain/coaching.ts';
import { findCoaching, listCoachings, listManagers, listSessions } from '../sql/find-coaching.ts';
import { lineOf, numberIn } from './see-supervision.ts';

const template = 'capabilities/oversight/web/coaching.njk';
const doneWords: Readonly<Record<string, string>> = { begun: 'Saved. You both see it.', session: 'Saved.', ended: 'It has ended.' };
const beginWords: Readonly<Record<CannotBegin, FieldError>> = {
  'with-oneself': { field: 'manager', text: 'Nobody coaches themselves' }, 'no-manager': { field: 'manager', text: 'Coaching here is for managers' }, 'not-in-post': { field: 'manager', text: 'Choose whom you coach' },
  'no-goal': { field: 'goal', text: 'Say what it is for, in up to 2,000 characters' }, hours: { field: 'hours', text: 'Give whole hours a month, from 1 to 100' },
};
const addWords: Readonly<Record<Exclude<CannotAdd, 'not-there'>, (field: string) => FieldError>> = {
  ended: (field) => ({ field, text: 'It has ended already' }), 'still-to-come': (field) => ({ field: `${field}-on`, text: 'The day cannot be still to come' }),
  'before-it-began': (field) => ({ field: `${field}-on`, text: 'It had not begun then' }), 'nothing-written': (field) => ({ field, text: 'Write a few words, up to 5,000 characters' }),
};
const mayCoach = (who: Visit['who']) => who.reports.length > 0 || lineOf(who).length > 0;
type Typed = Readonly<Record<string, string>>;

/** The coaching of whoever asks: as coach or as the manager who is coached. Nobody else sees it. */
export async function show({ db, who, query }: Visit): Promise<Answer> {
  return page(template, { lines: await listCoachings(db), mayBegin: mayCoach(who), done: doneWords[query['done'] ?? ''] ?? null });
}

export async function showNew(visit: Visit): Promise<Answer> {
  return newPage(visit, { manager: '', goal: '', hours: '2', from: visit.today }, []);
}

async function newPage({ db, who, today }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  if (!mayCoach(who)) return notFound;
  const managers = (await listManagers(db, today)).filter(({ id }) => id !== who.id);
  return page(template, { begin: true, typed, errors, managers: [{ value: '', text: 'Choose', selected: numberIn(typed['manager']) === 0 }, ...managers.map(({ id, name, jobTitle }) => ({ value: String(id), text: `${name}, ${jobTitle}`, selected: String(id) === typed['manager'] }))] }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submitNew(visit: Visit): Promise<Answer> {
  const one = (name: string) => textOf(visit.form, name);
  const typed = { manager: one('manager'), goal: one('goal'), hours: one('hours'), from: one('from') };
  const from = dayFromTyped(typed.from);
  if (!from) return newPage(visit, typed, [{ field: 'from', text: 'Give the day, as 31/12/2026' }]);
  const outcome = await beginToCoach(visit, { manager: numberIn(typed.manager), goal: typed.goal, hours: Number(typed.hours), from });
  return outcome.ok ? redirect(`/oversight/coaching/${outcome.value}?done=begun`) : newPage(visit, typed, [beginWords[outcome.refusal]]);
}

export async function showOne(visit: Visit): Promise<Answer> {
  return onePage(visit, { 'session-on': visit.today, 'effect-on': visit.today }, []);
}

async function onePage({ db, params, query }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const one = await findCoaching(db, numberIn(params['id']));
  if (!one) return notFound;
  return page(template, { one, sessions: await listSessions(db, one.id), typed, errors, done: doneWords[query['done'] ?? ''] ?? null }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'coaching-read', about: `coaching:${one.id}` }] });
}

export async function submitSession(visit: Visit): Promise<Answer> {
  return add(visit, 'session', addSession);
}

export async function submitEnd(visit: Visit): Promise<Answer> {
  return add(visit, 'effect', endCoaching);
}

async function add(visit: Visit, field: 'session' | 'effect', act: typeof addSession): Promise<Answer> {
  const id = numberIn(visit.params['id']);
  const typed = { 'session-on': visit.today, 'effect-on': visit.today, [field]: textOf(visit.form, field), [`${field}-on`]: textOf(visit.form, `${field}-on`) } as Typed;
  const on = dayFromTyped(typed[`${field}-on`] ?? '');
  if (!on) return onePage(visit, typed, [{ field: `${field}-on`, text: 'Give the day, as 31/12/2026' }]);
  const outcome = await act(visit, id, on, typed[field] ?? '');
  if (outcome.ok) return redirect(`/oversight/coaching/${id}?done=${field === 'session' ? 'session' : 'ended'}`);
  return outcome.refusal === 'not-there' ? notFound : onePage(visit, typed, [addWords[outcome.refusal](field)]);
}
