import { type Rounds, inRounds, rounds, sendAll } from './at-once.ts';
import type { BenchHouse } from './house.ts';
import type { ServerProcess } from './server-process.ts';
import { type Desk, type Whole, answerAll, openDesks } from './whole.ts';

/** In each round. */
const submissions = 500;

/** B1: a whole check of 55 answers, validated against its version, kept durably with its journal entry, over HTTP. */
export async function measureSubmissions(house: BenchHouse, server: ServerProcess, { writers, whole }: { writers: number; whole: Whole }): Promise<Rounds> {
  const each = Math.ceil(submissions / writers);
  const mark = { next: 0 };
  const send = ({ visitor, works }: Desk) => answerAll(visitor, works.pop() ?? '', whole, mark.next++);
  const desks = await openDesks(house, server.address, { desks: writers, pieces: each * (rounds + 1), whole });
  return inRounds(server, each * writers, () => sendAll(desks, each, send));
}
