import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Judged, ReturnKind } from '../../src/capabilities/caseload/index.ts';
import { readFiles } from '../../src/commands/read-files.ts';
import type { Day } from '../../src/kernel/day.ts';

/** Real files of others, where they lie beside the project. */
export const samplesFolder = join(import.meta.dirname, '../../../shared/samples');
export const samplesThere = existsSync(samplesFolder);
export const samplesFile = join(import.meta.dirname, '../../docs/samples.md');

interface Group { readonly folder: string; readonly kind: ReturnKind; readonly asAt: Day; readonly wanted?: RegExp; readonly each?: true }

/** Which files are one return, and the day that it speaks of. */
const groups: readonly Group[] = [
  { folder: 'annex-a/liia-tools-pipeline', kind: 'annex-a', asAt: '2024-01-31' as Day }, { folder: 'annex-a/cscdp-cleaner', kind: 'annex-a', asAt: '2019-08-31' as Day, each: true },
  { folder: 'annex-a/cscdp-child-event-journeys', kind: 'annex-a', asAt: '2024-01-31' as Day }, { folder: 'annex-a/area-send-not-ilacs', kind: 'annex-a', asAt: '2024-01-31' as Day },
  { folder: 'cin-census/csc-validator-be-cin', kind: 'cin-census', asAt: '2026-03-31' as Day, each: true }, { folder: 'cin-census/liia-tools', kind: 'cin-census', asAt: '2022-03-31' as Day },
  { folder: 'ssda903/csc-validator-be-903', kind: 'ssda903', asAt: '2026-03-31' as Day, wanted: /\.csv$/ }, { folder: 'ssda903/csc-validator-be-903', kind: 'ssda903', asAt: '2026-03-31' as Day, wanted: /\.xml$/ },
  ...['2017', '2018', '2019'].map((year): Group => ({ folder: 'ssda903/cs-demand-model', kind: 'ssda903', asAt: `${year}-03-31` as Day, wanted: new RegExp(`^${year}`) })),
  { folder: 'ssda903/liia-tools-pipeline', kind: 'ssda903', asAt: '2020-03-31' as Day }, { folder: 'csww/liia-tools', kind: 'workforce', asAt: '2022-09-30' as Day },
  { folder: 'dfe-statistics', kind: 'dfe-statistics', asAt: '2024-12-31' as Day, each: true }, { folder: 'ofsted', kind: 'ofsted', asAt: '2026-03-31' as Day, each: true },
];

/** docs/samples.md, from what the readers and the rules say of the files. */
export async function samplesPage(): Promise<string> {
  const rows: string[] = [];
  for (const group of groups) {
    const names = readdirSync(join(samplesFolder, group.folder)).filter((name) => group.wanted?.test(name) ?? true).toSorted();
    for (const files of group.each ? names.map((name) => [name]) : [names]) rows.push(...await rowsOf(group, files));
  }
  return `${opening}\n${rows.join('\n')}\n`;
}

/** Every sample file, as the table names it. */
export function sampleFiles(): string[] {
  return readdirSync(samplesFolder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && !/^README/i.test(each.name)).map((each) => relative(samplesFolder, join(each.parentPath, each.name))).toSorted();
}

/** The files that the table names. */
export function filesNamed(page: string): string[] {
  return page.split('\n').flatMap((line) => /^\| ([^|]+\.[a-z]+) \|/.exec(line)?.[1] ?? []).toSorted();
}

const opening = `# Real files, and what becomes of them

Files that others have published as samples (none of a real child), as \`touchstone returns check\` judges them. Written by \`node test/kit/write-samples.ts\` and compared by a test, where the files lie beside the project. A warning or a value to be asked about does not stop a return; an error stops all of it.

Files that belong together are one return: an error in one stops all of them, and what is said of a file is what is said in its rows.

| File | Return | With | As at | Outcome | Rows read | Rows kept | Errors | To be asked | Warnings | Most of them |
|---|---|---|---|---|---|---|---|---|---|---|`;

async function rowsOf({ folder, kind, asAt }: Group, names: readonly string[]): Promise<string[]> {
  const lines = new Map<string, number>();
  const files = names.map((name) => ({ name, bytes: readFileSync(join(samplesFolder, folder, name)) }));
  const outcome = await readFiles({ kind, asAt, files }, { line: ({ place: { file } }) => lines.set(file, (lines.get(file) ?? 0) + 1), progress: () => undefined });
  const opened = (name: string) => `| ${folder}/${name} | ${kind} | ${names.length === 1 ? '–' : `${names.length - 1} other${names.length === 2 ? '' : 's'}`} | ${asAt} |`;
  if (!outcome.ok) return names.map((name) => `${opened(name)} refused: ${outcome.refusal.message} | – | 0 | – | – | – | – |`);
  const stopped = outcome.value.problems.some(({ severity }) => severity === 'error');
  const rows = names.map((name) => rowOf(outcome.value.problems.filter(({ file }) => file === name), lines.get(name) ?? 0, stopped));
  const [read, listed] = [rows.reduce((sum, each) => sum + each.read, 0), outcome.value.lists.reduce((sum, each) => sum + each.read, 0)];
  if (read !== listed || outcome.value.more > 0) throw new Error(`${folder}: ${read} rows by file are not the ${listed} by list, or ${outcome.value.more} problems are of no file`);
  return rows.map(({ text }, index) => `${opened(names[index] ?? '')} ${text}`);
}

/** What becomes of one file: rows that are not kept are those with an error, and those that the list has twice. */
function rowOf(problems: Judged['problems'], good: number, stopped: boolean): { readonly read: number; readonly text: string } {
  const many = (of: Judged['problems'][number]['severity']) => problems.filter(({ severity }) => severity === of).length;
  const [errors, asks, warnings] = [many('error'), many('ask'), many('warning')];
  const bad = new Set(problems.filter(({ rule, severity, column }) => rule === 'same-row-twice' || (severity === 'error' && column !== null)).map(({ sheet, row }) => `${sheet} ${row}`));
  const said = stopped ? 'refused' : asks + warnings > 0 ? 'warned' : 'accepted';
  return { read: good + bad.size, text: `${said} | ${good + bad.size} | ${stopped ? 0 : good} | ${errors} | ${asks} | ${warnings} | ${mostOf(problems)} |` };
}

/** The rules that speak most often, errors first. */
function mostOf(problems: Judged['problems']): string {
  const order = { error: 0, ask: 1, warning: 2 } as const;
  const byRule = [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, each]) => ({ rule, times: each.length, severity: order[each[0]?.severity ?? 'warning'] }));
  return byRule.toSorted((one, other) => one.severity - other.severity || other.times - one.times).slice(0, 3).map(({ rule, times }) => `\`${rule}\` ${times}`).join(', ') || '–';
}
