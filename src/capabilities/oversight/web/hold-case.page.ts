import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { isReference } from '../../caseload/index.ts';
import { type NotHeldCase, holdAboutChild } from '../commands/hold-case-supervision.ts';
import { type Part, type Place, type WantedCase, type Words, partNames, placeNames } from '../domain/supervision/case.ts';
import { supervisedRoles } from '../domain/supervision/due.ts';
import { listWorkersOf } from '../sql/find-supervision.ts';
import { problemOf } from './hold-supervision.page.ts';
import { choicesOf, lineOf, numberIn } from './see-supervision.ts';
import { caseWords } from './supervision-words.ts';

interface Typed { readonly child: string; readonly worker: string; readonly on: string; readonly place: string; readonly where: string; readonly address: string; readonly words: Words }
const parts = Object.keys(partNames) as Part[];
const noWords: Words = { analysis: '', decision: '', actions: '', voice: '', risk: '' };

export async function show(visit: Visit): Promise<Answer> {
  const { query, today } = visit;
  return casePage(visit, { child: query['child'] ?? '', worker: query['worker'] ?? '', on: today, place: '', where: '', address: '', words: noWords }, []);
}

async function casePage(visit: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const { db, who, today } = visit;
  const people = (await listWorkersOf(db, lineOf(who), supervisedRoles, today)).filter(({ id }) => id !== who.id);
  if (people.length === 0) return notFound;
  const chosen = people.some(({ id }) => id === numberIn(typed.worker));
  return page('capabilities/oversight/web/hold-case.njk', {
    typed, errors, given: isReference(typed.child) && !errors.some(({ field }) => field === 'child'), places: choicesOf(placeNames, typed.place), parts: parts.map((name) => ({ name, title: partNames[name], value: typed.words[name] })),
    people: [...(chosen ? [] : [{ value: '', text: 'Choose', selected: true }]), ...people.map(({ id, name, team }) => ({ value: String(id), text: team ? `${name}, ${team}` : name, selected: id === numberIn(typed.worker) }))],
  }, { status: errors.length > 0 ? 422 : 200, readings: errors.length > 0 && isReference(typed.child) ? [{ what: 'child-looked-at', about: `child:${typed.child}` }] : [] });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit.form);
  const { wanted, errors } = wantedOf(typed);
  if (!wanted) return casePage(visit, typed, errors);
  const outcome = await holdAboutChild(visit, wanted);
  return outcome.ok ? redirect(`/oversight/supervision/cases/${outcome.value}?done=held`) : casePage(visit, typed, [await problemOfCase(visit, outcome.refusal)]);
}

async function problemOfCase(visit: Visit, refusal: NotHeldCase): Promise<FieldError> {
  if (refusal.why === 'recorded-already') return problemOf(visit, refusal);
  if (refusal.why === 'child-merged') return { field: 'child', text: `This child is kept under another reference now: ${refusal.into}` };
  return caseWords[refusal.why];
}

function typedIn(form: Form): Typed {
  const one = (name: string) => textOf(form, name);
  return {
    child: one('child').toUpperCase().replaceAll(/\s/g, ''), worker: one('worker'), on: one('on'), place: one('place'), where: one('where'), address: one('address'),
    words: { analysis: one('analysis'), decision: one('decision'), actions: one('actions'), voice: one('voice'), risk: one('risk') },
  };
}

function wantedOf(typed: Typed): { readonly wanted: WantedCase | null; readonly errors: readonly FieldError[] } {
  const heldOn = dayFromTyped(typed.on);
  const place = Object.keys(placeNames).find((each): each is Place => each === typed.place);
  const errors = [
    ...(isReference(typed.child) ? [] : [{ field: 'child', text: 'Give the child’s reference from the case system. Never a name' }]), ...(numberIn(typed.worker) ? [] : [{ field: 'worker', text: 'Choose the worker' }]),
    ...(heldOn ? [] : [{ field: 'on', text: 'Give the day, as 31/12/2026' }]), ...(place ? [] : [{ field: 'place', text: 'Say where it is recorded' }]), ...addressErrors(typed.address),
  ];
  if (errors.length > 0 || !heldOn || !place) return { wanted: null, errors };
  return { wanted: { child: typed.child, worker: numberIn(typed.worker), heldOn, place, placeSaid: typed.where, address: typed.address || null, words: place === 'unfiled' ? typed.words : noWords }, errors };
}

/** An address that a browser opens, and no script. */
export function addressErrors(address: string): FieldError[] {
  const sound = address === '' || (/^https:\/\/\S+$/.test(address) && address.length <= 500);
  return sound ? [] : [{ field: 'address', text: 'Give the whole address, beginning with https://, or leave it empty' }];
}
