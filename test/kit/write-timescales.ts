// Writes docs/timescales.md from the data: `node test/kit/write-timescales.ts`.
import { writeFile } from 'node:fs/promises';
import { timescalesFile, timescalesPage } from './timescales-page.ts';

await writeFile(timescalesFile, timescalesPage());
process.stdout.write(`Written: ${timescalesFile}\n`);
