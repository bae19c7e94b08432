import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Subject } from '../domain/request.ts';
import type { Held } from '../domain/source.ts';
import { loadRequest } from '../sql/load-request.ts';
import { recordNotSearched, recordSearch } from '../sql/record-request.ts';
import type { Act } from './act.ts';

/** Where something about somebody may be held. The house says which there are: no capability is asked by name here. */
export interface Source {
  readonly name: string;
  readonly findAbout: (db: Connection, subject: Subject, by: number) => Promise<readonly Held[]>;
}

export interface Searching { readonly sources: readonly string[]; readonly reason: string }
export type CannotSearch = 'not-there' | 'not-open' | 'nowhere' | 'no-reason';

/** Looks in the places that were chosen, and says of the others why not. */
export async function searchHeld({ db, who, now }: Act, all: readonly Source[], id: string, wanted: Searching): Promise<Outcome<{ readonly found: number }, CannotSearch>> {
  const request = await loadRequest(db, id);
  if (!request) return refuse('not-there');
  if (request.state !== 'open') return refuse('not-open');
  const chosen = all.filter((each) => wanted.sources.includes(each.name));
  if (chosen.length === 0) return refuse('nowhere');
  if (chosen.length < all.length && wanted.reason.trim() === '') return refuse('no-reason');
  const act = { request: id, by: who.id, at: now };
  let found = 0;
  for (const source of chosen) {
    const held = await source.findAbout(db, request.subject, who.id);
    recordSearch(db, act, source.name, held);
    found += held.length;
  }
  for (const source of all.filter((each) => !chosen.includes(each))) recordNotSearched(db, act, source.name, wanted.reason.slice(0, 2000));
  return accept({ found });
}
