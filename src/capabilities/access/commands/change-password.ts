import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Account } from '../domain/account.ts';
import { type Weakness, weaknessOf } from '../domain/password.ts';
import { loadWithHash } from '../sql/load-local.ts';
import { recordPassword } from '../sql/record-local.ts';
import { type Here, showWithPassword } from './show-again.ts';
import { wordsAbout } from './set-up-account.ts';

export type CannotChange = 'too-many' | 'not-right' | Weakness;

/** Another password, by who knows the one before. */
export async function changePassword(here: Here & { readonly authority: string }, { current, next }: { readonly current: string; readonly next: string }): Promise<Outcome<Account, CannotChange>> {
  const found = await loadWithHash(here.db, here.account);
  if (!found || found.account.closed) return refuse('not-right');
  const weak = weaknessOf(next, await wordsAbout(here.db, here.authority, found.account));
  if (weak) return refuse(weak);
  const shown = await showWithPassword(here, current);
  if (!shown.ok) return shown;
  recordPassword(here.db, found.account, { hash: await here.local.passwords.hash(next), at: here.now });
  return accept(found.account);
}
