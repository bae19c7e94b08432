import { type Judged, openJudge, shapeOfList } from '../capabilities/caseload/index.ts';
import type { Day } from '../kernel/day.ts';
import type { Cell } from '../kernel/tables.ts';

type Content = Readonly<Record<string, string | number | null>>;

/** A line as the returns keep it: from one of the lists on, until a later one. Lists are counted from 1. */
export interface ListLine { readonly list: string; readonly key: string; readonly child: string; readonly content: Content; readonly from: number; readonly to: number | null }
type Changed = Record<string, { new: number; changed: number; gone: number; same: number }>;
/** What was judged of the lists of one day, and what they changed; of the first, all is new. */
export interface JudgedDay { readonly judged: Pick<Judged, 'fields' | 'lists' | 'more'>; readonly changed: Changed; readonly problems: Judged['problems'] }

type There = readonly ListLine[];
const thereAt = (lines: There, number: number): There => lines.filter(({ from, to }) => from <= number && (to === null || to > number));

/** Writes the lines of a day as the rows of a workbook, and judges them as those of any authority. */
export function judgeDay(lines: There, number: number, asAt: Day, said: (line: ListLine) => string | null): JudgedDay {
  const judge = openJudge('annex-a', { asAt, aliases: new Map(), most: 200, further: 5_000 }, () => undefined);
  for (const [list, rows] of Map.groupBy(thereAt(lines, number), (each) => each.list)) {
    const columns = (shapeOfList(list)?.columns ?? []).filter(({ name }) => rows.some(({ content }) => name in content));
    judge.rows.sheet({ file: 'annex-a.xlsx', name: `List_${list.split('/')[1]}`, hidden: false });
    judge.rows.row({ number: 1, cells: columns.map(({ heads }) => heads[0] ?? '') });
    for (const [place, line] of rows.entries()) judge.rows.row({ number: place + 2, cells: columns.map(({ name, type }) => cellOf(name === 'ethnicity' ? said(line) ?? line.content[name] : line.content[name], type)) });
  }
  const { problems, fields = [], lists, more } = judge.finish();
  return { judged: { fields, lists, more }, changed: changedAt(lines, number), problems };
}

function cellOf(value: string | number | null | undefined, type: string): Cell {
  if (value === null || value === undefined) return null;
  return type === 'day' ? { day: String(value) as Day, time: null } : value;
}

/** By list. A line that another of its key comes after on the same day was changed. */
function changedAt(lines: There, number: number): Changed {
  const counts: Changed = {};
  for (const [list, each] of Map.groupBy(lines, (line) => line.list)) {
    const [came, went] = [each.filter(({ from }) => from === number), new Set(each.filter(({ to }) => to === number).map(({ key }) => key))];
    const changed = came.filter(({ key }) => went.has(key)).length;
    counts[list] = { new: came.length - changed, changed, gone: went.size - changed, same: thereAt(each, number).length - came.length };
  }
  return counts;
}
