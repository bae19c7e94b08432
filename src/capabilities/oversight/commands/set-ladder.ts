import type { Outcome } from '../../../kernel/outcome.ts';
import { setGrace } from '../domain/day/ladder.ts';
import { recordGrace } from '../sql/record-ladder.ts';
import type { Act } from './act.ts';

/** How many working days after its last day what was missed is shown one manager further up. */
export async function setLadder({ db, who, now }: Act, grace: number): Promise<Outcome<number, 'no-number-of-days'>> {
  const outcome = setGrace(grace);
  if (outcome.ok) recordGrace(db, outcome.value, { by: who.id, at: now });
  return outcome;
}
