import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { discardDraft } from '../commands/discard-draft.ts';
import { statementsOf } from '../domain/standard.ts';
import { draftOf } from './draft.page.ts';

/** Asks once more before a draft goes. */
export async function show(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  return draft ? page('capabilities/standards/web/discard-draft.njk', { draft, total: statementsOf(draft).length }) : notFound;
}

export async function submit(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  if (!draft) return notFound;
  const discarded = await discardDraft(visit.db, draft.id, { by: visit.who.id, at: visit.now });
  return discarded.ok ? redirect('/standards?done=discarded') : notFound;
}
