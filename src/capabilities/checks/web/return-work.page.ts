import { addDays, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer as WebAnswer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { loadAuthority } from '../commands/authorise-work.ts';
import { returnWork } from '../commands/return-work.ts';
import { longestText } from '../domain/answer.ts';
import { asWhom, type CannotReturn } from '../domain/authorise.ts';
import { readSigned } from '../domain/signed-content.ts';
import { listSignOffs } from '../sql/find-work.ts';
import { answersTable } from './answers-table.ts';
import { refusedWith } from './authorise-work.page.ts';
import { type Seen, headOf, readingOf, seeWork } from './see-work.ts';
import { decideWords } from './words.ts';

/** Name the statements, say what to improve and by when. */
export async function show(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  if (seen.work.state !== 'signed-off') return redirect(`/work/${seen.work.id}`);
  const authority = await loadAuthority(visit, seen.work, 'return-work');
  if (asWhom(visit.who, authority) === null) return notFound;
  return returnPage(visit, seen, { points: new Map(), by: addDays(visit.today, 3), digest: null }, []);
}

type Notes = readonly { what: string; about: string; detail: Readonly<Record<string, string>> }[];

interface Typed { readonly points: ReadonlyMap<string, string>; readonly by: string; readonly digest: string | null }

async function returnPage(visit: Visit, seen: Seen, typed: Typed, errors: readonly FieldError[], notes: Notes = []): Promise<WebAnswer> {
  const [signOff] = await listSignOffs(visit.db, seen.work.id);
  if (!signOff) return notFound;
  const rows = answersTable(readSigned(signOff.content).statements)
    .map((row) => ({ ...row, chosen: typed.points.has(row.code), improve: typed.points.get(row.code) ?? '' }));
  return page('capabilities/checks/web/return-work.njk', { ...headOf(seen, visit), rows, by: typed.by, digest: typed.digest ?? signOff.digest, errors },
    { status: notes.length > 0 ? 409 : errors.length > 0 ? 422 : 200, readings: readingOf(seen.work), notes });
}

export async function submit(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  const typed = typedIn(visit.form);
  const improveBy = dayFromTyped(typed.by);
  const errors = problemsOf(typed);
  if (!improveBy || errors.length > 0) return returnPage(visit, seen, typed, errors);
  const points = [...typed.points].map(([code, improve]) => ({ code, improve }));
  const outcome = await returnWork(visit, seen.work.id, { digest: typed.digest ?? '', points, improveBy });
  if (outcome.ok) return redirect(`/work/${seen.work.id}?done=returned`);
  const now = await seeWork(visit);
  if (!now) return notFound;
  const notes = [{ what: 'work-return-refused', about: `work:${now.work.id}`, detail: { why: outcome.refusal.why } }];
  return returnPage(visit, now, typed, [await errorFor(visit, now, typed, outcome.refusal)], notes);
}

function typedIn(form: Form): Typed {
  const points = listOf(form, 'point').map((code) => [code, textOf(form, `improve-${code}`)] as const);
  return { points: new Map(points), by: textOf(form, 'by'), digest: textOf(form, 'digest') };
}

function problemsOf(typed: Typed): FieldError[] {
  const errors: FieldError[] = [];
  if (typed.points.size === 0) errors.push({ field: 'point', text: decideWords['nothing-named'] });
  for (const [code, improve] of typed.points) {
    if (improve === '') errors.push({ field: `improve-${code}`, text: `${code}: say what to improve.` });
    if (improve.length > longestText) errors.push({ field: `improve-${code}`, text: `${code}: make it shorter, 10,000 characters is the most.` });
  }
  if (!dayFromTyped(typed.by)) errors.push({ field: 'by', text: 'Give the day to improve it by as 31/12/2026.' });
  return errors;
}

async function errorFor(visit: Visit, seen: Seen, typed: Typed, refusal: CannotReturn | { readonly why: 'not-there' }): Promise<FieldError> {
  if (refusal.why === 'nothing-named') return { field: 'point', text: decideWords['nothing-named'] };
  if (refusal.why === 'day-is-past') return { field: 'by', text: decideWords['day-is-past'] };
  if (refusal.why === 'not-asked') return { field: 'point', text: `${refusal.code} is not asked of this kind of work.` };
  return { field: 'main-content', text: (await refusedWith(visit, seen, typed.digest ?? '', refusal)).text };
}
