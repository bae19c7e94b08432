import type { Outcome } from '../../../kernel/outcome.ts';
import { type Role, roles } from '../../../kernel/person.ts';

/** What the authority's own provider says of somebody who signed in there. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Only one that the provider vouches for. */
  readonly email: string | null;
  readonly groups: readonly string[];
  /** When they showed the provider who they are, in milliseconds; 0 where it does not say. */
  readonly provedAt: number;
  readonly idToken: string;
}

/** Why somebody came back from the provider without being signed in. */
export type NoIdentity = 'away' | 'said-no' | 'not-believed';

/** What must be remembered of somebody until they come back, and where they are sent. */
export interface SetOut { readonly to: string; readonly state: string; readonly nonce: string; readonly verifier: string }
export type Expected = Pick<SetOut, 'state' | 'nonce' | 'verifier'> & { readonly again: boolean };

/** The provider, as the ground below hands it in. */
export interface Provider {
  /** What people call it. */
  readonly name: string;
  readonly groupRoles: Readonly<Record<string, Role>>;
  /** Null where it does not answer. With `again` people are asked who they are although they are signed in there. */
  setOut(again: boolean): Promise<SetOut | null>;
  comeBack(query: string, expected: Expected): Promise<Outcome<Identity, NoIdentity>>;
  /** Where to sign out there too; null where it offers none, or is not known yet. */
  signOutAddress(idToken: string | null): string | null;
}

/** The roles that groups give beside that of the post. They take nothing away. */
export function rolesOfGroups(groups: readonly string[], given: Readonly<Record<string, Role>>): Role[] {
  const mapped = new Set(groups.filter((group) => Object.hasOwn(given, group)).map((group) => given[group]));
  return roles.filter((role) => mapped.has(role));
}
