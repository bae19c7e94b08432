import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { timed } from './spread.ts';

/** A whole process with all that it started: how long it took, its start counted in, the most memory they had, and what it said. */
export interface Watched { readonly seconds: number; readonly megabytes: number; readonly said: string }

const everyMs = 50;

/**
 * Runs a program to its end, which must be a good one. Memory is what Linux says that each process had at most, asked again and
 * again and added up: they need not have had it at the same moment, so it is rather too much than too little.
 */
export async function watched(program: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Watched> {
  const { DATABASE_URL: _one, DATABASE_OWNER_URL: _two, ...inherited } = process.env;
  const most = new Map<number, number>();
  let said = '';
  const { took } = await timed(async () => {
    const child = spawn(program, args, { env: { ...inherited, ...more }, stdio: ['ignore', 'pipe', 'inherit'] });
    const heard = text(child.stdout);
    const asking = setInterval(() => void ask(child.pid, most), everyMs);
    const [code] = await once(child, 'exit') as [number | null];
    clearInterval(asking);
    said = await heard;
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  });
  return { seconds: took / 1000, megabytes: [...most.values()].reduce((sum, each) => sum + each, 0), said };
}

/** Megabytes of a process and of those below it: a return is read in a process of its own. */
async function ask(process: number | undefined, most: Map<number, number>): Promise<void> {
  if (process === undefined) return;
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  most.set(process, Math.max(most.get(process) ?? 0, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024));
  const below = await readFile(`/proc/${process}/task/${process}/children`, 'utf8').catch(() => '');
  await Promise.all(below.split(' ').filter(Boolean).map((each) => ask(Number(each), most)));
}

/** The operating system's Python before any other; null where none has both packages. */
export async function pythonWithPandas(): Promise<string | null> {
  for (const program of ['/usr/bin/python3', 'python3']) {
    const found = await promisify(execFile)(program, ['-c', 'import pandas, openpyxl']).then(() => true, () => false);
    if (found) return program;
  }
  return null;
}
