import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { importPeople, understandPeople, type UnderstoodPeople } from '../commands/import-people.ts';
import { problemWords } from '../domain/import-words.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { ImportKind } from '../domain/plan-import.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, type PeopleHouse } from './keeping.ts';
import { teamPath } from './words.ts';

const template = 'capabilities/people/web/import-people.njk';
/** More than this does not come back in a hidden field: the file is asked for again. */
const longestCarried = 500_000;
const mostShown = 200;

const kindNames: Readonly<Record<ImportKind, string>> = {
  joins: 'Joins', returns: 'Comes back', moves: 'Moves', changes: 'Changes', corrects: 'Corrected', leaves: 'Leaves', stays: 'Nothing new', left: 'Has left, and stays so',
};

export async function show({ query }: Visit): Promise<Answer> {
  return page(template, { errors: [], done: query['done'] === 'unchanged' ? 'Everything in the list is known already: nothing was changed.' : query['done'] === 'kept' ? 'Kept: all of it.' : null });
}

/** An empty list to fill in, with a row that shows how. */
export async function example(): Promise<Answer> {
  return file('people.csv', 'text/csv; charset=utf-8', csvOf(['Staff number', 'Name', 'E-mail', 'Job title', 'Role', 'Team', 'Line manager', 'Start', 'End'],
    [['E00001', 'An Example', 'an.example@example.org', 'Social worker', 'Practitioner', 'North / Ash', 'E00002', '01/09/2026', '']]));
}

/** First the page shows what would change; kept it is only by the second button, and only if every row is good. */
export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const sent = textIn(visit.form, house);
  if (!sent.ok) return page(template, { errors: [{ field: 'document', text: sent.refusal }] }, { status: 422 });
  const { text, from } = sent.value;
  if (textOf(visit.form, 'step') !== 'keep') return preview(visit, sent.value, await understandPeople(visit.db, text, visit.who.id, visit.today));
  const kept = await importPeople(actOf(visit, house), text);
  if (!kept.ok) return preview(visit, { text, from }, kept.refusal);
  return redirect(`/people/import?done=${kept.value.change.said.length > 0 ? 'kept' : 'unchanged'}`);
}

interface Sent { readonly text: string; readonly from: string }

function textIn(form: Form, { readText }: PeopleHouse): Outcome<Sent, string> {
  const sent = form.files.find(({ field, name, bytes }) => field === 'document' && (name !== '' || bytes.length > 0));
  if (sent) {
    const text = readText(sent.bytes);
    return text.ok ? accept({ text: text.value, from: sent.name.slice(0, 200) || 'A list' }) : refuse(text.refusal);
  }
  const carried = form.fields['text']?.[0] ?? '';
  return carried.trim() === '' ? refuse('Choose a CSV file') : accept({ text: carried, from: textOf(form, 'from').slice(0, 200) || 'A list' });
}

async function preview({ db, today }: Visit, { text, from }: Sent, plan: UnderstoodPeople): Promise<Answer> {
  const org = await findOrganisation(db);
  const changes = plan.planned.filter((each) => each.kind !== 'stays' && each.kind !== 'left');
  const bad = plan.unreadable !== null || plan.problems.length > 0;
  const errors: FieldError[] = bad ? [{ field: plan.unreadable === null ? 'problems' : 'document', text: plan.unreadable ?? `Nothing was kept: ${plan.problems.length.toLocaleString('en-GB')} ${plan.problems.length === 1 ? 'problem' : 'problems'} in ${from}` }] : [];
  return page(template, {
    understood: plan, from, errors, counts: countsOf(plan), total: changes.length, more: Math.max(0, changes.length - mostShown),
    changes: changes.slice(0, mostShown).map((each) => ({ ...each, kindName: kindNames[each.kind], colour: { joins: 'green', leaves: 'yellow' }[each.kind as string] ?? 'blue', was: placeWords(org, each.before, today), willBe: placeWords(org, each.after, today) })),
    problems: plan.problems.slice(0, mostShown).map((each) => ({ ...each, words: problemWords(each) })), moreProblems: Math.max(0, plan.problems.length - mostShown),
    text: text.length <= longestCarried ? text : null,
  }, { status: bad ? 422 : 200 });
}

function countsOf({ planned }: UnderstoodPeople) {
  const counted = Map.groupBy(planned, (each) => each.kind);
  return (Object.keys(kindNames) as ImportKind[]).flatMap((kind) => (counted.has(kind) ? [{ name: kindNames[kind], count: counted.get(kind)?.length ?? 0 }] : []));
}

function placeWords(org: Organisation, place: { readonly title: string; readonly team: number | null } | null, today: Visit['today']): string {
  return place ? [place.title, teamPath(org, place.team, today)].filter(Boolean).join(', ') : '';
}
