import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadSecret, loadToken } from '../sql/load-feed.ts';
import { loadDigestOf } from '../sql/load-organisation.ts';
import { recordToken, recordTokenEnded, recordTokenUsed } from '../sql/record-feed.ts';

/** A secret for a new token. It can be used once `makeToken` has kept its digest; it is shown once, and kept nowhere. */
export async function newSecret(db: Connection): Promise<string> {
  return loadSecret(db);
}

export interface NewToken { readonly name: string; readonly secret: string; readonly by: number | null; readonly at: Date }

/** Lets the bearer of that secret keep people here from now on. */
export async function makeToken(db: Connection, { name, secret, by, at }: NewToken): Promise<Outcome<string, 'no-secret-of-ours'>> {
  if (!/^tsf_[0-9a-f]{64}$/.test(secret)) return refuse('no-secret-of-ours');
  await recordToken(db, { kind: 'scim', name, digest: await loadDigestOf(db, secret), by, at });
  return accept(secret);
}

export function endToken(db: Connection, token: number, by: number | null, at: Date): void {
  recordTokenEnded(db, token, by, at);
}

/** The number of the token, noted as used on that day; null where it may not be used. */
export async function useToken(db: Connection, kind: string, digest: string, today: Day): Promise<number | null> {
  const token = await loadToken(db, kind, digest);
  if (!token) return null;
  if (token.lastUsedOn !== today) recordTokenUsed(db, token.id, today);
  return token.id;
}
