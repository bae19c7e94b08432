import type { Visit } from '../../../platform/web/route.ts';
import { type RequestView, findRequest } from '../sql/find-requests.ts';
import { clockWords, requestDone, requestStates, subjectWords } from './request-words.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The request of the address; null where there is none. */
export async function seeRequest({ db, params }: Visit): Promise<RequestView | null> {
  const id = params['id'] ?? '';
  return uuid.test(id) ? findRequest(db, id) : null;
}

/** What every page of a request begins with. */
export function headOfRequest(request: RequestView, { today, query }: Visit) {
  return {
    request, about: subjectWords(request), stateName: requestStates[request.state], clock: clockWords(request, today), open: request.state === 'open',
    done: requestDone[query['done'] ?? ''] ?? null,
  };
}

/** Reading what was found about somebody is written in the journal before the page is sent. */
export function readingOfRequest(request: RequestView) {
  return [{ what: 'access-request-read', about: `access-request:${request.id}` }];
}
