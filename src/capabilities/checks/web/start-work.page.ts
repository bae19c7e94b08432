import { ageOn, addDays, dayFromTyped, type Day } from '../../../kernel/day.ts';
import { isKind, kindNames, kinds } from '../../../kernel/kinds.ts';
import { addressProblem } from '../../../platform/web/address-problem.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type KnownChild, ageOf, findChild, isReference } from '../../caseload/index.ts';
import { startWork } from '../commands/start-work.ts';
import { longestText } from '../domain/answer.ts';
import { startWords } from './words.ts';

interface Typed { readonly kind: string; readonly child: string; readonly due: string; readonly address: string; readonly unknown: string }

export async function show({ query, today }: Visit): Promise<Answer> {
  const typed = { kind: query['kind'] ?? '', child: query['child'] ?? '', due: addDays(today, 5), address: '', unknown: '' };
  return startPage(typed, []);
}

function startPage(typed: Typed, errors: readonly FieldError[]): Answer {
  const choices = kinds.map((value) => ({ value, text: kindNames[value].one, checked: typed.kind === value }));
  return page('capabilities/checks/web/start-work.njk', { step: 'ask', typed, choices, errors }, { status: errors.length > 0 ? 422 : 200 });
}

/** First it shows what is known of the child, so that nobody works on the wrong one; confirmed, it starts. */
export async function submit(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit.form);
  const errors = problemsOf(typed);
  const dueOn = dayFromTyped(typed.due);
  if (errors.length > 0 || !dueOn || !isKind(typed.kind)) return startPage(typed, errors);
  const child = await findChild(visit.db, typed.child);
  if (textOf(visit.form, 'looked') !== 'yes') return lookFirst(visit, typed, child, []);
  if (typed.unknown.length > longestText) return lookFirst(visit, typed, child, [{ field: 'unknown', text: 'Make the reason shorter: 10,000 characters is the most.' }]);
  const outcome = await startWork(visit, { kind: typed.kind, child: typed.child, childUnknown: typed.unknown, dueOn, recordAddress: typed.address || null });
  if (outcome.ok) return redirect(`/work/${outcome.value.work}/check?done=started`);
  if (outcome.refusal === 'child-not-known') return lookFirst(visit, typed, child, [{ field: 'unknown', text: startWords['child-not-known'] }]);
  return startPage(typed, [{ field: outcome.refusal === 'due-too-far' ? 'due' : 'kind', text: startWords[outcome.refusal] }]);
}

function typedIn(form: Form): Typed {
  return {
    kind: textOf(form, 'kind'), child: textOf(form, 'child').toUpperCase().replaceAll(/\s/g, ''), due: textOf(form, 'due'),
    address: textOf(form, 'address'), unknown: textOf(form, 'unknown'),
  };
}

function problemsOf(typed: Typed): FieldError[] {
  const errors: FieldError[] = [];
  if (!isKind(typed.kind)) errors.push({ field: 'kind', text: 'Choose what kind of work it is.' });
  if (!isReference(typed.child)) errors.push({ field: 'child', text: 'Give the child’s reference from the case system: letters, figures, hyphens and slashes, 3 to 20 of them. Never a name.' });
  if (!dayFromTyped(typed.due)) errors.push({ field: 'due', text: 'Give the day it is due as 31/12/2026.' });
  const problem = addressProblem(typed.address, 'record');
  if (problem) errors.push({ field: 'address', text: problem });
  return errors;
}

function lookFirst({ who, today }: Visit, typed: Typed, child: KnownChild | null, errors: readonly FieldError[]): Answer {
  return page('capabilities/checks/web/start-work.njk', {
    step: 'look', typed, errors, kindName: isKind(typed.kind) ? kindNames[typed.kind].one : '', dueOn: dayFromTyped(typed.due),
    listsAge: child && ageOf(child.asAt, today), child: child && { ...child, age: ageWords(child.bornOn, today), status: statusNames[child.status], mine: child.workerId === who.id },
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'child-looked-at', about: `child:${typed.child}` }] });
}

const statusNames: Readonly<Record<KnownChild['status'], string>> = {
  'child-in-need': 'Child in need', 'child-protection': 'Child protection plan', 'child-in-care': 'Child in care',
  'care-leaver': 'Care leaver', assessment: 'In assessment',
};

function ageWords(born: Day | null, today: Day): string {
  if (!born) return 'Not yet born';
  const years = ageOn(today, born);
  if (years > 1) return `${years} years`;
  return years === 1 ? '1 year' : 'Under 1 year';
}
