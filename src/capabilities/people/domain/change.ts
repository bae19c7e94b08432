import type { Plain } from '../../../kernel/canonical.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Rows } from './organisation.ts';

/** What is now true of the organisation: the rows that say so, and what the journal says of it. Never a name or an address. */
export interface Change { readonly rows: Rows; readonly said: readonly Said[] }

export interface Said {
  /** Past tense: 'person-moved'. */
  readonly what: string;
  readonly about: `person:${number}` | `team:${number}` | `post:${number}` | 'people:import';
  readonly detail: Readonly<Record<string, Plain>>;
}

/** Who acts and on which day. Nobody changes their own place; `by` is null for the command line. */
export interface Acting { readonly by: number | null; readonly today: Day }

/** Roles that one person alone gives to nobody: they are granted by two. */
export const grantedByTwo: ReadonlySet<Role> = new Set<Role>([
  'administrator', 'director', 'quality-lead', 'information-officer', 'inspector', 'councillor', 'supplier',
]);

/** Roles that are somebody's in a team: without one they would see nothing, not even what is their own. */
export const needsTeam: ReadonlySet<Role> = new Set<Role>(['practitioner', 'team-manager']);

export const longestName = 200;
