// `npm run bench`: speed of pages and acts at 10,000 pieces of work, on the embedded database and on a PostgreSQL server.
//   npm run bench -- [--write] [--database=embedded|server]
// With --write the figures go into README.md between its marks.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exitOnSignals } from './at-exit.ts';
import { measureInstallSize } from './install-size.ts';
import { loadWarning } from './load.ts';
import { type Measured, measureOn } from './measure.ts';
import { type Place, embeddedPlace, serverPlace } from './places.ts';
import { reportOf } from './report.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false }, database: { type: 'string' } } });
const wanted = (name: Place['name']) => values.database === undefined || values.database === name;

exitOnSignals();
const warning = loadWarning();
const say = (words: string) => void process.stderr.write(`${words}\n`);
if (warning) say(warning);
const embedded = wanted('embedded') ? await measuredAt(await embeddedPlace()) : null;
const server = wanted('server') ? await measuredAt(await serverPlace()) : null;
const text = reportOf({ embedded, server, size: await measureInstallSize(), warning });
process.stdout.write(`${text}\n`);
if (values.write) await writeIntoReadme(text);

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

async function writeIntoReadme(written: string): Promise<void> {
  const readme = new URL('../README.md', import.meta.url);
  const before = await readFile(readme, 'utf8');
  const after = before.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, (_all, begin: string, end: string) => `${begin}${written}\n${end}`);
  if (after === before && !before.includes(written)) throw new Error('README.md lacks the marks <!-- bench --> and <!-- /bench -->');
  await writeFile(readme, after);
}
