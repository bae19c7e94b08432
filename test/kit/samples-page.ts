import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    for (const files of group.each ? names.map((name) => [name]) : [names]) rows.push(await rowOf(group, files));
  }
  return `${opening}\n${rows.join('\n')}\n`;
}

const opening = `# Real files, and what becomes of them

Files that others have published as samples (none of a real child), as \`touchstone returns check\` judges them. Written by \`node test/kit/write-samples.ts\` and compared by a test, where the files lie beside the project. A warning or a value to be asked about does not stop a return; an error stops all of it.

| Files | Return | As at | Outcome | Rows read | Rows kept | Errors | To be asked | Warnings | Most of them |
|---|---|---|---|---|---|---|---|---|---|`;

async function rowOf({ folder, kind, asAt }: Group, files: readonly string[]): Promise<string> {
  const outcome = await readFiles({ kind, asAt, files: files.map((name) => ({ name, bytes: readFileSync(join(samplesFolder, folder, name)) })) }, { line: () => undefined, progress: () => undefined });
  const named = files.length === 1 ? `${folder}/${files[0] ?? ''}` : `${folder}: ${files.length} files, ${files[0] ?? ''} …`;
  if (!outcome.ok) return `| ${named} | ${kind} | ${asAt} | refused: ${outcome.refusal.message} | – | 0 | – | – | – | – |`;
  const { problems, lists } = outcome.value;
  const count = (severity: Judged['problems'][number]['severity']) => problems.filter((each) => each.severity === severity).length;
  const [errors, asks, warnings] = [count('error'), count('ask'), count('warning')];
  const read = lists.reduce((sum, each) => sum + each.read, 0);
  const kept = errors > 0 ? 0 : lists.reduce((sum, each) => sum + each.kept, 0);
  const said = errors > 0 ? 'refused' : asks + warnings > 0 ? 'warned' : 'accepted';
  return `| ${named} | ${kind} | ${asAt} | ${said} | ${read} | ${kept} | ${errors} | ${asks} | ${warnings}${outcome.value.more > 0 ? ` and ${outcome.value.more} more` : ''} | ${mostOf(outcome.value)} |`;
}

/** The rules that speak most often, errors first. */
function mostOf({ problems }: Judged): string {
  const order = { error: 0, ask: 1, warning: 2 } as const;
  const byRule = [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, each]) => ({ rule, times: each.length, severity: order[each[0]?.severity ?? 'warning'] }));
  return byRule.toSorted((one, other) => one.severity - other.severity || other.times - one.times).slice(0, 3).map(({ rule, times }) => `\`${rule}\` ${times}`).join(', ') || '–';
}
