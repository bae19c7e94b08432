import type { Person } from '../../../../kernel/person.ts';
import type { Assessment } from './assessment.ts';

/** Who may see an assessment here: its worker, and who answers for the team: as a manager, standing in for one, or for the whole; and who opened the child in an emergency. */
export function maySeeAssessment(who: Pick<Person, 'id' | 'manages' | 'whole' | 'glass'>, { child, teamId, workerId, added }: Pick<Assessment, 'child' | 'teamId' | 'workerId' | 'added'>): boolean {
  if (who.whole || workerId === who.id || added?.workerId === who.id) return true;
  return (teamId !== null && who.manages.includes(teamId)) || who.glass.some((each) => each.child === child);
}

/** From whom its points are due: the manager to whom the worker reports; where nobody is the worker, the team’s own. */
export function isDueFrom({ reports }: Pick<Person, 'reports'>, ownTeams: ReadonlySet<number>, { workerId, teamId, added }: Pick<Assessment, 'workerId' | 'teamId' | 'added'>): boolean {
  const worker = workerId ?? added?.workerId ?? null;
  return worker === null ? teamId !== null && ownTeams.has(teamId) : reports.includes(worker);
}
