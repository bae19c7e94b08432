import { dayFromTyped } from '../../../kernel/day.ts';
import { levels, roleNames } from '../../../kernel/person.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { askForDelegation } from '../commands/set-delegation.ts';
import { type CannotSet, decisionNames, decisions, subjects } from '../domain/delegation.ts';

interface Typed { readonly decision: string; readonly subject: string; readonly role: string; readonly cover: string; readonly from: string; readonly to: string; readonly reason: string }

/** Which decision, about what, at which level, from when on. */
export async function show({ today }: Visit): Promise<Answer> {
  return askPage({ decision: decisions[0], subject: '', role: '', cover: 'yes', from: today, to: '', reason: '' }, []);
}

function askPage(typed: Typed, errors: readonly FieldError[]): Answer {
  return page('capabilities/access/web/ask-for-delegation.njk', {
    typed, errors, decisions: decisions.map((value) => ({ value, text: decisionNames[value] })), subjects, levels: levels.map((value) => ({ value, text: roleNames[value] })),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit.form);
  const [from, to] = [dayFromTyped(typed.from), typed.to === '' ? null : dayFromTyped(typed.to)];
  if (!from) return askPage(typed, [{ field: 'from', text: 'Give the first day as 31/12/2026.' }]);
  if (typed.to !== '' && !to) return askPage(typed, [{ field: 'to', text: 'Give the last day as 31/12/2026, or leave it empty.' }]);
  const outcome = await askForDelegation(visit, { ...typed, cover: typed.cover === 'yes', from, to });
  if (outcome.ok) return redirect(`/delegation/${outcome.value.id}?done=asked`);
  return askPage(typed, [wrong[outcome.refusal]]);
}

function typedIn(form: Form): Typed {
  const text = (name: string) => textOf(form, name);
  return { decision: text('decision'), subject: text('subject'), role: text('role'), cover: text('cover'), from: text('from'), to: text('to'), reason: text('reason') };
}

const wrong: Readonly<Record<CannotSet, FieldError>> = {
  'no-such-decision': { field: 'decision', text: 'Choose the decision.' }, 'no-such-subject': { field: 'subject', text: 'Choose what it is about.' },
  'no-such-level': { field: 'role', text: 'Choose the level.' }, 'in-the-past': { field: 'from', text: 'The first day must be today or later.' },
  'ends-before-it-begins': { field: 'to', text: 'The last day must not be before the first.' }, 'no-reason': { field: 'reason', text: 'Say why: the minute of a meeting, for example.' },
  'reason-too-long': { field: 'reason', text: 'Make the reason shorter: 1,000 characters is the most.' },
};
