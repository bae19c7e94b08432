import type { Permission, Person, Role } from '../../../kernel/person.ts';

const manager = ['be-signed-in', 'do-work', 'read-work', 'authorise-work', 'see-figures'] as const;

/** What each role may do. This table is the policy: nothing else lets anybody in. */
export const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  practitioner: ['be-signed-in', 'do-work', 'read-work'],
  'team-manager': manager,
  'service-manager': manager,
  'head-of-service': manager,
  'assistant-director': manager,
  director: [...manager, 'read-journal'],
  chair: ['be-signed-in', 'do-work', 'read-work'],
  'quality-lead': ['be-signed-in', 'read-work', 'see-figures', 'edit-standards', 'set-rules', 'read-journal'],
  auditor: ['be-signed-in'],
  'improvement-adviser': ['be-signed-in'],
  'principal-social-worker': ['be-signed-in', 'read-work', 'see-figures'],
  analyst: ['be-signed-in'],
  'hr-partner': ['be-signed-in'],
  'business-support': ['be-signed-in'],
  'legal-adviser': ['be-signed-in'],
  'information-officer': ['be-signed-in', 'read-journal'],
  'out-of-hours': ['be-signed-in', 'do-work', 'read-work'],
  inspector: ['be-signed-in'],
  councillor: ['be-signed-in'],
  supplier: ['be-signed-in'],
  administrator: ['be-signed-in', 'set-rules', 'keep-accounts'],
};

/** Who stands in for a manager today may authorise today, whatever their own role. */
export function permits(who: Pick<Person, 'roles' | 'standsInFor'>, permission: Permission): boolean {
  if (permission === 'authorise-work' && who.standsInFor.length > 0) return true;
  return who.roles.some((role) => permissions[role].includes(permission));
}
