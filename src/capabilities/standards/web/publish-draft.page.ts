import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { publishStandard } from '../commands/publish-standard.ts';
import { askedWords, notPublishableWords, publish } from '../domain/publish.ts';
import { statementsOf } from '../domain/standard.ts';
import { findInUse } from '../sql/find.ts';
import { draftOf } from './draft.page.ts';

/** What publishing means, before it is done. */
export async function show(visit: Visit): Promise<Answer> {
  return confirmation(visit, null);
}

async function confirmation(visit: Visit, refused: string | null): Promise<Answer> {
  const draft = await draftOf(visit);
  if (!draft) return notFound;
  const checked = publish(draft);
  const problem = refused ?? (checked.ok ? null : notPublishableWords(checked.refusal));
  return page('capabilities/standards/web/publish-draft.njk', {
    draft, total: statementsOf(draft).length, publishable: checked.ok, inUse: await findInUse(visit.db),
    nothingAskedOf: checked.ok ? checked.value.nothingAskedOf.map(askedWords) : [],
    errors: problem === null ? [] : [{ field: 'publish', text: problem }],
  }, { status: refused === null ? 200 : 422 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  if (!draft) return notFound;
  const published = await publishStandard(visit.db, { versionId: draft.id, use: textOf(visit.form, 'use') === 'yes' }, { by: visit.who.id, at: visit.now });
  if (published.ok) return redirect(`/standards/${draft.id}?done=published`);
  return published.refusal.why === 'it-is-no-draft' ? notFound : confirmation(visit, notPublishableWords(published.refusal));
}
