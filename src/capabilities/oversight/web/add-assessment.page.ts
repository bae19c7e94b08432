import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { addNewAssessment, takeAssessmentBack } from '../commands/add-assessment.ts';
import type { CannotAdd } from '../domain/points/add-assessment.ts';
import { type OwnWorker, listOwnAdded, listWorkers } from '../sql/find-points.ts';

interface Typed { readonly child: string; readonly started: string; readonly worker: string }

/** Three fields, for an assessment that has begun and that no list tells of yet. */
export async function show(visit: Visit): Promise<Answer> {
  return formPage(visit, { child: '', started: visit.today, worker: visit.who.manages.length > 0 ? '' : String(visit.who.id) }, []);
}

/** Those whose assessments are this person’s to add: themselves, and everybody in the teams that they answer for. */
async function workersFor({ db, who, today }: Visit): Promise<readonly OwnWorker[]> {
  const others = (await listWorkers(db, who.manages, today)).filter(({ id }) => id !== who.id);
  return [{ id: who.id, name: who.name, team: who.team, teamName: null }, ...others];
}

async function formPage(visit: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const { db, who, today, query } = visit;
  const workers = await workersFor(visit);
  return page('capabilities/oversight/web/add-assessment.njk', {
    typed, errors, today, workers: workers.map(({ id, name, teamName }) => ({ value: String(id), text: teamName && who.teams.length > 1 ? `${name}, ${teamName}` : name })), alone: workers.length === 1,
    added: await listOwnAdded(db, who.id), done: query['done'] === 'taken-back' ? 'Taken back. Nothing is due of it any more.' : null,
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'added-assessments-read', about: `person:${who.id}` }] });
}

export async function submit(visit: Visit): Promise<Answer> {
  const { form } = visit;
  const typed = { child: textOf(form, 'child').toUpperCase(), started: textOf(form, 'started'), worker: textOf(form, 'worker') };
  const [started, worker] = [dayFromTyped(typed.started), /^\d{1,9}$/.test(typed.worker) ? Number(typed.worker) : null];
  if (!started || worker === null) return formPage(visit, typed, [...(started ? [] : [{ field: 'started', text: 'Give the day, as 31/12/2026' }]), ...(worker === null ? [{ field: 'worker', text: 'Say who does the assessment' }] : [])]);
  const outcome = await addNewAssessment(visit, { child: typed.child, started, worker }, await workersFor(visit));
  return outcome.ok ? redirect('/oversight/points?done=added') : formPage(visit, typed, [words[outcome.refusal]]);
}

const words: Readonly<Record<CannotAdd, FieldError>> = {
  'no-reference': { field: 'child', text: 'Give the reference as the case system has it, such as B-100234. Never a name' }, 'still-to-come': { field: 'started', text: 'The day cannot be still to come' },
  'too-long-ago': { field: 'started', text: 'This is more than three months ago. The lists should have it: look at the year' }, 'not-of-yours': { field: 'worker', text: 'Choose somebody in the teams that you answer for' },
  'known-already': { field: 'child', text: 'An assessment of this child that began on about that day is here already' },
};

export async function takeBack(visit: Visit): Promise<Answer> {
  const id = Number(visit.params['id']);
  const outcome = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await takeAssessmentBack(visit, id) : null;
  return outcome?.ok ? redirect('/oversight/assessments/new?done=taken-back') : notFound;
}
