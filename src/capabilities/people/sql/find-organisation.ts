import type { Connection } from '../../../platform/db/connection.ts';
import type { Organisation } from '../domain/organisation.ts';
import { organisationIn } from './organisation-rows.ts';

/** The organisation to be looked at. */
export async function findOrganisation(db: Connection): Promise<Organisation> {
  return organisationIn(db);
}
