import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Override } from '../domain/clocks/override.ts';

export async function findReckoning(_db: Connection): Promise<{ readonly overrides: readonly Override[]; readonly servedFrom: Day | null }> {
  return { overrides: [], servedFrom: null };
}
