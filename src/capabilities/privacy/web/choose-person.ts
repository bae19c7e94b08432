import type { Visit } from '../../../platform/web/route.ts';
import { type Named, findPeople } from '../sql/find.ts';

/** Whom somebody meant: one person, several to choose from, or nobody. */
export type Meant = { readonly one: Named } | { readonly several: readonly Named[] } | { readonly nobody: true };

/** By a name, a part of one, or the number of a person who was offered before. */
export async function personMeant({ db, today }: Visit, typed: string): Promise<Meant> {
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return { nobody: true };
  const found = await findPeople(db, words, today);
  const exact = found.filter((each) => each.name.toLowerCase() === words.join(' ').toLowerCase() || String(each.id) === typed.trim());
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (!first) return { nobody: true };
  return others.length === 0 ? { one: first } : { several: [first, ...others] };
}
