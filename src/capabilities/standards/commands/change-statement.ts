import type { Connection } from '../../../platform/db/connection.ts';
import { changeStatement as decide, type Written } from '../domain/edit-draft.ts';
import type { Act } from '../sql/record.ts';
import { editDraft } from './edit-draft.ts';

/** New words or settings for a statement of a draft. */
export async function changeStatement(db: Connection, at: { versionId: number; code: string }, written: Written, act: Act) {
  return editDraft(db, at.versionId, (draft) => decide(draft.domains, at.code, written),
    { what: 'statement-changed', detail: { code: at.code } }, act);
}
