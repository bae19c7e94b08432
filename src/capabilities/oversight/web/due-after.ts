import type { Day } from '../../../kernel/day.ts';
import { type Cycle, type Facts, type Reckoning, judgeCycle } from '../../caseload/index.ts';
import type { DueAfter, SupervisionKind } from '../domain/supervision/due.ts';

const cycles = { professional: { cycle: 'professional-supervision', begins: 'worker-start' }, case: { cycle: 'case-supervision', begins: 'case-opened' } } as const satisfies Record<SupervisionKind, { cycle: Cycle; begins: keyof Facts['days'] }>;

/** By the timescale that holds, with what the authority has set. Asked of thousands about few days, so each is judged once. */
export function dueAfterOf(kind: SupervisionKind, reckoning: Reckoning): DueAfter {
  const known = new Map<Day, Day | null>();
  const { cycle, begins } = cycles[kind];
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const due = judgeCycle(cycle, { days: { [begins]: [day] } }, { ...reckoning, asAt: day }).now.dueOn;
    known.set(day, due);
    return due;
  };
}
