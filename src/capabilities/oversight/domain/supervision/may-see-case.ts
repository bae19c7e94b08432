import type { Person } from '../../../../kernel/person.ts';

export interface WhoseCase { readonly workerId: number | null; readonly supervisorId: number | null; readonly teamId: number | null }

/** Supervision about a child is for the two who met, and for who answers for the child’s team. */
export function maySeeCase({ id, manages, whole }: Pick<Person, 'id' | 'manages' | 'whole'>, { workerId, supervisorId, teamId }: WhoseCase): boolean {
  return whole || workerId === id || supervisorId === id || (teamId !== null && manages.includes(teamId));
}
