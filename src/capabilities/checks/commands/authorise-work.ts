import type { Kind } from '../../../kernel/kinds.ts';
import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { type Decision, loadDelegated, loadLine, tooLow } from '../../access/index.ts';
import { type Authority, type CannotDecide, authorise } from '../domain/authorise.ts';
import type { WorkAuthorised } from '../domain/facts.ts';
import { loadWork } from '../sql/load.ts';
import { recordAuthorised } from '../sql/record.ts';
import type { Act } from './act.ts';

export type NotThere = { readonly why: 'not-there' };

/** Authorises precisely the text with that digest. */
export async function authoriseWork(
  { db, who, now, today }: Act, id: string, digest: string,
): Promise<Outcome<WorkAuthorised, CannotDecide | NotThere>> {
  const loaded = await loadWork(db, id);
  if (!loaded) return refuse({ why: 'not-there' });
  const authority = await loadAuthority({ db, who, today }, loaded.work, 'authorise-work');
  const outcome = authorise(loaded.work, loaded.latest, { by: who, at: now, today, authority, digest });
  if (outcome.ok) await recordAuthorised(db, outcome.value);
  return outcome;
}

/** Who is above the author, who of them the scheme of delegation lets decide, and for which of them this person stands in today. */
export async function loadAuthority(
  { db, who, today }: Pick<Act, 'db' | 'who' | 'today'>, { author, kind }: { readonly author: number; readonly kind: Kind }, decision: Decision,
): Promise<Authority> {
  const line = await loadLine(db, author, today);
  const set = await loadDelegated(db, decision, kind, today);
  const managersAbove = line.map((each) => each.id);
  return {
    managersAbove, standsInFor: who.standsInFor.filter((each) => managersAbove.includes(each)),
    tooLow: tooLow(line, set), cover: set?.cover ?? true, level: set?.role ?? null,
  };
}
