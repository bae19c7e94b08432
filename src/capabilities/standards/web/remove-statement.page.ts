import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { removeStatement } from '../commands/remove-statement.ts';
import { statementOf } from '../domain/standard.ts';
import { draftOf } from './draft.page.ts';

/** Asks once more before a statement goes. */
export async function show(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  const statement = draft ? statementOf(draft, visit.params['code'] ?? '') : undefined;
  return draft && statement ? page('capabilities/standards/web/remove-statement.njk', { draft, statement }) : notFound;
}

export async function submit(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  if (!draft) return notFound;
  const at = { versionId: draft.id, code: visit.params['code'] ?? '' };
  const removed = await removeStatement(visit.db, at, { by: visit.who.id, at: visit.now });
  return removed.ok ? redirect(`/standards/${draft.id}/draft?done=removed`) : notFound;
}
