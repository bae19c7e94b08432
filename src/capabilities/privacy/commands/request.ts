import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { findNames } from '../../people/index.ts';
import { type Asking, type CannotAsk, type CannotChange, type RequestChange, type RequestChanged, type RequestMade, changeRequest as decide, take } from '../domain/request.ts';
import { loadNewId } from '../sql/load.ts';
import { loadRequest } from '../sql/load-request.ts';
import { recordRequest, recordRequestChange } from '../sql/record-request.ts';
import type { Act } from './act.ts';

/** Somebody asks what is held about them. */
export async function takeRequest({ db, who, now, today }: Act, asking: Asking): Promise<Outcome<RequestMade, readonly CannotAsk[]>> {
  const { subject } = asking;
  const known = subject.kind === 'person' && /^\d{1,9}$/.test(subject.value) && (await findNames(db, [Number(subject.value)])).size === 1;
  const outcome = take(asking, known, { id: await loadNewId(db), by: who.id, at: now, today });
  if (outcome.ok) recordRequest(db, outcome.value);
  return outcome;
}

/** Known to be who they say, the clock stopped or going on, more time, or closed without a copy. */
export async function changeRequest({ db, who, today }: Act, id: string, change: RequestChange): Promise<Outcome<RequestChanged, CannotChange | 'not-there'>> {
  const request = await loadRequest(db, id);
  if (!request) return refuse('not-there');
  const outcome = decide(request, change, { by: who.id, today });
  if (outcome.ok) recordRequestChange(db, outcome.value);
  return outcome;
}
