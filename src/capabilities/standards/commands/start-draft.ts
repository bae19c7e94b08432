import type { Connection } from '../../../platform/db/connection.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { loadDraftOf, loadTurn, loadVersion } from '../sql/load.ts';
import { type Act, recordDraft } from '../sql/record.ts';

/** A new draft with the words and settings of a published version. Where there is a draft already, that one. */
export async function startDraft(
  db: Connection, versionId: number, act: Act,
): Promise<Outcome<{ versionId: number; started: boolean }, { readonly why: 'it-is-not-published' }>> {
  await loadTurn(db);
  const version = await loadVersion(db, versionId);
  if (version?.state !== 'published') return refuse({ why: 'it-is-not-published' });
  const draft = await loadDraftOf(db, version.standardId);
  if (draft) return accept({ versionId: draft.id, started: false });
  const source = `${version.name} version ${version.number}`;
  const started = await recordDraft(db, { standardId: version.standardId, source, domains: version.domains, what: 'draft-started' }, act);
  return accept({ versionId: started, started: true });
}
