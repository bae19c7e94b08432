import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type FigureLine, findFigureStamp, findLastLine, findReckoning, limitSet, listFigureLines, listKeptExtracts, listTeamsSaid } from '../../caseload/index.ts';
import { counterOf } from '../domain/count.ts';
import { listsAsked } from '../domain/indicator.ts';
import { indicators } from '../domain/indicators/indicators.ts';
import type { Against } from '../domain/judge-line.ts';
import { planMonths } from '../domain/plan-months.ts';
import { type Cell, type SumUp, openSumUp } from '../domain/sum-up.ts';
import { loadCounting, loadStamp } from '../sql/load-counting.ts';
import { recordCells } from '../sql/record-cells.ts';

/** Three years of months; Annex A names what is over for six. */
const reach = { most: 36, reach: 6 } as const;
/** Lines at a time: in between others are served. */
const batch = 2000;

export interface Counted { readonly cells: number; readonly lines: number }

/** Counts every figure anew where the lists, the teams, the limits or the definitions are others than the last time; null where they are the same. */
export async function countFigures(db: Connection, now: Date): Promise<Counted | null> {
  const before = await loadCounting(db);
  const stamp = await loadStamp(db, `${await findFigureStamp(db)} ${JSON.stringify(indicators)}`);
  if (stamp === before) return null;
  const { cells, lines } = await countAll(db);
  recordCells(db, cells, { stamp, at: now });
  return { cells: cells.length, lines };
}

async function countAll(db: Connection): Promise<{ readonly cells: readonly Cell[]; readonly lines: number }> {
  const [extracts, reckoning] = [await listKeptExtracts(db), await findReckoning(db)];
  const lists = [...new Set(indicators.map(({ list }) => list))];
  const plans = new Map(lists.map((list) => [list, planMonths(extracts.filter(({ holds }) => holds.includes(list)), reach)]));
  const used = [...new Set([...plans.values()].flat().flatMap(({ stood, happened }) => [stood?.id ?? [], happened?.id ?? []].flat()))];
  const also = await listsAskedAbout(db, used);
  const against = (asAt: Day, extract: number): Against => ({ asAt, calendar: reckoning.calendar, onList: (list) => also(list, extract), limitOf: (timescale, begun) => limitSet(reckoning.overrides, timescale, begun) });
  const sums = new Map(lists.map((list): [string, SumUp] => [list, openSumUp(indicators.filter((each) => each.list === list).map(counterOf), plans.get(list) ?? [], against)]));
  const lines = await eachLine(db, lists, used, ({ list, ...line }) => sums.get(list)?.add(line));
  const all = [...sums.values()];
  const teamOf = await listTeamsSaid(db, [...new Set(all.flatMap((sum) => sum.teams()))], extracts.filter(({ id }) => used.includes(id)).map(({ asAt }) => asAt));
  return { cells: all.flatMap((sum) => sum.cells(teamOf)), lines };
}

async function eachLine(db: Connection, lists: readonly string[], extracts: readonly number[], take: (line: FigureLine) => void): Promise<number> {
  const last = await findLastLine(db);
  let lines = 0;
  for (let after = 0; after < last; after += batch) {
    const some = await listFigureLines(db, { lists, extracts, after, upTo: after + batch });
    for (const line of some) take(line);
    lines += some.length;
  }
  return lines;
}

/** The children of lists that indicators of other lists ask about, by list and extract. */
async function listsAskedAbout(db: Connection, extracts: readonly number[]): Promise<(list: string, extract: number) => ReadonlySet<string>> {
  const lists = [...new Set(indicators.flatMap(listsAsked))];
  const lines: FigureLine[] = [];
  if (lists.length > 0) await eachLine(db, lists, extracts, (line) => { lines.push(line); });
  const made = new Map<string, ReadonlySet<string>>();
  return (list, extract) => {
    const key = `${list} ${extract}`;
    const found = made.get(key) ?? new Set(lines.flatMap((line) => (line.list === list && line.child && line.fromExtract <= extract && (line.toExtract === null || line.toExtract > extract) ? [line.child] : [])));
    made.set(key, found);
    return found;
  };
}
