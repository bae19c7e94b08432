import type { Cell } from '../../../src/kernel/tables.ts';
import type { Day } from '../../../src/kernel/day.ts';
import { openJudge, stops } from '../../../src/capabilities/caseload/domain/returns/judge.ts';
import type { JudgeContext, Judged, Line, Problem, ReturnKind } from '../../../src/capabilities/caseload/domain/returns/seam.ts';

export interface MadeSheet { readonly name: string | null; readonly hidden?: boolean; readonly rows: readonly (readonly Cell[])[] }
export interface Verdict { readonly judged: Judged; readonly lines: readonly Line[]; readonly stopped: boolean }

export const asAt = '2024-03-31' as Day;
export const aContext = (more: Partial<JudgeContext> = {}): JudgeContext => ({ asAt, aliases: new Map(), most: 100, ...more });

/** Judges sheets made by hand, as a reader would hand them over. */
export function judgeSheets(kind: ReturnKind, sheets: readonly MadeSheet[], more: Partial<JudgeContext> = {}): Verdict {
  const lines: Line[] = [];
  const judge = openJudge(kind, aContext(more), (line) => lines.push(line));
  for (const { name, hidden, rows } of sheets) {
    judge.rows.sheet({ file: 'made.xlsx', name, hidden: hidden ?? false });
    for (const [index, cells] of rows.entries()) judge.rows.row({ number: index + 1, cells });
  }
  const judged = judge.finish();
  return { judged, lines, stopped: stops(judged) };
}

/** Judges XML by the smallest reader that can hand over well-formed text without attributes or entities. */
export function judgeXml(kind: ReturnKind, text: string, more: Partial<JudgeContext> = {}): Verdict {
  const lines: Line[] = [];
  const judge = openJudge(kind, aContext(more), (line) => lines.push(line));
  const taker = judge.xml('made.xml');
  let line = 1;
  for (const part of text.replace(/<\?[^>]*\?>/g, '').match(/<[^>]+>|[^<]+/g) ?? []) {
    const tag = /^<(\/?)([^\s/>]+)[^>]*?(\/?)>$/.exec(part);
    if (!tag) taker.text(part, line);
    else {
      const name = tag[2] ?? '';
      if (tag[1] === '') taker.open(name, new Map(), line);
      if (tag[1] !== '' || tag[3] !== '') taker.close(name, line);
    }
    line += part.split('\n').length - 1;
  }
  const judged = judge.finish();
  return { judged, lines, stopped: stops(judged) };
}

/** Rows of a simple CSV, whose quoted cells have no line ends in them. */
export function rowsOf(text: string): Cell[][] {
  const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).filter(Boolean).map((row) => [...row.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? (plain === '' ? null : plain ?? null)));
}

/** Why a file was not read, as its reader says it. */
export const unreadable = (rule = 'it-is-another-kind', message = 'It is a picture.'): Problem => ({ file: 'a.xlsx', sheet: null, row: null, list: null, column: null, value: null, rule, severity: 'error', message });

export const rulesOf = ({ judged }: Verdict) => judged.problems.map((problem) => problem.rule);
export const told = ({ rule, list, row, column, value }: Problem) => [rule, list ?? '', row, column, value].map(String).join(' | ');
