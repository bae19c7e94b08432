// Writes docs/samples.md from the sample files: `node test/kit/write-samples.ts`.
import { writeFile } from 'node:fs/promises';
import { samplesFile, samplesPage, samplesThere } from './samples-page.ts';

if (!samplesThere) throw new Error('the sample files do not lie beside the project');
await writeFile(samplesFile, await samplesPage());
process.stdout.write(`Written: ${samplesFile}\n`);
