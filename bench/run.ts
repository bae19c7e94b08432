// `npm run bench`: server time of the pages people open most, over HTTP on this machine, one request after the other.
// With --write the table goes into README.md between its marks.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { openBenchHouse } from './house.ts';
import { type Rate, measureSubmissions } from './submit.ts';
import { type Visitor, signedIn } from './visitor.ts';

const warmUp = 60;
const counted = 300;

interface Figure { readonly name: string; readonly median: number; readonly p95: number; readonly bytes: number }

async function measure(name: string, visitor: Visitor, path: string): Promise<Figure> {
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < warmUp + counted; turn += 1) {
    const from = process.hrtime.bigint();
    const answer = await visitor.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    if (turn >= warmUp) times.push(Number(process.hrtime.bigint() - from) / 1e6);
    bytes = answer.bytes;
  }
  times.sort((a, b) => a - b);
  return { name, median: times[Math.floor(counted / 2)] ?? 0, p95: times[Math.floor(counted * 0.95)] ?? 0, bytes };
}

function table(figures: readonly Figure[], pieces: number): string {
  const base = figures[0]?.median ?? 1;
  const rows = figures.map(({ name, median, p95, bytes }) => `| ${name} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${(median / base).toFixed(1)} | ${Math.round(bytes / 1024)} |`);
  return [
    `Milliseconds from request to whole answer, over HTTP on one machine with ${cpus().length} processors, ${pieces.toLocaleString('en-GB')} pieces of work,`,
    `embedded PostgreSQL with its data kept safe, ${counted} requests one after the other after ${warmUp} not counted. Reading is journalled in each.`, '',
    '| Page | Median | 95th percentile | Times the first row | KB |', '|---|---|---|---|---|', ...rows,
  ].join('\n');
}

function submissionText({ perSecond, median, p95, count }: Rate): string {
  return `A whole check of 55 answers, sent as one form, validated against its version and kept durably with its journal entry: **${Math.round(perSecond)} a second** `
    + `by 8 people at once (${count} in all; median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms), client, server and database on the same ${cpus().length} processors.`;
}

const house = await openBenchHouse();
try {
  const [work] = await house.rows<{ id: string; author: number; asked: number }>(
    `select w.id, w.author_id as author from checks.work w where w.kind = 'assessment' and w.state = 'in-progress' order by w.number limit 1`);
  const [director] = await house.rows<{ id: number }>(`select id from people.person where role = 'director'`);
  if (!work || !director) throw new Error('the demonstration lacks what is measured');
  const author = await signedIn(house.address, work.author);
  const whole = await signedIn(house.address, director.id);
  const figures = [
    await measure('About this service (no data)', author, '/about'),
    await measure('To do', author, '/'),
    await measure('Check of an assessment, 11 statements', author, `/work/${work.id}/check`),
    await measure('One piece of work with its footprint', author, `/work/${work.id}`),
    await measure(`Work list, 50 of ${house.pieces}`, whole, '/work'),
    await measure('The standard, 55 statements', whole, '/standards/1'),
    await measure('Figures of the whole authority', whole, '/figures/checks'),
  ];
  const submitted = await measureSubmissions(house, { writers: 8, count: 2000 });
  const text = `${table(figures, house.pieces)}\n\n${submissionText(submitted)}`;
  process.stdout.write(`${text}\n`);
  if (process.argv.includes('--write')) await writeIntoReadme(text);
} finally {
  await house.close();
}

async function writeIntoReadme(text: string): Promise<void> {
  const readme = new URL('../README.md', import.meta.url);
  const before = await readFile(readme, 'utf8');
  const after = before.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, (_all, begin: string, end: string) => `${begin}${text}\n${end}`);
  if (after === before && !before.includes(text)) throw new Error('README.md lacks the marks <!-- bench --> and <!-- /bench -->');
  await writeFile(readme, after);
}
