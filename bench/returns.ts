import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeReturns } from '../src/commands/demo-returns.ts';
import { type OpenDatabase, openDatabase } from '../src/commands/open-database.ts';
import { inventReturns, workbookName } from '../src/demonstration/returns/invent-returns.ts';
import type { Day } from '../src/kernel/day.ts';
import { readConfig } from '../src/platform/config.ts';
import { type Watched, pythonWithPandas, watched } from './returns-process.ts';
import { type WeeklyFigures, keepWeekly, tenYears } from './returns-weekly.ts';
import { timed } from './spread.ts';

/** An Annex A of a large authority: some 250,000 rows in its eleven lists. */
export const largeReturn = { children: 105_500, seed: 5, asAt: '2026-03-31' as Day } as const;
const rounds = 3;
/** Small enough that every problem is said one by one. */
const faulty = { children: 1_500, seed: 1, asAt: largeReturn.asAt, faults: 60, titles: true } as const;
const script = new URL('pandas/annex-a.py', import.meta.url).pathname;
/** As scripts/touchstone.mjs runs a command. */
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8', new URL('../src/main.ts', import.meta.url).pathname];

export interface ReturnsFigures {
  readonly rows: number;
  readonly checked: readonly Watched[];
  readonly kept: readonly Watched[];
  /** Null: no python3 with pandas and openpyxl is here. */
  readonly pandas: Watched | null;
  /** Problems of a return with planted faults that pandas and we found alike, rule by rule. */
  readonly alike: number;
  readonly weekly: WeeklyFigures;
}

/** What it costs to judge and to keep a large return, the same with pandas, and what ten years of weekly extracts cost. */
export async function benchReturns(say: (words: string) => void, { children = largeReturn.children, weeks = tenYears }: { readonly children?: number; readonly weeks?: number } = {}): Promise<ReturnsFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  await chmod(folder, 0o711);
  const database = await opened(join(folder, 'data'));
  try {
    const { rows, took, byList } = await written(folder, children);
    const file = join(folder, workbookName);
    say(`  written: ${rows} rows in ${(took / 1000).toFixed(1)} s`);
    const run = (act: string) => watched(process.execPath, [...flags, 'returns', act, 'annex-a', file, '--as-at', largeReturn.asAt, '--json'], { TOUCHSTONE_DATA: join(folder, 'data') });
    const checked = await several(() => run('check'), 'checked', say);
    const kept = await several(async () => {
      await forget(database);
      return run('import');
    }, 'checked and kept', say);
    const python = await pythonWithPandas();
    const alike = python ? await judgeAlike(python, folder, say) : 0;
    const pandas = python ? await watched(python, [script, file, largeReturn.asAt], {}) : null;
    say(pandas ? `  pandas: ${pandas.seconds.toFixed(1)} s, ${pandas.megabytes.toFixed(0)} MB` : '  pandas: left out, as there is no python3 with pandas and openpyxl (on Debian: apt-get install python3-pandas python3-openpyxl)');
    sameTotals(byList, kept, pandas);
    await forget(database);
    return { rows, checked, kept, pandas, alike, weekly: await keepWeekly(database, say, weeks) };
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function written(folder: string, children: number): Promise<{ rows: number; took: number; byList: Counts }> {
  const invented = inventReturns({ ...largeReturn, children, faults: 0, titles: true });
  const byList = Object.fromEntries(Object.entries(invented.answers.rows).filter(([list]) => list.startsWith('annex-a/')));
  const rows = Object.values(byList).reduce((sum, count) => sum + count, 0);
  const { took } = await timed(() => writeReturns(folder, { ...invented, texts: [] }));
  return { rows, took, byList };
}

type Counts = Readonly<Record<string, number>>;
const told = async (program: string, args: readonly string[], data: string) => {
  const { stdout } = await promisify(execFile)(program, args, { env: { ...process.env, TOUCHSTONE_DATA: data }, maxBuffer: 2 ** 26 }).catch((fault: { stdout: string }) => fault);
  return JSON.parse(stdout) as { readonly problems: unknown };
};

/** Only readers that find the same problems in the same file can be compared. Throws where they do not; answers how many. */
async function judgeAlike(python: string, folder: string, say: (words: string) => void): Promise<number> {
  const place = join(folder, 'faulty');
  await writeReturns(place, { ...inventReturns(faulty), texts: [] });
  const file = join(place, workbookName);
  const theirs = (await told(python, [script, file, faulty.asAt], folder)).problems as Counts;
  const named = (await told(process.execPath, [...flags, 'returns', 'check', 'annex-a', file, '--as-at', faulty.asAt, '--json'], join(folder, 'data'))).problems as readonly { rule: string; rows: number | null }[];
  const ours: Record<string, number> = {};
  for (const { rule, rows: asked } of named) ours[rule] = (ours[rule] ?? 0) + (asked ?? 1);
  const differing = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter((rule) => ours[rule] !== theirs[rule]);
  if (differing.length > 0) throw new Error(`pandas and we judge differently: ${differing.map((rule) => `${rule} ${theirs[rule] ?? 0} and ${ours[rule] ?? 0}`).join(', ')}`);
  const problems = Object.values(ours).reduce((sum, each) => sum + each, 0);
  say(`  pandas finds the same ${problems} problems of ${Object.keys(ours).length} rules in a return with planted faults`);
  return problems;
}

/** What was kept of each list is what the generator made, and pandas read as many rows. Throws where it is not so. */
function sameTotals(made: Counts, kept: readonly Watched[], pandas: Watched | null): void {
  for (const { said } of kept) {
    const { lists } = JSON.parse(said) as { readonly lists: readonly { list: string; kept: number }[] };
    const differing = Object.entries(made).filter(([list, rows]) => rows !== (lists.find((each) => each.list === list)?.kept ?? 0));
    if (differing.length > 0) throw new Error(`not all rows were kept: ${differing.map(([list]) => list).join(', ')}`);
  }
  const all = Object.values(made).reduce((sum, rows) => sum + rows, 0);
  const theirs = pandas && (JSON.parse(pandas.said) as { readonly rows: number }).rows;
  if (theirs !== null && theirs !== all) throw new Error(`pandas read ${theirs} rows of ${all}`);
}

/** As if nothing had ever come in. */
async function forget({ owner }: OpenDatabase): Promise<void> {
  await owner.query('truncate caseload.extract, caseload.line, caseload.doubt, caseload.coming, caseload.problem, caseload.child, caseload.child_was cascade');
}

async function several(once: () => Promise<Watched>, name: string, say: (words: string) => void): Promise<Watched[]> {
  const figures: Watched[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const figure = await once();
    figures.push(figure);
    say(`  ${name}: ${figure.seconds.toFixed(1)} s, ${figure.megabytes.toFixed(0)} MB`);
  }
  return figures;
}

async function opened(data: string): Promise<OpenDatabase> {
  const config = readConfig({ TOUCHSTONE_DATA: data });
  if (!config.ok) throw new Error(config.refusal.join('\n'));
  const database = await openDatabase(config.value, { as: 'server', progress: () => undefined });
  if (!database.ok) throw new Error(database.refusal);
  return database.value;
}

const middle = (figures: readonly Watched[]): Watched => figures.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(figures.length / 2)] ?? { seconds: 0, megabytes: 0, said: '' };

const spread = ({ median, p95 }: WeeklyFigures['first']) => `${median.toFixed(0)} ms, ${p95.toFixed(0)} ms`;

const readNames = { children: 'all open children with their lines', journey: 'one child’s lines of all years', quality: 'the newest lists’ quality' } as const;
const readOf = (read: WeeklyFigures['read'], what: keyof typeof readNames) => `${readNames[what]} ${read.map((each) => each[what].toFixed(1)).join(', ')} ms`;
const readLine = ({ read }: WeeklyFigures) => `Read after ${read.map(({ weeks }) => weeks).join(', ')} of them (medians): ${readOf(read, 'children')}; ${readOf(read, 'journey')}; ${readOf(read, 'quality')}.`;

/** As Markdown. */
export function returnsTable({ rows, checked, kept, pandas, alike, weekly }: ReturnsFigures): string {
  const line = (name: string, { seconds }: Watched, all: readonly Watched[]) => `| ${name} | ${seconds.toFixed(1)} | ${Math.round(rows / seconds).toLocaleString('en-GB')} | ${Math.max(...all.map(({ megabytes }) => megabytes)).toFixed(0)} |`;
  const faster = pandas ? `Times as many rows a second as pandas: judged ${(pandas.seconds / middle(checked).seconds).toFixed(1)}, judged and kept ${(pandas.seconds / middle(kept).seconds).toFixed(1)}; pandas keeps nothing. Both find the same ${alike} problems, rule by rule, in a return with planted faults, and read as many rows of the large one; each list was kept as it was made.` : 'Not compared with pandas: it is not installed here.';
  const weeks = `${weekly.extracts} weekly extracts of ${weekly.rows} rows, one after the other: the first fifty took ${spread(weekly.first)} each, the last fifty ${spread(weekly.last)} (median, 95th percentile). ${readLine(weekly)}`;
  return [
    `| Annex A of ${rows.toLocaleString('en-GB')} rows, whole process, middle of ${rounds} | Seconds | Rows a second | Most MB, all our processes |`, '|---|---|---|---|',
    line('Read and judged', middle(checked), checked), line('Read, judged and kept', middle(kept), kept), ...(pandas ? [line('pandas: read and checked, one run', pandas, [pandas])] : []), '', faster, '', weeks,
  ].join('\n');
}
