import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type Period, keptSince } from '../domain/category.ts';
import { type Asked, type CannotErase, type DueItem, type Erased, confirmErasure, heldIn, listText } from '../domain/erasure.ts';
import { loadCategory, loadDigest, loadHolds, loadNewId } from '../sql/load.ts';
import { recordErasure } from '../sql/record-erased.ts';
import type { Act } from './act.ts';

/** Whoever holds the things of a category: what is due, and how it goes. The house hands them in. */
export interface Keeper {
  readonly category: string;
  readonly findDue: (db: Connection, asked: Asked) => Promise<readonly DueItem[]>;
  readonly erase: (db: Connection, ids: readonly string[], asked: Asked, by: number, at: Date) => Promise<number>;
}

/** No more than this is erased in one go, so that it is done within a moment. */
export const mostAtOnce = 2000;

export interface DueList { readonly items: readonly DueItem[]; readonly before: Day; readonly digest: string; readonly categoryHeld: boolean }

/** What of a category has been kept for its whole time, as it stands now. */
export async function loadDueList(db: Connection, today: Day, keeper: Keeper, keep: Period): Promise<DueList> {
  const held = heldIn(await loadHolds(db));
  const before = keptSince(keep, today);
  const items = await keeper.findDue(db, { ...held, before, most: mostAtOnce });
  return { items, before, digest: await loadDigest(db, listText(items)), categoryHeld: held.heldCategories.includes(keeper.category) };
}

export async function erase({ db, who, now, today }: Act, keeper: Keeper, confirmed: { readonly typed: string; readonly digest: string }): Promise<Outcome<Erased, CannotErase | 'not-there'>> {
  const category = await loadCategory(db, keeper.category);
  if (!category) return refuse('not-there');
  const due = await loadDueList(db, today, keeper, category.keep);
  const outcome = confirmErasure({ ...due, shownDigest: confirmed.digest, typed: confirmed.typed });
  if (!outcome.ok) return outcome;
  const asked = { ...heldIn(await loadHolds(db)), before: due.before, most: mostAtOnce };
  const erased = await keeper.erase(db, outcome.value, asked, who.id, now);
  const fact: Erased = {
    id: await loadNewId(db), category: keeper.category, before: due.before, erased, held: due.items.length - outcome.value.length, digest: due.digest, by: who.id, at: now,
  };
  recordErasure(db, fact);
  return accept(fact);
}
