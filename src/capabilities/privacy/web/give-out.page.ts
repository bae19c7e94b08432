import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { giveOut } from '../commands/give-out.ts';
import { groundNames, giveWords, subjectWords } from './request-words.ts';
import { headOfRequest, readingOfRequest, seeRequest } from './see-request.ts';
import { listItems, listReasons } from '../sql/find-requests.ts';

/** What goes out and what does not, to be looked at before it is made: it cannot be changed afterwards. */
export async function show(visit: Visit): Promise<Answer> {
  return givePage(visit, null);
}

async function givePage(visit: Visit, refused: string | null): Promise<Answer> {
  const request = await seeRequest(visit);
  if (!request || request.state !== 'open') return notFound;
  const [items, reasons] = [await listItems(visit.db, request.id), await listReasons(visit.db, request.id)];
  const errors = refused ? [{ field: 'main-content', text: refused }] : [];
  return page('capabilities/privacy/web/give-out.njk', {
    ...headOfRequest(request, visit), kept: items.filter((each) => !each.leftOut), out: items.filter((each) => each.leftOut),
    marks: reasons.filter((each) => each.words && !each.takenBackAt).map((each) => ({ ...each, groundName: groundNames[each.ground] })), errors,
  }, { status: refused ? 409 : 200, readings: readingOfRequest(request) });
}

export async function submit(visit: Visit, authority: string): Promise<Answer> {
  const request = await seeRequest(visit);
  if (!request) return notFound;
  const outcome = await giveOut(visit, request.id, { subject: subjectWords(request), authority });
  if (outcome.ok) return redirect(`/privacy/requests/${request.id}?done=given`);
  return outcome.refusal === 'not-there' ? notFound : givePage(visit, giveWords[outcome.refusal]);
}
