import { type Day, addDays, dayFromTyped } from '../../../kernel/day.ts';
import { roleNames, roles } from '../../../kernel/person.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { askForGrant } from '../commands/ask-for-grant.ts';
import { type CannotAsk, isGranted, longest, needsTeam } from '../domain/grant.ts';
import { listByName, listTeams } from '../sql/find-grants.ts';
import { askWords } from './words.ts';

interface Typed {
  readonly q: string; readonly person: string; readonly newName: string; readonly role: string; readonly team: string;
  readonly from: string; readonly to: string; readonly reason: string;
}

/** Who, as what, from when to when, and why. First the person is looked for: the same page, with who was found. */
export async function show(visit: Visit): Promise<Answer> {
  const { query, today } = visit;
  return askPage(visit, {
    q: (query['q'] ?? '').trim().slice(0, 100), person: '', newName: '', role: query['role'] ?? '', team: '', from: today, to: addDays(today, 27), reason: '',
  }, []);
}

async function askPage({ db, today, who }: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const found = typed.q === '' ? [] : (await listByName(db, typed.q, today)).filter(({ id }) => id !== who.id);
  return page('capabilities/access/web/ask-for-grant.njk', {
    typed, errors, found: found.map((each) => ({ ...each, checked: typed.person === String(each.id) })), teams: await listTeams(db, today),
    roles: roles.filter(isGranted).map((value) => ({ value, text: roleNames[value], days: longest[value], inTeam: needsTeam(value), checked: typed.role === value })),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit.form);
  const [from, to] = [dayFromTyped(typed.from), dayFromTyped(typed.to)];
  const errors = daysWrong(from, to);
  if (!from || !to) return askPage(visit, typed, errors);
  const teams = new Set((await listTeams(visit.db, visit.today)).map(({ id }) => String(id)));
  const found = await listByName(visit.db, typed.q, visit.today);
  const outcome = await askForGrant(visit, {
    person: found.find(({ id }) => String(id) === typed.person)?.id ?? null, newName: typed.person === 'new' ? typed.newName : '',
    role: typed.role, team: teams.has(typed.team) ? Number(typed.team) : null, from, to, reason: typed.reason,
  });
  if (outcome.ok) return redirect(`/access/${outcome.value.id}?done=asked`);
  return askPage(visit, typed, [{ field: fieldOf[outcome.refusal], text: askWords[outcome.refusal] }]);
}

function typedIn(form: Form): Typed {
  const text = (name: string) => textOf(form, name);
  return { q: text('q').slice(0, 100), person: text('person'), newName: text('name'), role: text('role'), team: text('team'), from: text('from'), to: text('to'), reason: text('reason') };
}

function daysWrong(from: Day | null, to: Day | null): FieldError[] {
  return [
    ...(from ? [] : [{ field: 'from', text: 'Give the first day as 31/12/2026.' }]),
    ...(to ? [] : [{ field: 'to', text: 'Give the last day as 31/12/2026.' }]),
  ];
}

const fieldOf: Readonly<Record<CannotAsk, string>> = {
  nobody: 'person', 'name-too-long': 'name', themselves: 'person', 'no-such-role': 'role', 'no-team': 'team', 'in-the-past': 'from', 'ends-before-it-begins': 'to', 'too-long': 'to',
  'no-reason': 'reason', 'reason-too-long': 'reason',
};
