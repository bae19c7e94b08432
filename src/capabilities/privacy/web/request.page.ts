import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { changeRequest } from '../commands/request.ts';
import { type Source, searchHeld } from '../commands/search-held.ts';
import { clockOf } from '../domain/clock.ts';
import { whyNotGive, type RequestChange } from '../domain/request.ts';
import { type RequestView, findPack, listItems, listReasons, listSearches, listStops } from '../sql/find-requests.ts';
import { changeWords, giveWords, groundNames, searchWords } from './request-words.ts';
import { headOfRequest, readingOfRequest, seeRequest } from './see-request.ts';

interface Typed { readonly act: string; readonly reason: string; readonly searchReason: string; readonly sources: readonly string[] | null }
const nothing: Typed = { act: '', reason: '', searchReason: '', sources: null };

/** One request: its clock, what can be done now, what was found, and what is left out and why. */
export async function show(visit: Visit, sources: readonly Source[]): Promise<Answer> {
  const request = await seeRequest(visit);
  if (!request) return notFound;
  return visit.query['as'] === 'csv' ? reasonsAsCsv(visit, request) : requestPage(visit, sources, request, nothing, []);
}

async function requestPage(visit: Visit, sources: readonly Source[], request: RequestView, typed: Typed, errors: readonly FieldError[], status = 422): Promise<Answer> {
  const { db } = visit;
  const [items, searches] = [await listItems(db, request.id), await listSearches(db, request.id)];
  const last = new Map(searches.map((each) => [each.source, each]));
  const why = whyNotGive({ ...request, subject: { kind: request.subjectKind, value: request.subject } });
  return page('capabilities/privacy/web/request.njk', {
    ...headOfRequest(request, visit), typed, errors, clockKind: clockOf(request).kind, mayExtend: !request.extended, whyNotGive: why && giveWords[why],
    stops: await listStops(db, request.id), pack: await findPack(db, request.id),
    sources: sources.map(({ name }) => ({ name, chosen: typed.sources?.includes(name) ?? true, last: last.get(name) ?? null })),
    groups: [...Map.groupBy(items, (each) => each.source)].map(([source, list]) => ({ source, list: list.slice(0, 500), more: Math.max(0, list.length - 500) })), total: items.length,
    reasons: (await listReasons(db, request.id)).map((each) => ({ ...each, groundName: groundNames[each.ground] })),
  }, { status: errors.length > 0 ? status : 200, readings: readingOfRequest(request) });
}

async function reasonsAsCsv({ db }: Visit, request: RequestView): Promise<Answer> {
  const reasons = await listReasons(db, request.id);
  return file(`reasons-of-request-${request.number}.csv`, 'text/csv; charset=utf-8', csvOf(
    ['Where', 'What', 'Ground', 'Note', 'By', 'At', 'Taken back by', 'Taken back at'],
    reasons.map((each) => [each.title ?? 'Everywhere', each.words ?? 'The whole item', groundNames[each.ground], each.note, each.by, each.at?.toISOString() ?? '', each.takenBackBy, each.takenBackAt?.toISOString() ?? ''])),
  readingOfRequest(request));
}

const acts = ['identity-confirmed', 'clock-stopped', 'clock-started', 'extended', 'refused', 'withdrawn'] as const;

export async function change(visit: Visit, sources: readonly Source[]): Promise<Answer> {
  const request = await seeRequest(visit);
  const act = acts.find((each) => each === textOf(visit.form, 'act'));
  if (!request || !act) return notFound;
  const reason = textOf(visit.form, `reason-${act}`);
  const outcome = await changeRequest(visit, request.id, changeOf(act, reason));
  if (outcome.ok) return redirect(`/privacy/requests/${request.id}?done=${act}`);
  if (outcome.refusal === 'not-there') return notFound;
  const field = outcome.refusal === 'no-reason' || outcome.refusal === 'too-long' ? `reason-${act}` : 'main-content';
  return requestPage(visit, sources, request, { ...nothing, act, reason }, [{ field, text: changeWords[outcome.refusal] }], field === 'main-content' ? 409 : 422);
}

function changeOf(what: (typeof acts)[number], reason: string): RequestChange {
  return what === 'identity-confirmed' || what === 'clock-started' ? { what } : { what, reason };
}

export async function search(visit: Visit, sources: readonly Source[]): Promise<Answer> {
  const request = await seeRequest(visit);
  if (!request) return notFound;
  const typed = { ...nothing, sources: listOf(visit.form, 'source'), searchReason: textOf(visit.form, 'searchReason') };
  const outcome = await searchHeld(visit, sources, request.id, { sources: typed.sources, reason: typed.searchReason });
  if (outcome.ok) return redirect(`/privacy/requests/${request.id}?done=searched`);
  if (outcome.refusal === 'not-there') return notFound;
  const field = ({ 'no-reason': 'searchReason', nowhere: 'source', 'not-open': 'main-content' } as const)[outcome.refusal];
  return requestPage(visit, sources, request, typed, [{ field, text: searchWords[outcome.refusal] }]);
}
