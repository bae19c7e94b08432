// `npm run bench`: speed of pages and acts at 10,000 pieces of work, on the embedded database and on a PostgreSQL server.
//   npm run bench -- [--write] [--database=embedded|server]
//   npm run bench -- --scope      what row-level security costs at a million pieces of work, and nothing else
//   npm run bench -- --clocks     what a million due dates cost, and nothing else
//   npm run bench -- --oversight  what a manager's day costs over 10,000 children, and nothing else
//   npm run bench -- --bombs      what others notice while files are read that were made to do harm, and nothing else
//   npm run bench -- --supervision  what supervision costs at 10,000 children and three years, and nothing else
//   npm run bench -- --figures    what figures cost over 10,000 children and three years, and nothing else
//   npm run bench -- --returns [--children N]    what a return of 250,000 rows, ten years of weekly ones and a million due
//                                 dates cost, and nothing else; with so many children, to try it, a small one
// With --write the figures go into README.md between its marks.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exitOnSignals } from './at-exit.ts';
import { benchBombs, bombsTable } from './bombs.ts';
import { benchClocks, clocksTable } from './clocks.ts';
import { benchFigures, figuresTable } from './figures.ts';
import { measureInstallSize } from './install-size.ts';
import { loadWarning } from './load.ts';
import { type Measured, measureOn } from './measure.ts';
import { benchOversight, oversightTable } from './oversight.ts';
import { type Place, embeddedPlace, serverPlace } from './places.ts';
import { reportOf } from './report.ts';
import { benchReturns, returnsTable } from './returns.ts';
import { benchScope, scopeTable } from './scope.ts';
import { benchSupervision, supervisionTable } from './supervision.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false }, database: { type: 'string' }, scope: { type: 'boolean', default: false }, clocks: { type: 'boolean', default: false }, returns: { type: 'boolean', default: false }, oversight: { type: 'boolean', default: false }, supervision: { type: 'boolean', default: false }, bombs: { type: 'boolean', default: false }, figures: { type: 'boolean', default: false }, children: { type: 'string' } } });
const wanted = (name: Place['name']) => values.database === undefined || values.database === name;

type InReadme = 'bench' | 'bench of returns' | 'bench of bombs' | 'bench of oversight' | 'bench of supervision' | 'bench of figures';

exitOnSignals();
const warning = loadWarning();
const say = (words: string) => void process.stderr.write(`${words}\n`);
if (warning) say(warning);
const small = values.children === undefined ? {} : { children: Number(values.children), weeks: 104 };
/** What is measured alone, as Markdown; where it has a place in README.md, --write puts it there. */
const alone: readonly { readonly wanted: boolean; readonly place?: InReadme; readonly table: () => Promise<string> }[] = [
  { wanted: values.scope, table: async () => scopeTable(await benchScope(say)) },
  { wanted: values.clocks, table: async () => clocksTable(benchClocks(say)) },
  { wanted: values.returns, place: 'bench of returns', table: async () => [returnsTable(await benchReturns(say, small)), '', clocksTable(benchClocks(say))].join('\n') },
  { wanted: values.bombs, place: 'bench of bombs', table: () => onEmbedded(async (place) => bombsTable(await benchBombs(place, say))) },
  { wanted: values.oversight, place: 'bench of oversight', table: () => onEmbedded(async (place) => oversightTable(await benchOversight(place, say))) },
  { wanted: values.supervision, place: 'bench of supervision', table: () => onEmbedded(async (place) => supervisionTable(await benchSupervision(place, say))) },
  { wanted: values.figures, place: 'bench of figures', table: () => onEmbedded(async (place) => figuresTable(await benchFigures(place, say))) },
];
const chosen = alone.find((each) => each.wanted);
if (chosen) {
  const made = [...(warning ? [`**${warning}**`, ''] : []), await chosen.table()].join('\n');
  process.stdout.write(`${made}\n`);
  if (values.write && chosen.place) await writeIntoReadme(made, chosen.place);
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

async function onEmbedded(work: (place: Place) => Promise<string>): Promise<string> {
  const place = await embeddedPlace();
  return work(place).finally(() => place.close());
}

async function writeIntoReadme(written: string, name: InReadme): Promise<void> {
  const readme = new URL('../README.md', import.meta.url);
  const before = await readFile(readme, 'utf8');
  const after = before.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`), (_all, begin: string, end: string) => `${begin}${written}\n${end}`);
  if (after === before && !before.includes(written)) throw new Error(`README.md lacks the marks <!-- ${name} --> and <!-- /${name} -->`);
  await writeFile(readme, after);
}
