import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { timed } from './spread.ts';

/** A whole process: how long it took, its start counted in, and the most memory that it had. */
export interface Watched { readonly seconds: number; readonly megabytes: number }

const everyMs = 50;

/** Runs a program to its end, which must be a good one. Memory is what Linux says that it had at most, asked again and again. */
export async function watched(program: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Watched> {
  const { DATABASE_URL: _one, DATABASE_OWNER_URL: _two, ...inherited } = process.env;
  let megabytes = 0;
  const { took } = await timed(async () => {
    const child = spawn(program, args, { env: { ...inherited, ...more }, stdio: ['ignore', 'ignore', 'inherit'] });
    const asking = setInterval(() => void mostOf(child.pid).then((most) => { megabytes = Math.max(megabytes, most); }), everyMs);
    const [code] = await once(child, 'exit') as [number | null];
    clearInterval(asking);
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  });
  return { seconds: took / 1000, megabytes };
}

async function mostOf(process: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

/** The operating system's Python before any other; null where none has both packages. */
export async function pythonWithPandas(): Promise<string | null> {
  for (const program of ['/usr/bin/python3', 'python3']) {
    const found = await promisify(execFile)(program, ['-c', 'import pandas, openpyxl']).then(() => true, () => false);
    if (found) return program;
  }
  return null;
}
