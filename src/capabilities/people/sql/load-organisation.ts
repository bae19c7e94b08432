import type { Connection } from '../../../platform/db/connection.ts';
import type { Organisation } from '../domain/organisation.ts';
import { organisationIn } from './organisation-rows.ts';

/** The organisation to be changed: whoever else wants to change it waits until this transaction ends. */
export async function loadOrganisation(db: Connection): Promise<Organisation> {
  db.tell(`select pg_advisory_xact_lock(hashtext('people.organisation'))`);
  return organisationIn(db);
}

const NEXT_IDS = {
  team: `select nextval(pg_get_serial_sequence('people.team', 'id'))::integer as id from generate_series(1, $1)`,
  post: `select nextval(pg_get_serial_sequence('people.post', 'id'))::integer as id from generate_series(1, $1)`,
  person: `select nextval(pg_get_serial_sequence('people.person', 'id'))::integer as id from generate_series(1, $1)`,
} as const;

/** Numbers that nothing has yet: a rule is told what the new thing is called. */
export async function loadNewIds(db: Connection, of: keyof typeof NEXT_IDS, count: number): Promise<number[]> {
  return count === 0 ? [] : (await db.rows<{ id: number }>(NEXT_IDS[of], [count])).map((each) => each.id);
}

export async function loadNewId(db: Connection, of: keyof typeof NEXT_IDS): Promise<number> {
  return (await db.one<{ id: number }>(NEXT_IDS[of], [1])).id;
}

/** By what a file is known in the journal, without a word of it. */
export async function loadDigestOf(db: Connection, text: string): Promise<string> {
  return (await db.one<{ digest: string }>(`select encode(sha256(convert_to($1::text, 'UTF8')), 'hex') as digest`, [text])).digest;
}
