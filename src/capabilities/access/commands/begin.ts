import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { roleNames } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadIsAnybody, recordFirst } from '../../people/index.ts';
import { recordAccount } from '../sql/record-grant.ts';

/** The three who let in everybody else, two of them together each time. */
export interface First { readonly director: string; readonly informationOfficer: string; readonly administrator: string }
export interface Begun { readonly person: number; readonly name: string; readonly role: string }

/**
 * The first three people of an authority that has nobody yet. It is the one way past the rule that two people give a role,
 * open to whoever owns the database, and to them only until somebody is there.
 */
export async function begin(db: Connection, { director, informationOfficer, administrator }: First, today: Day): Promise<Outcome<Begun[], 'somebody-is-there' | 'three-people'>> {
  const names = [director, informationOfficer, administrator].map((each) => each.trim());
  if (names.includes('') || new Set(names).size < names.length) return refuse('three-people');
  if (await loadIsAnybody(db, today)) return refuse('somebody-is-there');
  const top = await recordFirst(db, { name: director.trim(), role: 'director', title: roleNames.director, from: today, reportsTo: null });
  const begun: Begun[] = [{ person: top.person, name: director.trim(), role: roleNames.director }];
  for (const [name, role] of [[informationOfficer, 'information-officer'], [administrator, 'administrator']] as const) {
    const { person } = await recordFirst(db, { name: name.trim(), role, title: roleNames[role], from: today, reportsTo: top.post });
    begun.push({ person, name: name.trim(), role: roleNames[role] });
  }
  for (const { person } of begun) recordAccount(db, person);
  return accept(begun);
}
