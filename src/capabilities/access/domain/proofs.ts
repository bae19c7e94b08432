/** Makes and looks at hashes of passwords, as the ground below hands it in. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long where there is no hash. */
  isRight(hash: string | null, password: string): Promise<boolean>;
}

/** What is kept of a passkey: its public half. */
export interface Passkey { readonly id: string; readonly publicKey: string; readonly counter: number }

/** What somebody's browser sent of a passkey, found good. `challenge` is what it signed: good once. */
export interface Shown { readonly id: string; readonly counter: number; readonly challenge: string }
export interface Added extends Passkey { readonly challenge: string }

/** The moment and the session that something is asked in. */
export interface AskedIn { readonly session: string; readonly now: Date }
export type Purpose = 'sign-in' | 'prove';

/** What a browser is asked to do with passkeys, and whether it did. */
export interface Passkeys {
  toAdd(who: { readonly account: number; readonly name: string; readonly held: readonly string[] }, asked: AskedIn): Promise<object>;
  toShow(purpose: Purpose, asked: AskedIn): Promise<object>;
  /** The passkey that an answer speaks of; null where it is no answer. */
  idOf(answer: string): string | null;
  checkAdded(answer: string, asked: AskedIn): Promise<Added | null>;
  checkShown(answer: string, passkey: Passkey, purpose: Purpose, asked: AskedIn): Promise<Shown | null>;
}
