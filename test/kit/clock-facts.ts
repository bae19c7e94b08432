import type { Facts, Happening } from '../../src/capabilities/caseload/index.ts';
import type { Day } from '../../src/kernel/day.ts';

export const day = (text: string) => text as Day;

/** What happened when, written short: one day, several, or null where nobody knows the day. */
export type Days = Partial<Record<Happening, string | readonly string[] | null>>;

export const facts = (days: Days, more: Omit<Facts, 'days'> = {}): Facts =>
  ({ days: Object.fromEntries(Object.entries(days).map(([name, on]) => [name, typeof on === 'string' ? [on] : on])) as Facts['days'], ...more });
