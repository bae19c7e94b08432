import type { Person } from '../../../../kernel/person.ts';

/**
 * Who may open what the lists say of a child: the worker, and who answers for the team: as a manager, standing in for one, or for the whole;
 * and who opened the child or the team in an emergency. Restricted children are not even read from the database for others.
 */
export function maySeeChild(who: Pick<Person, 'id' | 'manages' | 'whole' | 'glass'>, child: { readonly reference: string; readonly teamId: number | null; readonly workerId: number | null }): boolean {
  return who.whole || child.workerId === who.id || (child.teamId !== null && who.manages.includes(child.teamId)) || who.glass.some((each) => each.child === child.reference);
}
