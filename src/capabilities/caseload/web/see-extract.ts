import type { Visit } from '../../../platform/web/route.ts';
import type { Extract } from '../domain/extract.ts';
import { settlingWords, stateNames } from '../domain/return-words.ts';
import { underWay } from '../domain/settling.ts';
import { findExtract } from '../sql/find-extracts.ts';

/** The number in the address; null where it is none. */
export function numberIn({ params }: Pick<Visit, 'params'>): number | null {
  const id = Number(params['id']);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : null;
}

/** The return of the address; null where there is none. */
export async function seeExtract(visit: Pick<Visit, 'db' | 'params'>): Promise<Extract | null> {
  const id = numberIn(visit);
  return id === null ? null : findExtract(visit.db, id);
}

/** What becomes of it now, or its state. */
export function stateNameOf(extract: Pick<Extract, 'state' | 'settling'>): string {
  const under = underWay(extract);
  return under ? settlingWords[under.what].name : stateNames[extract.state];
}

export const actOf = ({ db, who, now }: Visit) => ({ db, by: who.id, at: now });
