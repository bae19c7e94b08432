import type { Connection } from '../../../platform/db/connection.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Edited, NotChanged } from '../domain/edit-draft.ts';
import { sameContent } from '../domain/manifest.ts';
import type { Version } from '../domain/standard.ts';
import { loadDraftToChange } from '../sql/load.ts';
import { type Act, type Change, recordDraftContent } from '../sql/record.ts';

export type NotEdited = NotChanged | { readonly why: 'it-is-no-draft' };

/** The one way that a draft is changed: load it with the turn to change it, decide, write it with its journal entry. */
export async function editDraft(
  db: Connection, versionId: number, decide: (draft: Version) => Edited | Promise<Edited>, change: Change, act: Act,
): Promise<Outcome<null, NotEdited>> {
  const draft = await loadDraftToChange(db, versionId);
  if (!draft) return refuse({ why: 'it-is-no-draft' });
  const edited = await decide(draft);
  if (!edited.ok) return edited;
  if (!sameContent(draft.domains, edited.value)) await recordDraftContent(db, draft, edited.value, change, act);
  return accept(null);
}
