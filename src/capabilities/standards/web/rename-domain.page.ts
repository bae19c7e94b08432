import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { renameDomain } from '../commands/rename-domain.ts';
import { notChangedWords } from '../domain/edit-draft.ts';
import { draftOf } from './draft.page.ts';

const template = 'capabilities/standards/web/rename-domain.njk';

/** The heading of a part of a draft, to change it. */
export async function show(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  const domain = draft?.domains.find(({ code }) => code === visit.params['code']);
  return draft && domain ? page(template, { draft, domain, title: domain.title, errors: [] }) : notFound;
}

export async function submit(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  const domain = draft?.domains.find(({ code }) => code === visit.params['code']);
  if (!draft || !domain) return notFound;
  const title = textOf(visit.form, 'title');
  const renamed = await renameDomain(visit.db, { versionId: draft.id, code: domain.code }, title, { by: visit.who.id, at: visit.now });
  if (renamed.ok) return redirect(`/standards/${draft.id}/draft?done=renamed#${domain.code}`);
  if (renamed.refusal.why === 'it-is-no-draft') return notFound;
  return page(template, { draft, domain, title, errors: [{ field: 'title', text: notChangedWords(renamed.refusal) }] }, { status: 422 });
}
