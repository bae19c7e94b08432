import { type Across, across903, acrossAnnexA } from './across-lists.ts';
import type { Bench } from './bench-of-judge.ts';
import { openFieldTallies } from './count-fields.ts';
import { returnShapes } from './definitions.ts';
import type { Table } from './judge-row.ts';
import { openKeeper } from './keep-lines.ts';
import { openProblems } from './problems.ts';
import type { Judge, JudgeContext, Judged, Line, Place, ReturnKind, Unplaced } from './seam.ts';
import { openRows } from './take-rows.ts';
import { openXml } from './take-xml.ts';

/**
 * Judges one return, of one file or many, while it is read: `take` is given each good line at once, so that a return of any size
 * needs little memory. Lines count only when the judged return `stops` is false of, and the reader read every file to its end.
 */
export function openJudge(kind: ReturnKind, context: JudgeContext, take: (line: Line) => void): Judge {
  const places = new Map<string, Place>();
  const dropped = new Map<string, Set<string>>();
  const lacking = new Map<string, Set<string>>();
  const passedOver: string[] = [];
  const unplaced: Unplaced[] = [];
  const others: { readonly place: Place; readonly kind: ReturnKind }[] = [];
  const problems = openProblems(context.most, context.further);
  const across = acrossOf(kind, problems, (list) => places.has(list));
  const keeper = openKeeper(problems, take);
  const bench: Bench = {
    kind, context, problems, keeper, fields: openFieldTallies(), tables: new Map<string, Table>(),
    keep(draft) {
      const seen = across?.see(draft);
      const key = keeper.keep(draft);
      if (seen) seen.key = key;
    },
    open(shape, place) {
      const before = places.get(shape.list);
      if (!before) places.set(shape.list, place);
      else if (kind === 'annex-a') problems.say({ rule: 'list-twice', list: shape.list, place, more: before.sheet ?? before.file });
    },
    drop: (list, columns) => gather(dropped, list, columns),
    lack: (list, columns) => gather(lacking, list, columns),
    passOver: (sheet) => { passedOver.push(sheet); },
    leave: (table) => { if (unplaced.length < mostUnplaced) unplaced.push(table); },
    another: (place, other) => { others.push({ place, kind: other }); },
  };
  const rows = openRows(bench);
  const finish = (): Judged => {
    rows.close();
    if (places.size === 0) sayNothingFound(bench, others);
    const doubts = places.size === 0 ? [] : across?.finish() ?? [];
    const counts = keeper.counts();
    const opened = [...places.keys()].map((list) => counts.find((each) => each.list === list) ?? { list, read: 0, kept: 0, refused: 0 });
    return { kind, lists: opened, ...problems.all(), dropped: byList(dropped), passedOver, lacking: byList(lacking), unplaced, fields: bench.fields.all(), doubts };
  };
  return { rows, xml: (file) => openXml(bench, file), rowsSoFar: () => keeper.soFar(), finish };
}

const mostUnplaced = 20;
type ByList = Map<string, Set<string>>;

function gather(all: ByList, list: string, columns: readonly string[]): void {
  const known = all.get(list) ?? new Set();
  all.set(list, known);
  for (const column of columns) if (known.size < 500) known.add(column.slice(0, 200));
}

const byList = (all: ByList) => [...all].filter(([, columns]) => columns.size > 0).map(([list, columns]) => ({ list, columns: [...columns] }));

/** An error stops the whole return. */
export function stops(judged: Judged): boolean {
  return judged.problems.some((problem) => problem.severity === 'error');
}

function acrossOf(kind: ReturnKind, problems: Bench['problems'], has: (list: string) => boolean): Across | null {
  if (kind === 'annex-a') return acrossAnnexA(problems, has);
  return kind === 'ssda903' ? across903(problems, has) : null;
}

/** Nothing of this return: what was found in its place, if anything. */
function sayNothingFound({ problems, kind }: Bench, others: readonly { readonly place: Place; readonly kind: ReturnKind }[]): void {
  for (const { place, kind: other } of others) problems.say({ rule: 'another-return', list: null, place, more: `${returnShapes[other].title} (${other}).` });
  const said = problems.all().problems.some((problem) => problem.severity === 'error');
  if (!said) problems.say({ rule: 'nothing-recognised', list: null, place: { file: kind, sheet: null, row: null }, more: ` It was taken for: ${returnShapes[kind].title}.` });
}
