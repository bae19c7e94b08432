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

async function signWhileKilling(kill: () => Promise<void>): Promise<Acknowledged[]> {
  const { person, works } = await preparedWork(served, 400 * writers * rounds);
  const state = { stopped: false };
  const signing = Array.from({ length: writers }, () => signUntil(served, person, works, () => state.stopped));
  for (let round = 0; round < rounds; round += 1) {
    await pause(300 + Math.random() * 700);
    await kill();
    await pause(1500);
  }
  state.stopped = true;
  return (await Promise.all(signing)).flat();
}

async function judge(t: { diagnostic(words: string): void }, key: string, what: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  assert.ok(acknowledged.length > rounds * 10, `only ${acknowledged.length} were acknowledged`);
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
