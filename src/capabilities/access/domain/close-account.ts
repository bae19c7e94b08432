import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** An account as far as closing and opening it again need to know it. */
export interface Closable { readonly id: number; readonly person: number; readonly closed: boolean }

/** Why nobody can come in by it any more: nobody did for ninety days, or an administrator closed it. */
export type ClosedWhy = 'unused' | 'by-hand';
export interface AccountClosed { readonly account: number; readonly person: number; readonly by: number; readonly at: Date }
/** By whoever runs the service, on the command line, where `by` is nobody. */
export interface AccountReopened extends Omit<AccountClosed, 'by'> { readonly by: number | null }

interface By { readonly person: number; readonly at: Date }

export const unusedDays = 90;

/** Accounts last used before then are closed. */
export function unusedBefore(now: Date): Date {
  return new Date(now.getTime() - unusedDays * 86_400_000);
}

/** Nobody closes their own: somebody must be left who can open it again. */
export function closeAccount(account: Closable, { person, at }: By): Outcome<AccountClosed, 'own-account' | 'closed-already'> {
  if (account.person === person) return refuse('own-account');
  return account.closed ? refuse('closed-already') : accept({ account: account.id, person: account.person, by: person, at });
}

/** Its ninety days begin anew. */
export function reopenAccount(account: Closable, { person, at }: By): Outcome<AccountReopened, 'own-account' | 'open-already'> {
  if (account.person === person) return refuse('own-account');
  return account.closed ? accept({ account: account.id, person: account.person, by: person, at }) : refuse('open-already');
}
