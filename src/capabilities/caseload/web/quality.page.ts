import type { Day } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type ListAt, ageOf, qualityOf } from '../domain/quality.ts';
import { returnNames } from '../domain/return-words.ts';
import { listOrder } from '../domain/returns/definitions.ts';
import { type ReturnKind, returnKinds } from '../domain/returns/seam.ts';
import { type Owner, listNewestLists, listOwners } from '../sql/find-quality.ts';
import { completeOf, csvType, listHref, nameOfReturn, nameOfTable, shareHeads, sharesIn, sharesOf, trendOf } from './quality-shares.ts';

/** Half a year of weekly lists. */
export const daysShown = 26;
const heads = ['Return', 'List', 'As at', 'Rows', ...shareHeads, 'Changed rows', 'To put right'];

interface Typed { readonly kind: string; readonly words: string; readonly wrong: boolean }

/** Each list that is kept, by the return it comes in: how much of it is filled and right, how that went, and who owns it. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const typed = { kind: query['kind'] ?? '', words: (query['q'] ?? '').trim(), wrong: query['wrong'] === 'yes' };
  const [all, owners] = [Map.groupBy(await listNewestLists(db, { days: daysShown }), ({ list, table }) => `${list} ${table ?? ''}`), await listOwners(db, today)];
  // One scale for all lines, so that a small fall of one list does not look like a great one of another.
  const lowest = Math.min(90, ...[...all.values()].flat().map((at) => completeOf(at) ?? 100));
  const every = [...all.values()].toSorted(asPeopleKnowThem).flatMap((days) => lineOf(days, owners, { today, lowest }));
  const lines = every.filter((line) => isAsked(line, typed));
  if (query['as'] === 'csv') return file(`data-quality-${today}.csv`, csvType, csvOf(heads, lines.map((each) => [each.name, each.title, each.asAt, each.rows, ...sharesIn(each), each.changed?.changed ?? null, each.toPutRight])));
  const groups = [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, those]) => ({ kind, name: returnNames[kind], lines: those }));
  const there = new Set(every.map(({ kind }) => kind));
  return page('capabilities/caseload/web/quality.njk', {
    groups, total: lines.length, any: every.length > 0, typed, filtered: lines.length < every.length || typed.kind !== '' || typed.words !== '' || typed.wrong,
    kinds: returnKinds.filter((kind) => there.has(kind)).map((value) => ({ value, text: returnNames[value] })),
    csvHref: `/data-quality?${new URLSearchParams({ ...(typed.kind && { kind: typed.kind }), ...(typed.words && { q: typed.words }), ...(typed.wrong && { wrong: 'yes' }), as: 'csv' }).toString()}`,
  });
}

function asPeopleKnowThem([one]: readonly ListAt[], [other]: readonly ListAt[]): number {
  const placeOf = (at: ListAt | undefined) => listOrder.indexOf(at?.list ?? '');
  return placeOf(one) - placeOf(other);
}

function isAsked({ kind, title, file: from, owner, toPutRight }: { readonly kind: ReturnKind; readonly title: string; readonly file: string | null; readonly owner: Owner | null; readonly toPutRight: number }, typed: Typed): boolean {
  const said = [title, from, owner?.name].join(' ').toLowerCase();
  return (typed.kind === '' || kind === typed.kind) && said.includes(typed.words.toLowerCase()) && (!typed.wrong || toPutRight > 0);
}

function lineOf(days: readonly ListAt[], owners: readonly Owner[], { today, lowest }: { readonly today: Day; readonly lowest: number }) {
  const [now, before] = days;
  if (!now) return [];
  const quality = qualityOf(now);
  return [{
    ...now, ...quality, ...sharesOf(quality), title: nameOfTable(now), href: listHref(now), name: nameOfReturn(now), age: ageOf(now, today), before: before ? qualityOf(before).toPutRight : null,
    owner: owners.find(({ list }) => list === now.list) ?? null, trend: trendOf(days.map(completeOf), lowest),
  }];
}
