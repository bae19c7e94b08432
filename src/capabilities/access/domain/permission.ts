import { type Permission, type Person, type Role, roles } from '../../../kernel/person.ts';

const worker = ['be-signed-in', 'do-work', 'read-work', 'see-children', 'see-oversight', 'see-supervision', 'break-glass'] as const;
const manager = [...worker, 'authorise-work', 'see-figures', 'see-people', 'see-data-quality'] as const;
/** From the head of service on: who decides about access with a second person, and may ask who looked. */
const head = [...manager, 'see-policy', 'give-access', 'set-delegation', 'restrict-records', 'see-readings'] as const;

/**
 * What each role may do. This table is the policy: nothing else lets anybody in. How far somebody sees what they may see
 * is `reachOf` in the kernel. Several roles have a door and no room yet: theirs come with later parts.
 */
export const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  practitioner: worker,
  'team-manager': manager,
  'service-manager': manager,
  'head-of-service': head,
  'assistant-director': head,
  director: [...head, 'read-journal', 'watch-glass'],
  chair: worker,
  'quality-lead': ['be-signed-in', 'read-work', 'see-children', 'see-oversight', 'see-supervision', 'see-figures', 'edit-standards', 'set-rules', 'read-journal', 'see-policy', 'see-people', 'see-data-quality'],
  // Audits come with Part 7: an auditor sees what is drawn for them, and nothing else.
  auditor: ['be-signed-in'],
  'improvement-adviser': ['be-signed-in'],
  'principal-social-worker': ['be-signed-in', 'read-work', 'see-children', 'see-oversight', 'see-supervision', 'see-figures', 'see-people', 'see-data-quality'],
  // Extracts; figures without names and definitions with later parts. Of a child no more than what a problem in a return names.
  analyst: ['be-signed-in', 'bring-returns', 'see-data-quality'],
  // The workforce, with later parts: nothing about children.
  'hr-partner': ['be-signed-in', 'see-people', 'see-supervision', 'see-interest'],
  // Keys on behalf of somebody, with later parts, and sees no more than is theirs.
  'business-support': ['be-signed-in'],
  // Section 20 and legal planning only, with later parts.
  'legal-adviser': ['be-signed-in'],
  'information-officer': ['be-signed-in', 'read-journal', 'see-policy', 'give-access', 'restrict-records', 'watch-glass', 'see-readings', 'keep-privacy'],
  'out-of-hours': worker,
  // What is published, for a time, with later parts.
  inspector: ['be-signed-in'],
  councillor: ['be-signed-in'],
  supplier: ['be-signed-in'],
  // Keeps the service running, sees nothing about children, and gives nobody access alone.
  administrator: ['be-signed-in', 'set-rules', 'see-policy', 'give-access', 'see-people', 'keep-people', 'see-mail', 'keep-accounts'],
};

/** Each permission in the words of the policy page. */
export const permissionNames: Readonly<Record<Permission, string>> = {
  'be-signed-in': 'Sign in, see their own list, read the standard and the help',
  'do-work': 'Start a piece of work, check it, sign it off, and change their own',
  'authorise-work': 'Authorise or return the work of those below them, never their own',
  'read-work': 'Read pieces of work in their scope',
  'see-children': 'See what the case system’s lists tell of children in their scope, and what is due of each; note by hand that nothing is due any more',
  'see-oversight': 'See what is due from them, and what is overseen and decided for children in their scope; each act asks further who may',
  'see-supervision': 'See supervision: their own, and days of it of those below them; HR that it took place, never what was said',
  'see-figures': 'See figures of the teams in their scope',
  'edit-standards': 'Write and publish the practice standard',
  'set-rules': 'Set what a sign-off of each kind of work leads to, and which timescales hold',
  'read-journal': 'Read the journal: who did and read what',
  'see-policy': 'See who may do what, and who may see a piece of work',
  'give-access': 'Ask for a role for somebody for a time, or approve it: two people, neither of them the person',
  'set-delegation': 'Set at which level something is decided: one person asks, another approves',
  'restrict-records': 'Restrict a child’s record to named people; lifting it takes two',
  'break-glass': 'In an emergency, open what is outside their scope for an hour, with a reason',
  'watch-glass': 'See who opened what in an emergency, and what they read',
  'see-readings': 'See who looked at a child’s work',
  'see-people': 'See the organisation: teams, posts and who holds them',
  'keep-people': 'Keep the organisation: bring in lists of people, change teams, posts and jobs',
  'see-interest': 'See who is interested in a new post',
  'bring-returns': 'Bring in what the case system exports, see what is wrong in it, keep it or undo it',
  'see-data-quality': 'See how complete and right the case system’s lists are: numbers, no child',
  'see-mail': 'See which e-mails wait or could not be sent',
  'keep-accounts': 'See accounts, close them and open them again',
  'keep-privacy': 'Keep what is said of privacy: purposes, periods, holds, access requests, complaints',
};

/** Who stands in for a manager today may authorise today, whatever their own role. */
export function permits(who: Pick<Person, 'roles' | 'standsInFor'>, permission: Permission): boolean {
  if (permission === 'authorise-work' && who.standsInFor.length > 0) return true;
  return who.roles.some((role) => permissions[role].includes(permission));
}

/** The roles that have a permission, in the order of the kernel. */
export function rolesThatMay(permission: Permission): Role[] {
  return roles.filter((role) => permissions[role].includes(permission));
}
