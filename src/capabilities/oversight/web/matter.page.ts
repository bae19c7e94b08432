import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { roleNames } from '../../../kernel/person.ts';
import { endingChoices, findReckoning, maySeeChild } from '../../caseload/index.ts';
import { actOnMatter, loadStanding } from '../commands/act-on-matter.ts';
import { findNames } from '../../people/index.ts';
import { type CannotAct, actsFor } from '../domain/matters/act-on.ts';
import { leftOf } from '../domain/matters/candidates.ts';
import type { Act, Definition, Facts } from '../domain/matters/definition.ts';
import { countedOn } from './matter-due.ts';
import { actOf, actsOf } from '../domain/matters/definitions.ts';
import type { Typed } from '../domain/matters/read-fields.ts';
import { saidIn } from '../domain/matters/said.ts';
import { listAffected } from '../sql/find-departures.ts';
import { type StepView, listSteps } from '../sql/find-matters.ts';
import { endedError, isAboutEnded } from './ended-words.ts';
import { errorsOf, shownFields, typedIn, withNames } from './fields.ts';
import { type Filing, copiesOf } from './matter-copy.ts';
import { type SeenMatter, readingOf, seeMatter } from './see-matter.ts';

/** One matter: where it stands, what this person can do now, and every step so far. */
export async function show(visit: Visit): Promise<Answer> {
  const seen = await seeMatter(visit);
  return seen ? matterPage(visit, seen, { ...nothingTried, act: visit.query['act'] ?? null }) : notFound;
}

/** What somebody tried on the page. `filing`: of which step they said that it is in the case system, and where. */
export interface Tried { readonly act: string | null; readonly typed: Typed; readonly errors: readonly FieldError[]; readonly status: number; readonly filing?: Filing }
export const nothingTried = { typed: {}, errors: [], status: 200 };

export async function matterPage(visit: Visit, seen: SeenMatter, { act: chosen, typed, errors, status, filing }: Tried): Promise<Answer> {
  const { matter, definition, worksWithChild } = seen;
  const standing = await loadStanding(visit, definition, { ...matter, worksWithChild });
  const acts = actsFor(definition, matter, () => standing);
  const act = acts.find(({ id }) => id === chosen) ?? (acts.length === 1 ? acts[0] : null) ?? null;
  const steps = await listSteps(visit.db, matter.id);
  const names = await readersOf(visit, [matter, ...steps]);
  const affected = await affectedBy(visit, matter);
  const copied = await copiesOf(visit, seen, steps, { names, filing });
  const shown = steps.map((step) => shownStep(definition, step, names));
  return page('capabilities/oversight/web/matter.njk', {
    ...copied, affected, counted: await countedOn(visit, seen, steps), matter, definition, state: definition.states[matter.state], left: await leftOfMatter(visit, matter), stopped: stoppedWords(matter), acts, act, fields: shownFields(act?.fields ?? [], typed), errors,
    steps: shown, toRead: toRead(seen, acts, shown), reader: names.get(Number(matter.facts['reader'])), done: doneOf(visit.query['done'] ?? '', copied.copies.length > 0), waitsFor: waitsFor(definition, matter.state, standing.delegated?.role ?? null),
  }, { status, readings: [...readingOf(matter.child), ...(affected.length > 0 ? [{ what: 'children-read', about: `person:${visit.who.id}` }] : [])] });
}

/** Children whom a departure affects, as far as this person may know of them. */
async function affectedBy({ db, who }: Visit, { id, child }: SeenMatter['matter']) {
  return child === null ? (await listAffected(db, id)).map((each) => ({ ...each, href: maySeeChild(who, { ...each, reference: each.child }) ? `/children/${each.number}` : null })) : [];
}

/** What was asked, the first time and again after it was sent back, in that order: whoever can decide on it reads it before they do. */
function toRead({ matter, definition: { states, opens, acts: all } }: SeenMatter, acts: readonly Act[], steps: readonly ReturnType<typeof shownStep>[]) {
  if (!matter.waits || acts.every(({ decides }) => decides === undefined)) return [];
  const asks = new Set([opens, ...all.filter(({ to, decides }) => decides === undefined && states[to]?.waits)].map(({ id }) => id));
  return steps.filter(({ act }) => asks.has(act)).toReversed();
}

async function leftOfMatter({ db, today }: Visit, { isOpen, stopped, dueOn }: SeenMatter['matter']) {
  return isOpen && stopped === null ? leftOf(dueOn, { today, servedFrom: (await findReckoning(db)).servedFrom }) : 'no-day';
}

/** The names of the second readers who were chosen, by their number. */
function readersOf({ db }: Visit, said: readonly { readonly facts: Facts }[]): Promise<ReadonlyMap<number, string>> {
  const chosen = said.map(({ facts }) => facts['reader']).filter((each) => typeof each === 'number');
  return chosen.length > 0 ? findNames(db, [...new Set(chosen)]) : Promise.resolve(new Map());
}

/** Why its clock has stopped, in words. */
function stoppedWords({ isOpen, stopped }: SeenMatter['matter']): string | null {
  return isOpen && stopped !== null ? endingChoices[stopped] : null;
}

/** What was written a moment ago is to be copied across. */
const doneOf = (done: string, toCopy: boolean) => (toCopy && doneWords[done] && done !== 'filed' ? `${doneWords[done]} Copy what you wrote into the case system, then say so below.` : doneWords[done]);

const doneWords: Readonly<Record<string, string>> = { moved: 'Noted.', opened: 'Begun.', filed: 'Filed. It is in the case system.' };

/** Whose decision it waits for, in words. */
function waitsFor({ states, acts }: Definition, state: string, delegated: keyof typeof roleNames | null): string | null {
  const decides = states[state]?.waits ? acts.find(({ from, decides: how }) => from.includes(state) && how !== undefined) ?? acts.find(({ from, by }) => from.includes(state) && typeof by === 'object') : undefined;
  return decides && typeof decides.by === 'object' ? roleNames[delegated ?? decides.by.level] : null;
}

function shownStep(definition: Definition, step: StepView, names: ReadonlyMap<number, string>) {
  const act = actOf(definition, step.act);
  return { ...step, name: act?.name ?? step.act, stateName: definition.states[step.to]?.name ?? step.to, said: saidIn((act?.fields ?? []).map(withNames), step.facts, names) };
}

export async function submit(visit: Visit): Promise<Answer> {
  const seen = await seeMatter(visit);
  if (!seen) return notFound;
  const id = textOf(visit.form, 'act');
  const fields = actsOf(seen.definition).find((each) => each.id === id)?.fields ?? [];
  const typed = typedIn(visit.form, fields);
  const outcome = await actOnMatter(visit, seen.matter.id, { act: id, seen: Number(textOf(visit.form, 'seen')), typed }, seen.worksWithChild);
  if (outcome.ok) return redirect(`/oversight/matters/${seen.matter.id}?done=moved`);
  if (outcome.refusal.why === 'not-there') return notFound;
  return matterPage(visit, seen, { act: id, typed, errors: isAboutEnded(outcome.refusal) ? [endedError(outcome.refusal, 'act')] : errorsFor(outcome.refusal, fields), status: outcome.refusal.why === 'fields' ? 422 : 409 });
}

export function errorsFor(refusal: CannotAct, fields: Act['fields']): FieldError[] {
  if (refusal.why === 'fields') return errorsOf(fields, refusal.faults);
  const text = refusal.why === 'level-too-low' ? `This is decided by a ${roleNames[refusal.level].toLowerCase()} or above` : words[refusal.why];
  return [{ field: 'act', text }];
}

const words: Readonly<Record<Exclude<CannotAct['why'], 'fields' | 'level-too-low'>, string>> = {
  'no-such-act': 'Choose what you want to do', 'not-now': 'This cannot be done as it stands now', 'not-yours': 'This is not for you to do', 'own-request': 'You asked for it: somebody else decides',
  'changed-since': 'Somebody else was here first. Look at what they did, then decide again',
};
