import type { Visit } from '../../../platform/web/route.ts';
import type { ChildReckoning } from '../domain/children/clocks-of-child.ts';
import { findReckoning } from '../sql/find-timescales.ts';

/** By what clocks are judged today, with what the authority has set. */
export async function reckoningOn({ db, today }: Pick<Visit, 'db' | 'today'>): Promise<Omit<ChildReckoning, 'asAt'>> {
  return { ...await findReckoning(db), today };
}
