import type { Connection } from '../../../platform/db/connection.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { manifestOf } from '../domain/manifest.ts';
import { type NotPublishable, publish } from '../domain/publish.ts';
import { loadAnyInUse, loadDraftToChange } from '../sql/load.ts';
import { type Act, recordDraftContent, recordInUse, recordPublished } from '../sql/record.ts';

export interface ToPublish {
  readonly versionId: number;
  /** New pieces of work are checked against it from now. The first standard of all is used in any case. */
  readonly use: boolean;
}

/** Freezes a draft for ever. */
export async function publishStandard(
  db: Connection, { versionId, use }: ToPublish, act: Act,
): Promise<Outcome<{ digest: string }, NotPublishable | { readonly why: 'it-is-no-draft' }>> {
  const draft = await loadDraftToChange(db, versionId);
  if (!draft) return refuse({ why: 'it-is-no-draft' });
  const checked = publish(draft);
  if (!checked.ok) return checked;
  const { domains } = checked.value;
  if (domains.length < draft.domains.length) {
    await recordDraftContent(db, draft, domains, { what: 'empty-domains-removed', detail: {} }, act);
  }
  const digest = await recordPublished(db, draft, manifestOf({ ...draft, domains }), act);
  if ((use && !draft.inUse) || !(await loadAnyInUse(db))) await recordInUse(db, draft.standardId, act);
  return accept({ digest });
}
