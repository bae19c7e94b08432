import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { takeRequest } from '../commands/request.ts';
import { type SubjectKind, subjectKinds } from '../domain/request.ts';
import type { Named } from '../sql/find.ts';
import { personMeant } from './choose-person.ts';
import { askProblem } from './request-words.ts';

const fields = ['kind', 'child', 'person', 'askedBy', 'reach', 'asks', 'receivedOn', 'known'] as const;
type Typed = Readonly<Record<(typeof fields)[number], string>>;
export const newRequestFields: readonly string[] = fields;

/** A request that came in, by letter, e-mail or word of mouth. */
export async function show({ today }: Visit): Promise<Answer> {
  return newPage({ kind: '', child: '', person: '', askedBy: '', reach: '', asks: '', receivedOn: today, known: '' }, [], []);
}

function newPage(typed: Typed, errors: readonly FieldError[], several: readonly Named[]): Answer {
  return page('capabilities/privacy/web/new-request.njk', { typed, errors, several }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = Object.fromEntries(fields.map((name) => [name, textOf(visit.form, name)])) as Typed;
  const kind = subjectKinds.find((each) => each === typed.kind);
  const receivedOn = dayFromTyped(typed.receivedOn);
  if (!kind || !receivedOn) return newPage(typed, missing(kind, receivedOn), []);
  const meant = kind === 'person' ? await personMeant(visit, typed.person) : null;
  if (meant && 'several' in meant) return newPage(typed, [{ field: 'person', text: 'Several people are called that. Choose one.' }], meant.several);
  const value = kind === 'child' ? typed.child.toUpperCase().replaceAll(/\s/g, '') : meant && 'one' in meant ? String(meant.one.id) : '';
  const outcome = await takeRequest(visit, { ...typed, subject: { kind, value }, receivedOn, identityKnown: typed.known === 'yes' });
  return outcome.ok ? redirect(`/privacy/requests/${outcome.value.id}?done=taken`) : newPage(typed, outcome.refusal.map(askProblem), []);
}

function missing(kind: SubjectKind | undefined, receivedOn: unknown): FieldError[] {
  return [
    ...(kind ? [] : [{ field: 'kind', text: 'Choose whom it is about.' }]), ...(receivedOn ? [] : [{ field: 'receivedOn', text: 'Give the day as 31/12/2026.' }]),
  ];
}
