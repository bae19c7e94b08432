import type { Place } from './places.ts';
import { startServerProcess } from './server-process.ts';
import { type Spread, spreadOf } from './spread.ts';

const runs = 5;

/** B9: milliseconds from the start of the process to its first page, on data that are there already. */
export async function measureColdStart({ entry, environment }: Place): Promise<Spread> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const server = await startServerProcess(entry, environment);
    taken.push(server.startedIn);
    await server.stop();
  }
  return spreadOf(taken);
}
