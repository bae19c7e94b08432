import type { Passkeys, Passwords } from './proofs.ts';
import type { Provider } from './provider.ts';

/** How people sign in here, as the composition root hands it in. */
export interface WayIn {
  readonly authority: string;
  /** By choosing who they are: never so on a PostgreSQL server. */
  readonly demonstration: boolean;
  /** Whom a newcomer may want to be first, and what there is to see as them. */
  readonly characters: readonly { readonly name: string; readonly about: string }[];
  /** The authority's own provider. */
  readonly provider: Provider | null;
  /** By accounts that are kept here, with a password or a passkey. */
  readonly local: Local | null;
  /** Whom to ask who cannot sign in. */
  readonly askHere: string;
  readonly idleMinutes: number;
  readonly sessionHours: number;
}

export interface Local { readonly passwords: Passwords; readonly passkeys: Passkeys }
