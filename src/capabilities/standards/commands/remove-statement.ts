import type { Connection } from '../../../platform/db/connection.ts';
import { removeStatement as decide } from '../domain/edit-draft.ts';
import type { Act } from '../sql/record.ts';
import { editDraft } from './edit-draft.ts';

/** Takes a statement out of a draft. Published versions keep it, and its code stays its own. */
export async function removeStatement(db: Connection, at: { versionId: number; code: string }, act: Act) {
  return editDraft(db, at.versionId, (draft) => decide(draft.domains, at.code),
    { what: 'statement-removed', detail: { code: at.code } }, act);
}
