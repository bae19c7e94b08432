import type { Connection } from '../../../platform/db/connection.ts';
import { moveStatement as decide } from '../domain/edit-draft.ts';
import type { Act } from '../sql/record.ts';
import { editDraft } from './edit-draft.ts';

/** One place up or down in a draft. */
export async function moveStatement(db: Connection, at: { versionId: number; code: string }, way: 'up' | 'down', act: Act) {
  return editDraft(db, at.versionId, (draft) => decide(draft.domains, at.code, way),
    { what: 'statement-moved', detail: { code: at.code, way } }, act);
}
