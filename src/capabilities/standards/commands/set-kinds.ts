import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { setKinds as decide } from '../domain/edit-draft.ts';
import type { Act } from '../sql/record.ts';
import { editDraft } from './edit-draft.ts';

/** The kinds of work of every statement of a draft at once. */
export async function setKinds(db: Connection, versionId: number, chosen: ReadonlyMap<string, readonly Kind[]>, act: Act) {
  return editDraft(db, versionId, (draft) => decide(draft.domains, chosen), { what: 'statement-kinds-set', detail: {} }, act);
}
