import type { Connection } from '../../../platform/db/connection.ts';
import { addDomain as decideNew, renameDomain as decide } from '../domain/edit-draft.ts';
import type { Act } from '../sql/record.ts';
import { editDraft } from './edit-draft.ts';

/** A new title for a domain of a draft; its code stays. */
export async function renameDomain(db: Connection, at: { versionId: number; code: string }, title: string, act: Act) {
  return editDraft(db, at.versionId, (draft) => decide(draft.domains, at.code, title),
    { what: 'domain-renamed', detail: { code: at.code } }, act);
}

/** A domain more, at the end of a draft. */
export async function addDomain(db: Connection, versionId: number, title: string, act: Act) {
  return editDraft(db, versionId, (draft) => decideNew(draft.domains, title), { what: 'domain-added', detail: {} }, act);
}
