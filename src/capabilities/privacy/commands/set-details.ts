import type { Outcome } from '../../../kernel/outcome.ts';
import { type DetailFault, type DetailName, type Details, type DetailsSet, setDetails as decide } from '../domain/detail.ts';
import { loadDetails } from '../sql/load.ts';
import { recordDetails } from '../sql/record.ts';
import type { Act } from './act.ts';

/** What the authority says of itself on the statements. */
export async function setDetails({ db, who, now, today }: Act, given: Details): Promise<Outcome<DetailsSet, ReadonlyMap<DetailName, DetailFault>>> {
  const outcome = decide(await loadDetails(db), given, { by: who.id, at: now, today });
  if (outcome.ok) recordDetails(db, outcome.value);
  return outcome;
}
