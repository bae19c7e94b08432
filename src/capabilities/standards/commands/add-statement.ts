import type { Connection } from '../../../platform/db/connection.ts';
import { addStatement as decide, type Written } from '../domain/edit-draft.ts';
import { loadPast } from '../sql/load.ts';
import type { Act } from '../sql/record.ts';
import { editDraft } from './edit-draft.ts';

/** A statement more, at the end of a domain of a draft, with a code that no published version ever used. */
export async function addStatement(db: Connection, at: { versionId: number; domain: string }, written: Written, act: Act) {
  return editDraft(db, at.versionId,
    async (draft) => decide(draft.domains, at.domain, written, (await loadPast(db, draft.standardId)).published),
    { what: 'statement-added', detail: { domain: at.domain } }, act);
}
