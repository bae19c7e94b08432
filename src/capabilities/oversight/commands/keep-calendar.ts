import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { loadCalendarSecret } from '../sql/load-calendar.ts';
import { recordCalendarEnded, recordCalendarMade } from '../sql/record-calendar.ts';
import type { Act } from './act.ts';

/** A secret for an address. It opens the calendar once `makeCalendar` has kept its digest; it is shown once, and kept nowhere. */
export async function newCalendarSecret({ db }: Act): Promise<string> {
  return loadCalendarSecret(db);
}

/** Lets whoever has that secret read how many things are due from this person. */
export async function makeCalendar({ db, who, now }: Act, secret: string): Promise<Outcome<string, 'no-secret-of-ours'>> {
  if (!/^tsc_[0-9a-f]{64}$/.test(secret)) return refuse('no-secret-of-ours');
  recordCalendarMade(db, secret, { by: who.id, at: now });
  return accept(secret);
}

export async function endCalendar({ db, who, now }: Act): Promise<boolean> {
  return recordCalendarEnded(db, { by: who.id, at: now });
}
