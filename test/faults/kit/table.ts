// Makes the table of `npm run faults` from what the tests measured in that run: node table.ts FIGURES [--write].
// With --write it goes into README.md between its marks. Exit code 1 where a figure is missing.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Figure } from './figures.ts';
import { promises } from './promises.ts';

const [file = '', ...options] = process.argv.slice(2);
const figures = new Map((await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Figure).map((figure) => [figure.key, figure]));

const missing = promises.flatMap(({ keys }) => keys.filter((key) => !figures.has(key)));
const unknown = [...figures.keys()].filter((key) => !promises.some(({ keys }) => keys.includes(key)));
for (const key of missing) process.stderr.write(`${key}: no test measured it in this run\n`);
for (const key of unknown) process.stderr.write(`${key}: measured, but test/faults/kit/promises.ts says of no promise that it stands beside it\n`);

const rows = promises.flatMap(({ promise, keys }) => keys.map((key, at) => rowOf(at === 0 ? promise : '', key)));
const text = [`Tried with \`npm run faults\` on ${new Date().toISOString().slice(0, 10)}, on one machine with ${cpus().length} processors. The letters: D keeping what was acknowledged, C several at once, S strangers, H the journal as evidence, Z parts that are away.`, '',
  '| Promise | How it was tried | Result of the last run |', '|---|---|---|', ...rows].join('\n');
process.stdout.write(`\n${text}\n`);
const whole = missing.length + unknown.length === 0;
if (whole && options.includes('--write')) await writeIntoReadme();
process.exitCode = whole ? 0 : 1;

function rowOf(promise: string, key: string): string {
  const { tried, result } = figures.get(key) ?? { tried: 'not tried', result: 'missing' };
  return `| ${promise} | ${key.split(' ')[0]}: ${cell(tried)} | ${cell(result)} |`;
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|');
}

async function writeIntoReadme(): Promise<void> {
  const readme = new URL('../../../README.md', import.meta.url);
  const before = await readFile(readme, 'utf8');
  const marks = /(<!-- faults -->\n)[\s\S]*?(<!-- \/faults -->)/;
  if (!marks.test(before)) throw new Error('README.md lacks the marks <!-- faults --> and <!-- /faults -->');
  await writeFile(readme, before.replace(marks, (_all, begin: string, end: string) => `${begin}${text}\n${end}`));
}
