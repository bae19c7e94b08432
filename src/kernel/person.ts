/** The roles of Part 1; `access` says what each may do. Words as in docs/glossary.md. */
export const roles = [
  'practitioner',
  'team-manager',
  'service-manager',
  'head-of-service',
  'director',
  'quality-lead',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** What a route asks for. One word for each thing that some people may do and others may not. */
export type Permission =
  | 'be-signed-in'
  | 'do-work'
  | 'authorise-work'
  | 'read-work'
  | 'see-figures'
  | 'edit-standards'
  | 'set-rules'
  | 'read-journal';

/** The person who is signed in, as far as pages and rules need to know them. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  /** Their own team; none for the director, quality lead and administrator. */
  readonly team: number | null;
  /** The teams whose pieces of work they may see. PostgreSQL holds them to the same list. */
  readonly teams: readonly number[];
  /** Those of them whose work they may see as a whole: as a manager, or standing in for one. A practitioner's own team is none. */
  readonly manages: readonly number[];
  /** The managers for whom they stand in today, as a delegate or acting up. */
  readonly standsInFor: readonly number[];
}
