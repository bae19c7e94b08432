import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { putInUse } from '../commands/put-in-use.ts';
import { startDraft } from '../commands/start-draft.ts';
import { statementsOf, type Version } from '../domain/standard.ts';
import { findVersion, listVersions } from '../sql/find.ts';
import { doneIn, domainsInWords, idFrom, inWords, mayEdit } from './words.ts';

/** One version, whole, to read; or as a table for a spreadsheet. */
export async function show({ db, params, query, who }: Visit): Promise<Answer> {
  const version = await findVersion(db, idFrom(params['id']) ?? 0);
  if (!version) return notFound;
  if (query['as'] === 'csv') return asCsv(version);
  const siblings = (await listVersions(db, version.standardId)).filter(({ id }) => id !== version.id);
  return page('capabilities/standards/web/show-version.njk', {
    version, domains: domainsInWords(version), total: statementsOf(version).length, siblings,
    newer: siblings.find(({ state, number }) => state === 'published' && number > version.number) ?? null,
    draft: siblings.find(({ state }) => state === 'draft') ?? null,
    mayEdit: mayEdit(who), done: doneIn(query),
  });
}

function asCsv(version: Version): Answer {
  const heads = ['Code', 'Domain', 'Statement', 'Kinds of work', 'Asked about', 'Comes from', 'Source', 'What good looks like'];
  const rows = version.domains.flatMap(({ title, statements }) => statements.map(inWords).map((each) =>
    [each.code, title, each.text, each.kindWords.join('; '), each.reachWords, each.provenanceWords, each.source, each.good]));
  return file(`${version.name}-version-${version.number}.csv`, 'text/csv; charset=utf-8', csvOf(heads, rows));
}

/** Starts a new draft from it, or puts it in use. */
export async function submit(visit: Visit): Promise<Answer> {
  const { db, params, form, who, now } = visit;
  const id = idFrom(params['id']) ?? 0;
  const act = { by: who.id, at: now };
  if (listOf(form, 'act').length > 0 && textOf(form, 'act') === 'use') {
    return (await putInUse(db, id, act)).ok ? redirect(`/standards/${id}?done=in-use`) : notFound;
  }
  const started = await startDraft(db, id, act);
  if (!started.ok) return notFound;
  return redirect(`/standards/${started.value.versionId}/draft${started.value.started ? '?done=started' : ''}`);
}
