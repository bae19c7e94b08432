import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setDetails } from '../commands/set-details.ts';
import { type Details, compliances, detailKinds, detailNames } from '../domain/detail.ts';
import { listDetails } from '../sql/find.ts';
import { detailFaults, detailLabels } from './words.ts';

const parts = [
  { part: 'who', title: 'Who you are' }, { part: 'privacy', title: 'Privacy notice' }, { part: 'accessibility', title: 'Accessibility statement' },
] as const;

/** What the statements at every page's foot are filled from. */
export async function show({ db, query }: Visit): Promise<Answer> {
  const set = Object.fromEntries((await listDetails(db)).map((each) => [each.name, each.value]));
  return detailsPage(set, [], query['done'] === 'set' ? 'Saved. The statements say it now.' : null);
}

function detailsPage(typed: Details, errors: readonly FieldError[], done: string | null): Answer {
  const field = (name: (typeof detailNames)[number]) => ({ name, kind: detailKinds[name], value: typed[name] ?? '', ...detailLabels[name] });
  return page('capabilities/privacy/web/set-details.njk', {
    parts: parts.map(({ part, title }) => ({ title, fields: detailNames.filter((name) => detailLabels[name].part === part).map(field) })),
    compliances, errors, done,
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit.form);
  const outcome = await setDetails(visit, typed);
  if (outcome.ok) return redirect('/privacy/statements?done=set');
  return detailsPage(typed, [...outcome.refusal].map(([field, fault]) => ({ field, text: `${detailLabels[field].label}: ${detailFaults[fault]}` })), null);
}

function typedIn(form: Form): Details {
  return Object.fromEntries(detailNames.map((name) => {
    const text = textOf(form, name);
    return [name, detailKinds[name] === 'day' ? (dayFromTyped(text) ?? text) : text];
  }));
}
