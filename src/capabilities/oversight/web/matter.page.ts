import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { kindNames } from '../../../kernel/kinds.ts';
import { roleNames } from '../../../kernel/person.ts';
import { endingChoices, findReckoning, maySeeChild } from '../../caseload/index.ts';
import { type CannotBeginCheck, type ChecksBeside, mayBeginCheck } from '../commands/checks-beside.ts';
import { actOnMatter, loadStanding } from '../commands/act-on-matter.ts';
import { findNames } from '../../people/index.ts';
import { type CannotAct, type Standing, actsFor } from '../domain/matters/act-on.ts';
import { leftOf } from '../domain/matters/candidates.ts';
import { checkField, checkStanding, kindToBegin, toFollow } from '../domain/matters/checked.ts';
import type { Act, Definition, Facts, Field } from '../domain/matters/definition.ts';
import { actOf, actsOf, tellsOfCheck } from '../domain/matters/definitions.ts';
import type { Typed } from '../domain/matters/read-fields.ts';
import { saidIn } from '../domain/matters/said.ts';
import { listAffected } from '../sql/find-departures.ts';
import { type StepView, listSteps } from '../sql/find-matters.ts';
import { checkOptions, nameOfCheck, shownCheck } from './check-beside.ts';
import { endedError, isAboutEnded } from './ended-words.ts';
import { errorsOf, shownFields, typedIn, withNames } from './fields.ts';
import { type Filing, copiesOf } from './matter-copy.ts';
import { countedOn } from './matter-due.ts';
import { checkWords } from './supervision-words.ts';
import { type SeenMatter, readingOf, seeMatter } from './see-matter.ts';

/** One matter: where it stands, what this person can do now, and every step so far. */
export async function show(visit: Visit): Promise<Answer> {
  const seen = await seeMatter(visit);
  return seen ? matterPage(visit, seen, { ...nothingTried, act: visit.query['act'] ?? null }) : notFound;
}

/** What somebody tried on the page. `filing`: of which step they said that it is in the case system, and where. */
export interface Tried { readonly act: string | null; readonly typed: Typed; readonly errors: readonly FieldError[]; readonly status: number; readonly filing?: Filing }
export const nothingTried = { typed: {}, errors: [], status: 200 };

export async function matterPage(visit: Visit, seen: SeenMatter, tried: Tried): Promise<Answer> {
  const { matter, definition, worksWithChild } = seen;
  const standing = await loadStanding(visit, definition, { ...matter, worksWithChild });
  const steps = await listSteps(visit.db, matter.id);
  const names = await readersOf(visit, [matter, ...steps]);
  const { named } = standing.checks;
  const form = formOf(visit, seen, standing, tried);
  const affected = await affectedBy(visit, matter);
  const copied = await copiesOf(visit, seen, steps, { names, filing: tried.filing });
  const shown = seenSteps(definition, steps, standing.checks).map((step) => shownStep(definition, step, names, standing.checks));
  return page('capabilities/oversight/web/matter.njk', {
    ...copied, ...form, affected, counted: await countedOn(visit, seen, steps), matter, definition, state: definition.states[matter.state], left: await leftOfMatter(visit, matter), stopped: stoppedWords(matter), errors: tried.errors,
    check: definition.checks ? shownCheck(definition, matter.facts, named) : null, toFollow: toFollow(matter.facts), steps: shown, toRead: toRead(seen, form.acts, shown), reader: names.get(Number(matter.facts['reader'])),
    done: doneOf(visit.query['done'] ?? '', copied.copies.length > 0), waitsFor: waitsFor(definition, matter.state, standing.delegated?.role ?? null),
  }, { status: tried.status, readings: readingsOf(visit, matter, { affected, named }) });
}

/** The child, children whom it affects, and the check beside it. */
function readingsOf({ who }: Visit, { child }: SeenMatter['matter'], { affected, named }: { readonly affected: readonly unknown[]; readonly named: ChecksBeside['named'] }) {
  return [...readingOf(child), ...(affected.length > 0 ? [{ what: 'children-read', about: `person:${who.id}` }] : []), ...(named ? [{ what: 'work-read', about: `work:${named.id}` }] : [])];
}

/** What this person can do now, and the form of what is chosen; what is about the check stands with the check. */
function formOf({ who }: Visit, { matter, definition }: SeenMatter, standing: Standing & { readonly checks: ChecksBeside }, { act: chosen, typed }: Tried) {
  const options = checkOptions(definition, matter.facts, standing.checks.choosable);
  const may = actsFor(definition, matter, () => standing).filter(({ check }) => (check !== 'name' || options.length > 0) && (check !== 'begin' || mayBeginCheck(who)));
  const acts = may.filter(({ check }) => check === undefined);
  const act = may.find(({ id }) => id === chosen) ?? (acts.length === 1 ? acts[0] : null) ?? null;
  const wanting = checkStanding(definition, matter.facts, standing.checks.named) !== 'met';
  const fields = (act?.fields ?? []).filter(({ when }: Field) => !when || !('wanting' in when) || wanting);
  return { acts, checkActs: may.filter(({ check }) => check !== undefined), act, fields: shownFields(fields, typed, options), kindOfCheck: kindWords(definition, matter.facts) };
}

/** The kind of work that a check is begun of, where there is no choice. */
function kindWords(definition: Definition, facts: Facts): string {
  const kind = kindToBegin(definition, facts);
  return kind ? kindNames[kind].one.toLowerCase() : '';
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

const worksIn = ({ choosable, named }: ChecksBeside) => new Map([...choosable, ...(named ? [named] : [])].map((each) => [each.number, nameOfCheck(each)]));

/** That a check was named is told to nobody who may not open it. */
function seenSteps(definition: Definition, steps: readonly StepView[], checks: ChecksBeside) {
  const works = worksIn(checks);
  return steps.filter(({ act, facts }) => !tellsOfCheck(definition, act) || works.has(Number(facts['work'])));
}

function shownStep(definition: Definition, step: StepView, names: ReadonlyMap<number, string>, checks: ChecksBeside) {
  const act = actOf(definition, step.act);
  return { ...step, name: act?.name ?? step.act, stateName: definition.states[step.to]?.name ?? step.to, said: saidIn(fieldsOfStep(act).map(withNames), step.facts, names, worksIn(checks)) };
}

/** Whoever begins a check says nothing of which: it is the one that was begun. */
const fieldsOfStep = (act: Act | null): readonly Field[] => [...(act?.fields ?? []), ...(act?.check === 'begin' ? [checkField({ label: 'The check' })] : [])];

export async function submit(visit: Visit): Promise<Answer> {
  const seen = await seeMatter(visit);
  if (!seen) return notFound;
  const id = textOf(visit.form, 'act');
  const fields = actsOf(seen.definition).find((each) => each.id === id)?.fields ?? [];
  const typed = typedIn(visit.form, fields);
  const outcome = await actOnMatter(visit, seen.matter.id, { act: id, seen: Number(textOf(visit.form, 'seen')), typed }, seen.worksWithChild);
  if (outcome.ok) return redirect(outcome.value.begun ? `/work/${outcome.value.begun}/check?done=started` : `/oversight/matters/${seen.matter.id}?done=moved`);
  if (outcome.refusal.why === 'not-there') return notFound;
  return matterPage(visit, seen, { act: id, typed, errors: isAboutEnded(outcome.refusal) ? [endedError(outcome.refusal, 'act')] : errorsFor(outcome.refusal, fields), status: outcome.refusal.why === 'fields' ? 422 : 409 });
}

export function errorsFor(refusal: CannotAct | CannotBeginCheck, fields: Act['fields']): FieldError[] {
  if (refusal.why === 'check') return [{ field: 'act', text: checkWords[refusal.start] }];
  if (refusal.why === 'fields') return errorsOf(fields, refusal.faults);
  const text = refusal.why === 'level-too-low' ? `This is decided by a ${roleNames[refusal.level].toLowerCase()} or above` : words[refusal.why];
  return [{ field: 'act', text }];
}

const words: Readonly<Record<Exclude<CannotAct['why'], 'fields' | 'level-too-low'>, string>> = {
  'no-such-act': 'Choose what you want to do', 'not-now': 'This cannot be done as it stands now', 'not-yours': 'This is not for you to do', 'own-request': 'You asked for it: somebody else decides',
  'changed-since': 'Somebody else was here first. Look at what they did, then decide again',
};
