// Reads one file and says on standard output how it ended and what it took: node read-in-child.ts FILE
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { argv, resourceUsage, stdout } from 'node:process';
import { readTables } from '../../../src/platform/documents/read-tables.ts';
import { readXml } from '../../../src/platform/documents/read-xml.ts';

const path = argv[2] ?? '';
const file = { name: 'sent', bytes: await readFile(path) };
const began = performance.now();
let rows = 0;
const read = path.endsWith('.xml')
  ? await readXml(file, { open: () => { rows += 1; }, text: () => undefined, close: () => undefined })
  : await readTables(file, { sheet: () => undefined, row: () => { rows += 1; } });
stdout.write(JSON.stringify({ rule: read.ok ? null : read.refusal.rule, rows, seconds: (performance.now() - began) / 1000, megabytes: mostMemory() / 1024 }));

/** Kilobytes. On Linux what is told of a process counts its parent's too, until it began to run its own program. */
function mostMemory(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return own === undefined ? resourceUsage().maxRSS : Number(own);
}
