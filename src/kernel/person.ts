/** The roles; `access` says what each may do. Words as in docs/glossary.md. */
export const roles = [
  'practitioner',
  'team-manager',
  'service-manager',
  'head-of-service',
  'assistant-director',
  'director',
  'chair',
  'quality-lead',
  'auditor',
  'improvement-adviser',
  'principal-social-worker',
  'analyst',
  'hr-partner',
  'business-support',
  'legal-adviser',
  'information-officer',
  'out-of-hours',
  'inspector',
  'councillor',
  'supplier',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  practitioner: 'Practitioner', 'team-manager': 'Team manager', 'service-manager': 'Service manager', 'head-of-service': 'Head of service',
  'assistant-director': 'Assistant director', director: 'Director', chair: 'Conference chair or reviewing officer', 'quality-lead': 'Quality lead',
  auditor: 'Auditor', 'improvement-adviser': 'Improvement adviser', 'principal-social-worker': 'Principal social worker', analyst: 'Performance analyst',
  'hr-partner': 'HR partner', 'business-support': 'Business support', 'legal-adviser': 'Legal adviser', 'information-officer': 'Information officer',
  'out-of-hours': 'Out-of-hours duty', inspector: 'Inspector', councillor: 'Councillor or board member', supplier: 'Supplier', administrator: 'Administrator',
};

/** How far a role sees: what is its own; its line, all posts below; the whole authority; or nothing of any child. */
export type ReachOfRole = 'own' | 'line' | 'all' | 'none';
export const reachOf: Readonly<Record<Role, ReachOfRole>> = {
  practitioner: 'own', 'team-manager': 'line', 'service-manager': 'line', 'head-of-service': 'line', 'assistant-director': 'line', director: 'all',
  chair: 'own', 'quality-lead': 'all', auditor: 'none', 'improvement-adviser': 'none', 'principal-social-worker': 'all', analyst: 'none',
  'hr-partner': 'none', 'business-support': 'own', 'legal-adviser': 'none', 'information-officer': 'none', 'out-of-hours': 'own',
  inspector: 'none', councillor: 'none', supplier: 'none', administrator: 'none',
};

/** Roles that nobody has by their post alone: two people give them, neither of whom is the person. */
export const rolesOfTwo: readonly Role[] = ['administrator', 'director', 'quality-lead', 'information-officer', 'inspector', 'councillor', 'supplier'];

/** The levels of management, the lowest first. */
export const levels = ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'] as const satisfies readonly Role[];
export type Level = (typeof levels)[number];

/** What a route asks for. One word for each thing that some people may do and others may not. */
export type Permission =
  | 'be-signed-in'
  | 'do-work'
  | 'authorise-work'
  | 'read-work'
  | 'see-figures'
  | 'see-children'
  | 'see-oversight'
  | 'see-supervision'
  | 'edit-standards'
  | 'set-rules'
  | 'read-journal'
  | 'see-policy'
  | 'give-access'
  | 'set-delegation'
  | 'restrict-records'
  | 'break-glass'
  | 'watch-glass'
  | 'see-readings'
  | 'see-people'
  | 'keep-people'
  | 'see-interest'
  | 'bring-returns'
  | 'see-data-quality'
  | 'keep-privacy'
  | 'see-mail'
  | 'keep-accounts';

/** The person who is signed in, as far as pages and rules need to know them. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly jobTitle: string;
  /** That of their post. */
  readonly role: Role;
  /** That and those granted to them for a time. */
  readonly roles: readonly Role[];
  /** Their own team; none for the director, quality lead and administrator. */
  readonly team: number | null;
  /** The teams whose pieces of work they may see. PostgreSQL holds them to the same list. */
  readonly teams: readonly number[];
  /** Those of them whose work they may see as a whole: as a manager, or standing in for one. A practitioner's own team is none. */
  readonly manages: readonly number[];
  /** Those who report to them, or to somebody they stand in for, also across a vacant post. */
  readonly reports: readonly number[];
  /** The managers for whom they stand in today, as a delegate or acting up. */
  readonly standsInFor: readonly number[];
  /** Their reach is the whole authority: PostgreSQL has a role and a policy of its own for them. */
  readonly whole: boolean;
  /** The restrictions in which they are named: of a restricted child nobody else sees anything. */
  readonly named: readonly number[];
  /** What they opened outside of their scope, with a reason and for an hour at most. */
  readonly glass: readonly Glass[];
}

/** Opened in an emergency: the work of a team, or that about a child. */
export interface Glass {
  readonly id: number;
  readonly team: number | null;
  readonly child: string | null;
  readonly until: Date;
}
