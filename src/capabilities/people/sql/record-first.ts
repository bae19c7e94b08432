import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

export interface FirstPerson { readonly name: string; readonly role: Role; readonly title: string; readonly from: Day; readonly reportsTo: number | null }

/** One of the first people of an authority, with a post of their own. Only the owner of the database can: nobody else would be let. */
export async function recordFirst(db: Connection, { name, role, title, from, reportsTo }: FirstPerson): Promise<{ person: number; post: number }> {
  const made = await db.one<{ person: number; post: number }>(
    `with someone as (insert into people.person (name) values ($1) returning id), place as (insert into people.post default values returning id)
     select someone.id as person, place.id as post from someone, place`, [name]);
  db.tell('insert into people.post_state (post_id, from_on, title, role, reports_to) values ($1, $2, $3, $4, $5)', [made.post, from, title, role, reportsTo]);
  db.tell('insert into people.job (person_id, from_on, post_id) values ($1, $2, $3)', [made.person, from, made.post]);
  recordEntry(db, { what: 'person-added', by: null, about: `person:${made.person}`, detail: { role, first: true } });
  return made;
}
