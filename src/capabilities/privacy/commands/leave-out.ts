import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type CannotMark, type Ground, markWords as decide } from '../domain/redact.ts';
import { loadItem, loadMarks, loadRequest } from '../sql/load-request.ts';
import { recordLeftOut, recordMark, recordMarkTakenBack } from '../sql/record-request.ts';
import type { Act } from './act.ts';

export interface Marked { readonly words: string; readonly everywhere: boolean; readonly ground: Ground; readonly note: string }
type Refusal = 'not-there' | 'not-open';

/** Words are left out of the copy, here or wherever they stand. */
export async function markWords(act: Act, id: string, itemId: number, marked: Marked): Promise<Outcome<null, CannotMark | Refusal>> {
  const opened = await openItem(act, id, itemId);
  if (!opened.ok) return opened;
  const outcome = decide({ item: opened.value, ...marked });
  if (!outcome.ok) return outcome;
  recordMark(act.db, { ...outcome.value, request: id, by: act.who.id, at: act.now });
  return accept(null);
}

export async function takeBackMark(act: Act, id: string, markId: number): Promise<Outcome<null, Refusal>> {
  const request = await loadRequest(act.db, id);
  const marks = request ? await loadMarks(act.db, id) : [];
  if (!request || !marks.some((each) => each.id === markId)) return refuse('not-there');
  if (request.state !== 'open') return refuse('not-open');
  recordMarkTakenBack(act.db, { request: id, by: act.who.id, at: act.now }, markId);
  return accept(null);
}

/** A whole item is left out with a ground, or put back without one. */
export async function leaveOut(act: Act, id: string, itemId: number, out: { readonly ground: Ground; readonly note: string } | null): Promise<Outcome<null, Refusal | 'too-long'>> {
  const opened = await openItem(act, id, itemId);
  if (!opened.ok) return opened;
  if (out && out.note.length > 2000) return refuse('too-long');
  recordLeftOut(act.db, { request: id, by: act.who.id, at: act.now }, itemId, out);
  return accept(null);
}

async function openItem({ db }: Act, id: string, itemId: number) {
  const request = await loadRequest(db, id);
  const item = request ? await loadItem(db, id, itemId) : null;
  if (!request || !item) return refuse('not-there');
  return request.state === 'open' ? accept(item) : refuse('not-open');
}
