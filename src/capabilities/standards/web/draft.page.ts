import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { moveStatement } from '../commands/move-statement.ts';
import { addDomain } from '../commands/rename-domain.ts';
import { notChangedWords } from '../domain/edit-draft.ts';
import { statementOf, statementsOf, type Version } from '../domain/standard.ts';
import { findVersion, listVersions } from '../sql/find.ts';
import { doneIn, domainsInWords, idFrom } from './words.ts';

const template = 'capabilities/standards/web/draft.njk';

/** The draft of an address, or null: a published version is not to be worked on. */
export async function draftOf({ db, params }: Visit): Promise<Version | null> {
  const version = await findVersion(db, idFrom(params['id']) ?? 0);
  return version?.state === 'draft' ? version : null;
}

/** A draft with everything that can be done to it. */
export async function show(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  if (!draft) return toVersion(visit);
  const published = (await listVersions(visit.db, draft.standardId)).find(({ state }) => state === 'published');
  return page(template, modelOf(draft, { published: published ?? null, done: doneIn(visit.query) }));
}

/** A draft that has been published since is shown as what it is now. */
async function toVersion({ db, params }: Visit): Promise<Answer> {
  const version = await findVersion(db, idFrom(params['id']) ?? 0);
  return version ? redirect(`/standards/${version.id}`) : notFound;
}

function modelOf(draft: Version, more: object) {
  return { draft, domains: domainsInWords(draft), total: statementsOf(draft).length, title: '', errors: [], ...more };
}

/** Moves a statement, or adds a heading. */
export async function submit(visit: Visit): Promise<Answer> {
  const { db, form, who, now } = visit;
  const draft = await draftOf(visit);
  if (!draft) return notFound;
  const act = { by: who.id, at: now };
  const [way, code] = textOf(form, 'move').split(' ');
  if (way && code) {
    if ((way !== 'up' && way !== 'down') || !statementOf(draft, code)) return notFound;
    await moveStatement(db, { versionId: draft.id, code }, way, act);
    return redirect(`/standards/${draft.id}/draft?done=moved#${code}`);
  }
  const title = textOf(form, 'title');
  const added = await addDomain(db, draft.id, title, act);
  if (added.ok) return redirect(`/standards/${draft.id}/draft?done=domain-added`);
  if (added.refusal.why === 'it-is-no-draft') return notFound;
  return page(template, modelOf(draft, { title, errors: [{ field: 'title', text: notChangedWords(added.refusal) }] }), { status: 422 });
}
