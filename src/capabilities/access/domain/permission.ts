import type { Permission, Person, Role } from '../../../kernel/person.ts';

const manager = ['be-signed-in', 'do-work', 'read-work', 'authorise-work', 'see-figures'] as const;

/** What each role may do. This table is the policy: nothing else lets anybody in. */
export const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  practitioner: ['be-signed-in', 'do-work', 'read-work'],
  'team-manager': manager,
  'service-manager': manager,
  'head-of-service': manager,
  director: [...manager, 'read-journal'],
  'quality-lead': ['be-signed-in', 'read-work', 'see-figures', 'edit-standards', 'set-rules', 'read-journal'],
  administrator: ['be-signed-in', 'set-rules'],
};

/** Who stands in for a manager today may authorise today, whatever their own role. */
export function permits(who: Pick<Person, 'role' | 'standsInFor'>, permission: Permission): boolean {
  if (permission === 'authorise-work' && who.standsInFor.length > 0) return true;
  return permissions[who.role].includes(permission);
}
