import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { findBroken, recordSeals } from '../../src/capabilities/journal/index.ts';
import { measured, number } from './kit/figures.ts';
import { type Served, serve } from './kit/served.ts';
import { type Acknowledged, preparedWork, signUntil, wrongsOf } from './kit/signer.ts';

/** A few in the everyday run; twenty by `npm run faults`. */
const rounds = Number(process.env['FAULT_ROUNDS'] ?? 2);
const writers = 4;

let served: Served;
before(async () => { served = await serve(); });
after(async () => { await served.close(); });

/** Kills come among the sign-offs, however slow the machine is: one after every so many, and the last is followed by as many. */
const perKill = 50;

async function signWhileKilling(kill: () => Promise<void>): Promise<Acknowledged[]> {
  const { person, works } = await preparedWork(served, 2 * perKill * (rounds + 1));
  const all = works.length;
  const state = { stopped: false };
  const signing = Promise.all(Array.from({ length: writers }, () => signUntil(served, person, works, () => state.stopped)));
  const begun = async (count: number) => {
    for (const end = Date.now() + 60_000; all - works.length < count; await pause(5)) if (Date.now() > end) throw new Error(`only ${all - works.length} of ${count} were begun within a minute`);
  };
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.race([begun(round * perKill), signing]);
    await pause(Math.random() * 150);
    await kill();
  }
  await Promise.race([begun((rounds + 1) * perKill), signing]);
  state.stopped = true;
  return (await signing).flat();
}

async function judge(t: { diagnostic(words: string): void }, key: string, what: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  assert.ok(acknowledged.length >= rounds * perKill, `only ${acknowledged.length} were acknowledged`);
  const inDoubt = acknowledged.filter((each) => each.tries > 1);
  assert.deepEqual(await wrongsOf(served, acknowledged), { lost: [], halfWritten: [], doubled: [] });
  await served.database.transactions.inTransaction(recordSeals);
  assert.deepEqual(await served.database.transactions.looking(findBroken), []);
  measured(t, key, `kill -9 of ${what} ${rounds} times while ${writers} people sign off`,
    `of ${number(acknowledged.length)} acknowledged 0 lost, 0 half-written, 0 doubled; ${inDoubt.length} in doubt, each with one effect when sent again`);
}

test('kill -9 of the server loses no acknowledged sign-off, writes none by half, and a retry has one effect', async (t) => {
  await judge(t, 'D2 kill', 'the server', await signWhileKilling(() => served.killServer()));
});

test('kill -9 of the database loses no acknowledged sign-off, writes none by half, and a retry has one effect', async (t) => {
  await judge(t, 'D1', 'the database', await signWhileKilling(() => served.killPostmaster()));
});
