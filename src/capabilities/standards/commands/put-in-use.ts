import type { Connection } from '../../../platform/db/connection.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { loadTurn, loadVersion } from '../sql/load.ts';
import { type Act, recordInUse } from '../sql/record.ts';

/** From now on new pieces of work are checked against the newest version of this standard. */
export async function putInUse(db: Connection, versionId: number, act: Act): Promise<Outcome<null, { readonly why: 'it-is-not-published' }>> {
  await loadTurn(db);
  const version = await loadVersion(db, versionId);
  if (version?.state !== 'published') return refuse({ why: 'it-is-not-published' });
  if (!version.inUse) await recordInUse(db, version.standardId, act);
  return accept(null);
}
