import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadInPostMeant } from '../../people/index.ts';
import { type CannotOwn, type ListOwned, ownList } from '../domain/own-list.ts';
import { loadOwner } from '../sql/load-owner.ts';
import { recordOwned, recordOwnerCleared } from '../sql/record-owner.ts';

interface Act { readonly db: Connection; readonly by: number; readonly at: Date }

/** Says who sees to it that a list is right: by whole name, staff number or address. */
export async function nameOwner(act: Act & { readonly today: Day }, { list, person }: { readonly list: string; readonly person: string }): Promise<Outcome<ListOwned, CannotOwn>> {
  const now = await loadOwner(act.db, list);
  const outcome = ownList({ list, now, inPost: await loadInPostMeant(act.db, person, act.today) });
  if (outcome.ok) await recordOwned(act.db, outcome.value, act);
  return outcome;
}

export async function clearOwner(act: Act, list: string): Promise<Outcome<'cleared', 'not-owned'>> {
  return await recordOwnerCleared(act.db, list, act) ? accept('cleared' as const) : refuse('not-owned');
}
