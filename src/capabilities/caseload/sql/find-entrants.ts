import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';

/** Children of one year who came into care under section 20. `complete`: the lists reach back to its first day. */
export interface EntrantsOfYear { readonly year: number; readonly entrants: number; readonly complete: boolean }

/** By year, the newest first, each counted up to the same day of the year, within scope. From list 8 of every Annex A kept. */
export async function listSectionTwentyEntrants(db: Connection, upTo: Day): Promise<EntrantsOfYear[]> {
  return db.rows<EntrantsOfYear>('select year, entrants, complete from caseload.section_20_entrants($1)', [upTo]);
}
