import { addDays, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findNames } from '../../people/index.ts';
import { type NotHeld, type NotHeldWith, holdWithWorkers } from '../commands/hold-supervision.ts';
import { type Mode, type Wanted, modeNames } from '../domain/supervision/hold.ts';
import { listOpenActions, listTopics, listWorkers } from '../sql/find-supervision.ts';
import { choicesOf, numberIn, rowsOf, yesNo } from './see-supervision.ts';
import { holdWords } from './supervision-words.ts';

const most = 3;
interface Typed { readonly workers: readonly string[]; readonly on: string; readonly mode: string; readonly reflective: string; readonly wellbeing: string; readonly notes: string; readonly what: readonly string[]; readonly of: readonly string[]; readonly by: readonly string[] }

export async function show(visit: Visit): Promise<Answer> {
  const { query, today } = visit;
  return holdPage(visit, { workers: [query['worker'] ?? ''], on: today, mode: 'individual', reflective: '', wellbeing: '', notes: '', what: [], of: [], by: [] }, []);
}

async function holdPage(visit: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const { db, who, today } = visit;
  const people = await listWorkers(db, who.reports, today);
  if (people.length === 0) return notFound;
  const chosen = people.filter(({ id }) => typed.workers.map(numberIn).includes(id));
  const worker = chosen.length === 1 ? chosen[0] : undefined;
  return page('capabilities/oversight/web/hold-supervision.njk', {
    typed, errors, worker: worker ?? null,
    people: people.map((each) => ({ value: String(each.id), text: each.name, selected: chosen.includes(each) })),
    modes: choicesOf(modeNames, typed.mode), reflective: yesNo(typed.reflective), wellbeing: yesNo(typed.wellbeing),
    topics: worker ? await listTopics(db, worker.id, null) : [], open: worker ? await listOpenActions(db, worker.id) : [],
    rows: Array.from({ length: most }, (_, index) => ({ number: index + 1, what: typed.what[index] ?? '', by: typed.by[index] ?? '', of: choicesOf({ worker: 'The worker', supervisor: 'You' }, typed.of[index] ?? 'worker') })),
    soon: addDays(today, 28),
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit.form);
  const { wanted, errors } = wantedOf(typed);
  if (!wanted) return holdPage(visit, typed, errors);
  const workers = [...new Set(typed.workers.map(numberIn))];
  const outcome = await holdWithWorkers(visit, workers, wanted);
  if (!outcome.ok) return holdPage(visit, typed, [await problemWith(visit, outcome.refusal, workers.length > 1)]);
  return redirect(workers.length > 1 ? '/oversight/supervision?done=together' : `/oversight/supervision/${outcome.value}?done=held`);
}

/** Of several the one is named of whom it could not be recorded. */
async function problemWith(visit: Visit, refusal: NotHeldWith, several: boolean): Promise<FieldError> {
  const problem = await problemOf(visit, refusal);
  const name = several ? (await findNames(visit.db, [refusal.worker])).get(refusal.worker) : undefined;
  return name === undefined ? problem : { ...problem, text: `${name}: ${problem.text}` };
}

/** Of two who recorded the same one the second is told who was first. */
export async function problemOf({ db }: Visit, refusal: NotHeld): Promise<FieldError> {
  if (refusal.why !== 'recorded-already') return holdWords[refusal.why];
  const name = (await findNames(db, [refusal.by])).get(refusal.by) ?? 'Another manager';
  return { field: 'on', text: `${name} has recorded a supervision of that day already. Nothing was saved by you` };
}

function typedIn(form: Form): Typed {
  const one = (name: string) => textOf(form, name);
  return {
    workers: listOf(form, 'worker'), on: one('on'), mode: one('mode'), reflective: one('reflective'), wellbeing: one('wellbeing'), notes: one('notes'),
    what: rowsOf(form, 'what', most), of: rowsOf(form, 'of', most), by: rowsOf(form, 'by', most),
  };
}

function wantedOf(typed: Typed): { readonly wanted: Wanted | null; readonly errors: readonly FieldError[] } {
  const heldOn = dayFromTyped(typed.on);
  const mode = Object.keys(modeNames).find((each): each is Mode => each === typed.mode);
  const { actions, errors: ofActions } = actionsOf(typed);
  const errors = [
    ...(typed.workers.length > 0 && typed.workers.every((each) => numberIn(each) > 0) ? [] : [{ field: 'worker', text: 'Choose whom you met' }]), ...(heldOn ? [] : [{ field: 'on', text: 'Give the day, as 31/12/2026' }]),
    ...(mode ? [] : [{ field: 'mode', text: 'Say how you met' }]), ...sayWhether(typed),
    ...(typed.notes ? [] : [holdWords['nothing-written']]), ...ofActions,
  ];
  if (errors.length > 0 || !heldOn || !mode) return { wanted: null, errors };
  return { wanted: { heldOn, mode, reflective: typed.reflective === 'yes', wellbeing: typed.wellbeing === 'yes', notes: typed.notes, actions }, errors: [] };
}

function sayWhether(typed: Typed): FieldError[] {
  const asked = { reflective: 'Say whether it was reflective', wellbeing: 'Say whether you talked about their wellbeing' } as const;
  return (['reflective', 'wellbeing'] as const).flatMap((field) => (['yes', 'no'].includes(typed[field]) ? [] : [{ field, text: asked[field] }]));
}

function actionsOf({ what, of, by }: Typed): { readonly actions: Wanted['actions']; readonly errors: readonly FieldError[] } {
  const actions: Wanted['actions'][number][] = [];
  const errors: FieldError[] = [];
  for (const [index, words] of what.entries()) {
    if (words === '') continue;
    const day = dayFromTyped(by[index] ?? '');
    if (words.length > 1000) errors.push({ field: `what-${index + 1}`, text: 'Make it shorter: 1,000 characters is the most' });
    else if (day) actions.push({ what: words, of: of[index] === 'supervisor' ? 'supervisor' : 'worker', by: day });
    else errors.push({ field: `by-${index + 1}`, text: 'Give the day by when, as 31/12/2026' });
  }
  return { actions, errors };
}
