import { addDays } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { chooseTopic, dropTopic, endSupervisionAction } from '../commands/agree-supervision.ts';
import { agendaSources, notChosen } from '../domain/supervision/agenda.ts';
import { nextOf } from '../domain/supervision/due.ts';
import { modeNames } from '../domain/supervision/hold.ts';
import { listAgenda } from '../sql/find-agenda.ts';
import { type WorkerLine, listMeetings, listOpenActions, listTopics, listWorkers } from '../sql/find-supervision.ts';
import { dueAfterHere, modeIn, modesOf, numberIn } from './see-supervision.ts';
import { endActionWords } from './supervision-words.ts';

const doneWords: Readonly<Record<string, string>> = { chosen: 'Saved. You both see it.', dropped: 'Taken off the list.', ended: 'Saved.' };

/** The worker of the address: oneself, or one who reports to whoever asks. */
async function seeWorker({ db, who, params, today }: Visit): Promise<WorkerLine | null> {
  const id = numberIn(params['worker']);
  return id === who.id || who.reports.includes(id) ? (await listWorkers(db, [id], today))[0] ?? null : null;
}

/** What there is to talk about next: found and chosen by both. */
export async function show(visit: Visit): Promise<Answer> {
  return preparePage(visit, [], nothingTyped);
}

/** What was sent and not taken, so that nobody types it again. */
interface Typed {
  readonly words: string;
  readonly items: readonly string[];
  readonly why: string;
}

const nothingTyped: Typed = { words: '', items: [], why: '' };

async function preparePage(visit: Visit, errors: readonly FieldError[], typed: Typed): Promise<Answer> {
  const worker = await seeWorker(visit);
  if (!worker) return notFound;
  const { db, today, who } = visit;
  const how = modeIn(visit.query['how']);
  const chosen = await listTopics(db, worker.id, null);
  const found = await listAgenda(db, worker.id, worker.last ?? addDays(today, -31));
  return page('capabilities/oversight/web/prepare-supervision.njk', {
    worker: { ...worker, next: nextOf(worker.last, worker.begunOn, await dueAfterHere(visit, 'professional'), today) }, mine: worker.id === who.id, chosen, errors, typed, today,
    found: notChosen(found, chosen).map((each) => ({ ...each, key: `${each.source} ${each.about}`, sourceName: agendaSources[each.source] })), actions: await listOpenActions(db, worker.id),
    meetings: worker.id === who.id ? [] : (await listMeetings(db, worker.id, 24, how)).map((each) => ({ ...each, modeName: each.mode ? modeNames[each.mode] : '' })),
    ...await modesOf(db, worker.id, how, `/oversight/supervision/prepare/${worker.id}`),
    done: doneWords[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'supervision-agenda-read', about: `person:${worker.id}` }] });
}

/** Ticked of what was found, and words of one's own. */
export async function submit(visit: Visit): Promise<Answer> {
  const worker = await seeWorker(visit);
  if (!worker) return notFound;
  const own = textOf(visit.form, 'words');
  const ticked = listOf(visit.form, 'item');
  const again = (text: string) => preparePage(visit, [{ field: 'words', text }], { ...nothingTyped, words: own, items: ticked });
  if (own === '' && ticked.length === 0) return again('Tick something, or write what you would like to talk about');
  if (own.length > 1000) return again('Make it shorter: 1,000 characters is the most');
  const found = await listAgenda(visit.db, worker.id, worker.last ?? addDays(visit.today, -31));
  for (const each of found.filter(({ source, about }) => ticked.includes(`${source} ${about}`))) await chooseTopic(visit, { worker: worker.id, ...each });
  if (own !== '') await chooseTopic(visit, { worker: worker.id, source: 'own', about: 'own', words: own });
  return redirect(`/oversight/supervision/prepare/${worker.id}?done=chosen`);
}

export async function submitDrop(visit: Visit): Promise<Answer> {
  const worker = await seeWorker(visit);
  const topic = (worker ? await listTopics(visit.db, worker.id, null) : []).find(({ id }) => id === numberIn(visit.params['topic']));
  if (!worker || !topic) return notFound;
  await dropTopic(visit, topic.id);
  return redirect(`/oversight/supervision/prepare/${worker.id}?done=dropped`);
}

export async function submitAction(visit: Visit): Promise<Answer> {
  const worker = await seeWorker(visit);
  const action = (worker ? await listOpenActions(visit.db, worker.id) : []).find(({ id }) => id === numberIn(visit.params['action']));
  if (!worker || !action) return notFound;
  const as = textOf(visit.form, 'as') === 'dropped' ? 'dropped' as const : 'done' as const;
  const why = textOf(visit.form, 'why');
  const outcome = await endSupervisionAction(visit, action.id, as, why);
  return outcome.ok ? redirect(`/oversight/supervision/prepare/${worker.id}?done=ended`) : preparePage(visit, [{ field: `why-${action.id}`, text: endActionWords[outcome.refusal] }], { ...nothingTyped, why });
}
