// `npm run bench`: speed of pages and acts at 10,000 pieces of work, on the embedded database and on a PostgreSQL server.
//   npm run bench -- [--write] [--database=embedded|server]
//   npm run bench -- --scope      what row-level security costs at a million pieces of work, and nothing else
//   npm run bench -- --clocks     what a million due dates cost, and nothing else
//   npm run bench -- --oversight  what a manager's day costs over 10,000 children, and nothing else
//   npm run bench -- --bombs      what others notice while files are read that were made to do harm, and nothing else
//   npm run bench -- --supervision  what supervision costs at 10,000 children and three years, and nothing else
//   npm run bench -- --returns [--children N]    what a return of 250,000 rows, ten years of weekly ones and a million due
//                                 dates cost, and nothing else; with so many children, to try it, a small one
// With --write the figures go into README.md between its marks.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exitOnSignals } from './at-exit.ts';
import { benchBombs, bombsTable } from './bombs.ts';
import { benchClocks, clocksTable } from './clocks.ts';
import { measureInstallSize } from './install-size.ts';
import { loadWarning } from './load.ts';
import { type Measured, measureOn } from './measure.ts';
import { benchOversight, oversightTable } from './oversight.ts';
import { type Place, embeddedPlace, serverPlace } from './places.ts';
import { reportOf } from './report.ts';
import { benchReturns, returnsTable } from './returns.ts';
import { benchScope, scopeTable } from './scope.ts';
import { benchSupervision, supervisionTable } from './supervision.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false }, database: { type: 'string' }, scope: { type: 'boolean', default: false }, clocks: { type: 'boolean', default: false }, returns: { type: 'boolean', default: false }, oversight: { type: 'boolean', default: false }, supervision: { type: 'boolean', default: false }, bombs: { type: 'boolean', default: false }, children: { type: 'string' } } });
const wanted = (name: Place['name']) => values.database === undefined || values.database === name;

exitOnSignals();
const warning = loadWarning();
const say = (words: string) => void process.stderr.write(`${words}\n`);
if (warning) say(warning);
if (values.scope) {
  process.stdout.write(`${scopeTable(await benchScope(say))}\n`);
  process.exit(0);
}
if (values.clocks) {
  process.stdout.write(`${clocksTable(benchClocks(say))}\n`);
  process.exit(0);
}
if (values.returns) {
  const small = values.children === undefined ? {} : { children: Number(values.children), weeks: 104 };
  const text = [...(warning ? [`**${warning}**`, ''] : []), returnsTable(await benchReturns(say, small)), '', clocksTable(benchClocks(say))].join('\n');
  process.stdout.write(`${text}\n`);
  if (values.write) await writeIntoReadme(text, 'bench of returns');
  process.exit(0);
}
if (values.bombs) {
  const place = await embeddedPlace();
  process.stdout.write(`${bombsTable(await benchBombs(place, say).finally(() => place.close()))}\n`);
  process.exit(0);
}
if (values.oversight) {
  const place = await embeddedPlace();
  process.stdout.write(`${oversightTable(await benchOversight(place, say))}\n`);
  await place.close();
  process.exit(0);
}
if (values.supervision) {
  const place = await embeddedPlace();
  process.stdout.write(`${supervisionTable(await benchSupervision(place, say).finally(() => place.close()))}\n`);
  process.exit(0);
}
const embedded = wanted('embedded') ? await measuredAt(await embeddedPlace()) : null;
const server = wanted('server') ? await measuredAt(await serverPlace()) : null;
const text = reportOf({ embedded, server, size: await measureInstallSize(), warning });
process.stdout.write(`${text}\n`);
if (values.write) await writeIntoReadme(text, 'bench');

async function measuredAt(place: Place | null): Promise<Measured | null> {
  if (!place) {
    say('server: PostgreSQL 15 is not installed (on Debian: apt-get install postgresql-15), so this part is left out');
    return null;
  }
  try {
    return await measureOn(place, say);
  } finally {
    await place.close();
  }
}

async function writeIntoReadme(written: string, name: 'bench' | 'bench of returns'): Promise<void> {
  const readme = new URL('../README.md', import.meta.url);
  const before = await readFile(readme, 'utf8');
  const after = before.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`), (_all, begin: string, end: string) => `${begin}${written}\n${end}`);
  if (after === before && !before.includes(written)) throw new Error(`README.md lacks the marks <!-- ${name} --> and <!-- /${name} -->`);
  await writeFile(readme, after);
}
