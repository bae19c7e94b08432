import type { Role } from '../../../kernel/person.ts';

/** How somebody showed who they are. */
export type Way = 'demonstration' | 'password' | 'passkey' | 'provider';

export interface Account {
  readonly id: number;
  readonly person: number;
  readonly closed: boolean;
  /** Known by the authority's own provider. */
  readonly linked: boolean;
  readonly groupRoles: readonly Role[];
}

/** Somebody is signed in: the account they used, and how they showed who they are. */
export interface PersonSignedIn {
  readonly account: Account;
  readonly way: Way;
  readonly at: Date;
  /** What the provider's groups give them today. Another way of signing in gives nothing, and takes back what they had. */
  readonly groupRoles: readonly Role[];
}

/** Somebody who is signed in has shown again who they are, before something that asks for it. */
export interface PersonShown { readonly person: number; readonly account: number; readonly way: Way }

export type CannotSignIn = 'nobody' | 'closed' | 'another-account';
