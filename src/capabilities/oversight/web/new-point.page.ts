import { dayFromTyped } from '../../../kernel/day.ts';
import { addressProblem } from '../../../platform/web/address-problem.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findNames } from '../../people/index.ts';
import { loadAbove, recordOversight } from '../commands/record-point.ts';
import { type PointKind, type PointRecord, keptWhere, points } from '../domain/points/point.ts';
import { type CannotRecord, type PointGiven, notTheirs } from '../domain/points/record-point.ts';
import { keptNames, pointNames } from '../domain/points/words.ts';
import { type WithPoints, seeAssessment } from './points-of.ts';
import { notesOf } from './points-words.ts';

interface Typed { readonly point: string; readonly done: string; readonly kept: string; readonly address: string; readonly place: string; readonly direction: string; readonly change: string; readonly changeBy: string; readonly review: string; readonly corrects: string }

/** One short form: when a manager looked at an assessment, and where that is recorded. */
export async function show(visit: Visit): Promise<Answer> {
  const { child = '', started = '' } = visit.query;
  const seen = await seeToRecord(visit, child, started);
  return seen ? formPage(visit, seen, firstTyped(visit, seen), []) : notFound;
}

/** What stands in the form before anything is typed: what is corrected, or the point that is next. */
function firstTyped({ query, today }: Visit, { records, points: judged }: WithPoints): Typed {
  const before = records.find(({ id }) => String(id) === query['corrects']);
  if (before) return typedFrom(before);
  const next = judged.find(({ state }) => state === 'missing' || state === 'due')?.point ?? 'further';
  return { point: kindOf(query['point'] ?? '') ?? next, done: today, kept: 'case-system', address: '', place: '', direction: '', change: '', changeBy: '', review: '', corrects: '' };
}

const kindOf = (text: string): PointKind | null => ([...points, 'further'] as const).find((each) => each === text) ?? null;

function typedFrom({ id, point, doneOn, kept, address, place, direction, change, changeBy, review }: PointRecord): Typed {
  return { point, done: doneOn, kept, address: address ?? '', place: place ?? '', direction, change, changeBy: changeBy ?? '', review, corrects: String(id) };
}

/** The assessment, where this person may record something of it. */
async function seeToRecord(visit: Visit, about: string, started: string): Promise<WithPoints | null> {
  const seen = await seeAssessment(visit, about, started);
  if (!seen) return null;
  const { assessment } = seen;
  return notTheirs({ by: visit.who.id, above: await loadAbove(visit, assessment), assessment }) === null ? seen : null;
}

async function formPage(visit: Visit, { assessment, points: judged, records }: WithPoints, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const corrected = records.find(({ id }) => String(id) === typed.corrects) ?? null;
  return page('capabilities/oversight/web/new-point.njk', {
    assessment, notes: notesOf(assessment), typed, errors, corrected, today: visit.today, name: pointNames[kindOf(typed.point) ?? 'further'],
    kinds: [...judged.map(({ point, dueOn }) => ({ value: point, text: `${pointNames[point]}${dueOn ? `, due ${dayWords(dueOn)}` : ''}` })), { value: 'further', text: 'Further, in between or later' }],
    keptChoices: keptWhere.map((value) => ({ value, text: keptNames[value] })), standsInFor: [...(await findNames(visit.db, visit.who.standsInFor)).values()],
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'oversight-points-read', about: `child:${assessment.child}` }] });
}

export async function submit(visit: Visit): Promise<Answer> {
  const { form } = visit;
  const seen = await seeToRecord(visit, textOf(form, 'child'), textOf(form, 'started'));
  if (!seen) return notFound;
  const fields = ['point', 'done', 'kept', 'address', 'place', 'direction', 'change', 'changeBy', 'review', 'corrects'] as const;
  const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, name)])) as Record<keyof Typed, string>;
  const { given, errors } = givenFrom(typed);
  if (!given) return formPage(visit, seen, typed, errors);
  const outcome = await recordOversight(visit, { child: seen.assessment.child, started: seen.assessment.started }, given);
  if (!outcome.ok) return formPage(visit, seen, typed, [await refusalOf(visit, outcome.refusal)]);
  return redirect(given.kept === 'here' ? `/oversight/points/${outcome.value}?done=written` : `/oversight?done=${given.corrects === null ? 'recorded' : 'corrected'}`);
}

function givenFrom(typed: Typed): { readonly given: PointGiven | null; readonly errors: readonly FieldError[] } {
  const point = kindOf(typed.point);
  const kept = keptWhere.find((each) => each === typed.kept);
  const [doneOn, changeBy] = [dayFromTyped(typed.done), dayFromTyped(typed.changeBy)];
  const missing = (given: unknown, field: string, text: string) => (given ? null : { field, text });
  const errors = [
    missing(point, 'point', 'Say which day it is for'), missing(doneOn, 'done', noDay), missing(kept, 'kept', 'Say where it is recorded'), missing(typed.changeBy === '' || changeBy, 'changeBy', noDay), ...wrongTexts(typed),
  ].filter((each) => each !== null);
  if (errors.length > 0 || !point || !doneOn || !kept) return { given: null, errors };
  const { address, place, direction, change, review, corrects } = typed;
  return { given: { point, doneOn, kept, address, place, direction, change, changeBy, review, corrects: /^\d{1,9}$/.test(corrects) ? Number(corrects) : null }, errors };
}

const noDay = 'Give the day, as 31/12/2026';

function wrongTexts(typed: Typed): readonly (FieldError | null)[] {
  const wrongAddress = addressProblem(typed.address, 'form');
  const long = (['direction', 'change', 'review'] as const).map((field) => (typed[field].length > 10_000 ? { field, text: 'Say it in 10,000 characters' } : null));
  return [wrongAddress ? { field: 'address', text: wrongAddress } : null, typed.place.length > 500 ? { field: 'place', text: 'Say it in 500 characters' } : null, ...long];
}

type Refusal = CannotRecord | { readonly why: 'not-there' | 'was-first' };

const words: Readonly<Record<Exclude<Refusal['why'], 'recorded-already'>, FieldError>> = {
  'own-work': { field: 'point', text: 'You are the worker: your own manager records this' }, 'not-above-the-worker': { field: 'point', text: 'Only a manager above the worker, or somebody who stands in for one, records this' },
  'before-the-assessment': { field: 'done', text: 'The day is before the assessment began' }, 'still-to-come': { field: 'done', text: 'The day cannot be still to come' },
  'belongs-to-the-one-before': { field: 'done', text: 'That day still belongs to the day of oversight before this one' }, 'nothing-to-correct': { field: 'point', text: 'What you want to correct is about another day of oversight, or somebody has corrected it' },
  'no-direction': { field: 'direction', text: 'Say what direction you gave' }, 'no-place': { field: 'place', text: 'Say where it is' }, 'due-before-it-was-said': { field: 'changeBy', text: 'This is before the day of your oversight' },
  'not-there': { field: 'point', text: 'This assessment is not there any more' }, 'was-first': { field: 'point', text: 'Somebody has recorded this in the meantime. Open it to see' },
};

async function refusalOf({ db }: Visit, refusal: Refusal): Promise<FieldError> {
  if (refusal.why !== 'recorded-already') return words[refusal.why];
  const { byId, doneOn } = refusal.record;
  const name = (await findNames(db, [byId])).get(byId) ?? 'Somebody';
  return { field: 'point', text: `${name} recorded this already, for ${dayWords(doneOn)}. Open it to correct it` };
}
