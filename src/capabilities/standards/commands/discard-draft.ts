import type { Connection } from '../../../platform/db/connection.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { loadDraftToChange } from '../sql/load.ts';
import { type Act, recordDiscarded } from '../sql/record.ts';

/** Takes a draft away. Published versions stay. */
export async function discardDraft(db: Connection, versionId: number, act: Act): Promise<Outcome<null, { readonly why: 'it-is-no-draft' }>> {
  const draft = await loadDraftToChange(db, versionId);
  if (!draft) return refuse({ why: 'it-is-no-draft' });
  await recordDiscarded(db, draft, act);
  return accept(null);
}
