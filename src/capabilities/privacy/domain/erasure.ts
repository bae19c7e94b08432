import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** Something whose time is over. */
export interface DueItem { readonly id: string; readonly title: string; readonly on: Day; readonly held: boolean }

/** What a capability is asked for: what began its time before that day, and what is held. */
export interface Asked { readonly before: Day; readonly heldChildren: readonly string[]; readonly heldPeople: readonly number[]; readonly most: number }

export interface Erased {
  readonly id: string; readonly category: string; readonly before: Day; readonly erased: number; readonly held: number; readonly digest: string;
  readonly by: number; readonly at: Date;
}

export type CannotErase = 'nothing-due' | 'number-differs' | 'list-changed' | 'category-held';

interface Confirming { readonly items: readonly DueItem[]; readonly digest: string; readonly shownDigest: string; readonly typed: string; readonly categoryHeld: boolean }

/** Erasing is confirmed by the number of what goes, typed by hand, and about precisely the list that was shown. */
export function confirmErasure({ items, digest, shownDigest, typed, categoryHeld }: Confirming): Outcome<readonly string[], CannotErase> {
  if (categoryHeld) return refuse('category-held');
  const free = items.filter((each) => !each.held);
  if (free.length === 0) return refuse('nothing-due');
  if (digest !== shownDigest) return refuse('list-changed');
  return typed.replaceAll(/[\s,]/g, '') === String(free.length) ? accept(free.map((each) => each.id)) : refuse('number-differs');
}

/** What a list says, to be compared: which things, and which of them are held. */
export function listText(items: readonly DueItem[]): string {
  return items.map((each) => `${each.id}${each.held ? ' held' : ''}`).join('\n');
}

/** What a hold keeps, as capabilities are asked: children by reference, people by number. */
export function heldIn(holds: readonly { readonly kind: string; readonly value: string; readonly lifted: boolean }[]): { readonly heldChildren: string[]; readonly heldPeople: number[]; readonly heldCategories: string[] } {
  const of = (kind: string) => holds.filter((each) => each.kind === kind && !each.lifted).map((each) => each.value);
  return { heldChildren: of('child'), heldPeople: of('person').map(Number), heldCategories: of('category') };
}
