import type { Day } from '../../../kernel/day.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type ListAt, ageOf, qualityOf } from '../domain/quality.ts';
import { listOrder, titleOfList } from '../domain/returns/definitions.ts';
import { type Owner, listNewestLists, listOwners } from '../sql/find-quality.ts';
import { completeOf, csvType, nameOfReturn, shareHeads, sharesIn, sharesOf, trendOf } from './quality-shares.ts';

/** Half a year of weekly lists. */
export const daysShown = 26;
const heads = ['Return', 'List', 'As at', 'Rows', ...shareHeads, 'Changed rows', 'To put right'];

/** Each list that is kept: how much of it is filled and right, how that went, and who owns it. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const [all, owners] = [Map.groupBy(await listNewestLists(db, { days: daysShown }), ({ list }) => list), await listOwners(db, today)];
  // One scale for all lines, so that a small fall of one list does not look like a great one of another.
  const lowest = Math.min(90, ...[...all.values()].flat().map((at) => completeOf(at) ?? 100));
  const lines = listOrder.flatMap((list) => lineOf(all.get(list) ?? [], owners, { today, lowest }));
  if (query['as'] === 'csv') return file(`data-quality-${today}.csv`, csvType, csvOf(heads, lines.map((each) => [each.name, each.title, each.asAt, each.rows, ...sharesIn(each), each.changed?.changed ?? null, each.toPutRight])));
  return page('capabilities/caseload/web/quality.njk', { lines });
}

function lineOf(days: readonly ListAt[], owners: readonly Owner[], { today, lowest }: { readonly today: Day; readonly lowest: number }) {
  const [now, before] = days;
  if (!now) return [];
  const quality = qualityOf(now);
  return [{
    ...now, ...quality, ...sharesOf(quality), title: titleOfList(now.list), name: nameOfReturn(now), age: ageOf(now, today), before: before ? qualityOf(before).toPutRight : null,
    owner: owners.find(({ list }) => list === now.list) ?? null, trend: trendOf(days.map(completeOf), lowest),
  }];
}
