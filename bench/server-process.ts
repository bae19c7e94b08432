import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { atExit } from './at-exit.ts';
import { freePort } from './free-port.ts';

/** The service in a process of its own, so that its memory and its work can be told from the client's. */
export interface ServerProcess {
  readonly address: string;
  /** Milliseconds from the start of the process to its first page. */
  readonly startedIn: number;
  /** Megabytes held now and at most, and seconds of processor time so far. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Usage { readonly megabytes: number; readonly peakMegabytes: number; readonly cpuSeconds: number }

/** A page that everybody may see and that asks the database. */
const firstPage = '/sign-in';
const startLimitMs = 60_000;
const askEveryMs = 5;

export async function startServerProcess(entry: string, environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const from = performance.now();
  // Its words go nowhere: on a server that is a line for each request, which somebody would keep in a file.
  const child = spawn(process.execPath, [...process.execArgv, entry, 'serve'], {
    env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  const forget = atExit(() => void child.kill('SIGTERM'));
  await untilItAnswers(`${address}${firstPage}`, child);
  const startedIn = performance.now() - from;
  return { address, startedIn, usage: () => usageOf(child.pid ?? 0), stop: () => stop(child).finally(forget) };
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + startLimitMs; await statusOf(url) !== 200; await pause(askEveryMs)) {
    if (hasEnded(child)) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`);
    if (Date.now() > end) throw new Error('the server did not answer within a minute');
  }
}

function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    }).on('error', () => resolve(0));
  });
}

const clockTicksPerSecond = 100;

/** From Linux's own account of the process; zeros on other systems. */
async function usageOf(pid: number): Promise<Usage> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [status, stat] = [await read('status'), await read('stat')];
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  // After the name in brackets, which may hold blanks, time in user mode and in the kernel are the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { megabytes: megabytes('VmRSS'), peakMegabytes: megabytes('VmHWM'), cpuSeconds: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / clockTicksPerSecond };
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
