import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { packText } from '../domain/pack.ts';
import { type CannotGive, whyNotGive } from '../domain/request.ts';
import { loadItems, loadMarks, loadRequest, loadSearched } from '../sql/load-request.ts';
import { recordGiven } from '../sql/record-request.ts';
import type { Act } from './act.ts';

/** Makes the copy of what was found, without what is left out, freezes it and closes the request. */
export async function giveOut({ db, who, now, today }: Act, id: string, about: { readonly subject: string; readonly authority: string }): Promise<Outcome<null, CannotGive | 'not-there'>> {
  const request = await loadRequest(db, id);
  if (!request) return refuse('not-there');
  const why = whyNotGive(request);
  if (why) return refuse(why);
  const content = packText({
    ...about, number: request.number, on: today, searched: await loadSearched(db, id), items: await loadItems(db, id), marks: await loadMarks(db, id),
  });
  await recordGiven(db, { request: id, by: who.id, at: now }, today, content);
  return accept(null);
}
