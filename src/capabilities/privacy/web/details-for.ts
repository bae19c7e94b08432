import type { OpenVisit } from '../../../platform/web/route.ts';
import { detailNames } from '../domain/detail.ts';
import { listDetails } from '../sql/find.ts';

/** What the authority has said of itself, under names that a template can read: 'contact-email' is contactEmail. */
export async function detailsFor(db: OpenVisit['db']): Promise<Readonly<Record<string, string>>> {
  const set = new Map((await listDetails(db)).map((each) => [each.name, each.value]));
  return Object.fromEntries(detailNames.map((name) => [camel(name), set.get(name) ?? '']));
}

export function camel(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
