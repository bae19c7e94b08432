import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { answerSupervision, correctSupervision, takeSupervisionBack } from '../commands/agree-supervision.ts';
import { modeNames } from '../domain/supervision/hold.ts';
import { findMeeting, listActionsOf, listNotes, listTogether, listTopics } from '../sql/find-supervision.ts';
import { numberIn } from './see-supervision.ts';
import { answerWords, correctWords, takeBackWords } from './supervision-words.ts';

const doneWords: Readonly<Record<string, string>> = {
  held: 'Saved. They can read it now, and answer.', agreed: 'You agreed. It stays as it is.', otherwise: 'Saved. What you see otherwise stands beside it.', corrected: 'Saved as a further version. They answer it anew.',
};

/** One supervision of a worker, for the two of them. */
export async function show(visit: Visit): Promise<Answer> {
  return meetingPage(visit, {}, []);
}

async function meetingPage(visit: Visit, typed: Readonly<Record<string, string>>, errors: readonly FieldError[]): Promise<Answer> {
  const meeting = await findMeeting(visit.db, numberIn(visit.params['id']));
  if (!meeting) return notFound;
  const [newest, ...earlier] = await listNotes(visit.db, meeting.id);
  if (!newest) return notFound;
  return page('capabilities/oversight/web/meeting.njk', {
    meeting: { ...meeting, modeName: modeNames[meeting.mode ?? 'individual'] }, newest, earlier, typed, errors,
    actions: await listActionsOf(visit.db, meeting.id), topics: await listTopics(visit.db, meeting.workerId, meeting.id),
    together: await listTogether(visit.db, meeting.id), asWorker: visit.who.id === meeting.workerId, asSupervisor: visit.who.id === meeting.supervisorId, mayTakeBack: visit.who.id === meeting.supervisorId && newest.answeredAt === null && earlier.length === 0,
    done: doneWords[visit.query['done'] ?? ''] ?? null, today: visit.today,
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'supervision-read', about: `supervision:${meeting.id}` }] });
}

export async function submitAnswer(visit: Visit): Promise<Answer> {
  const id = numberIn(visit.params['id']);
  const typed = { answer: textOf(visit.form, 'answer'), otherwise: textOf(visit.form, 'otherwise') };
  if (!['agree', 'otherwise'].includes(typed.answer)) return meetingPage(visit, typed, [{ field: 'answer', text: 'Say whether you agree' }]);
  const outcome = await answerSupervision(visit, id, numberIn(textOf(visit.form, 'version')), typed.answer === 'agree' ? null : typed.otherwise);
  if (outcome.ok) return redirect(`/oversight/supervision/${id}?done=${typed.answer === 'agree' ? 'agreed' : 'otherwise'}`);
  return outcome.refusal === 'not-there' ? notFound : meetingPage(visit, typed, [answerWords[outcome.refusal]]);
}

export async function submitCorrection(visit: Visit): Promise<Answer> {
  const id = numberIn(visit.params['id']);
  const typed = { notes: textOf(visit.form, 'notes') };
  const outcome = await correctSupervision(visit, id, numberIn(textOf(visit.form, 'version')), typed.notes);
  if (outcome.ok) return redirect(`/oversight/supervision/${id}?done=corrected`);
  return outcome.refusal === 'not-there' ? notFound : meetingPage(visit, typed, [correctWords[outcome.refusal]]);
}

export async function submitTakeBack(visit: Visit): Promise<Answer> {
  const typed = { why: textOf(visit.form, 'why') };
  const outcome = await takeSupervisionBack(visit, numberIn(visit.params['id']), typed.why);
  if (outcome.ok) return redirect('/oversight/supervision?done=taken-back');
  return outcome.refusal === 'not-there' ? notFound : meetingPage(visit, typed, [takeBackWords[outcome.refusal]]);
}
