import type { ServerProcess } from './server-process.ts';
import { type Spread, type Times, spreadOf, timed, timesOf } from './spread.ts';

export const rounds = 5;

/** Several rounds of the same requests by several people at once. */
export interface Rounds {
  readonly perSecond: Spread;
  readonly median: Spread;
  readonly p95: Spread;
  /** Milliseconds of processor time that the service itself takes for one request, all rounds together. */
  readonly cpu: number;
}

/** All at once, each person sends so many requests, one after the other. */
export async function sendAll<Who>(people: readonly Who[], each: number, send: (who: Who) => Promise<number>): Promise<Times> {
  const taken: number[] = [];
  const { took } = await timed(() => Promise.all(people.map(async (who) => {
    for (let turn = 0; turn < each; turn += 1) taken.push(await send(who));
  })));
  return timesOf(taken, took / 1000);
}

/** Rounds of `count` requests each. One more, the first, only warms up. */
export async function inRounds(server: ServerProcess, count: number, round: () => Promise<Times>): Promise<Rounds> {
  await round();
  const before = await server.usage();
  const figures: Times[] = [];
  for (let turn = 0; turn < rounds; turn += 1) figures.push(await round());
  const after = await server.usage();
  return {
    perSecond: spreadOf(figures.map((each) => each.perSecond)), median: spreadOf(figures.map((each) => each.median)),
    p95: spreadOf(figures.map((each) => each.p95)), cpu: ((after.cpuSeconds - before.cpuSeconds) * 1000) / (rounds * count),
  };
}
