import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { alsoVerify } from '../../src/app.ts';
import { findBroken, recordSeals } from '../../src/capabilities/journal/index.ts';
import { importStandard, publishStandard } from '../../src/capabilities/standards/index.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { parsers } from '../../src/platform/db/pool.ts';
import { measured, number } from '../faults/kit/figures.ts';
import { onOwnCluster } from '../kit/cluster.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';
import { smallStandard } from '../kit/small-standard.ts';
import { flip, type Flip, guarded, liftConstraints, placesIn } from './kit/flipped.ts';

/** Three hundred in the everyday run; a hundred thousand by `npm run faults`. */
const flips = Number(process.env['FLIPS'] ?? 300);
const hands = 3;

describe('one bit turned over in what was recorded, signed or published', () => {
  let house: TestHouse;
  const clients: pg.Client[] = [];
  before(async () => {
    onOwnCluster();
    house = await openTestHouse();
    const cast = await house.aCast();
    for (const state of ['signed-off', 'returned', 'authorised', 'authorised'] as const) await house.aPieceOfWork({ author: cast.worker, state, manager: cast.manager });
    await publishSourced();
    await inTransaction(house.database.app, recordSeals);
    const whole = await inTransaction(house.database.owner, async (db) => [...await findBroken(db), ...(await Promise.all(alsoVerify.map((find) => find(db)))).flat()]);
    assert.deepEqual(whole, []);
    for (let hand = 0; hand < hands; hand += 1) clients.push(await aHand());
    await liftConstraints(clients[0]!);
  });
  after(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await house.close();
  });

  /** A second standard, whose statements say where they come from. */
  const publishSourced = () => inTransaction(house.database.owner, async (db) => {
    const act = { by: null, at: new Date('2026-02-05T09:00:00Z') };
    const shipped = smallStandard.shipped.map((domain) => ({ ...domain, statements: domain.statements.map((each) => ({ ...each, source: 'Review of 2024' })) }));
    const imported = await importStandard(db, { ...smallStandard, shipped, name: 'Sourced standard' }, act);
    assert.ok(imported.ok && (await publishStandard(db, { versionId: imported.value.versionId, use: false }, act)).ok);
  });

  /** Somebody who may do anything, and whom no trigger stops. */
  async function aHand(): Promise<pg.Client> {
    const client = new pg.Client({ ...house.database.superuserConfig, types: parsers() });
    await client.connect();
    await client.query(`set session_replication_role = replica`);
    return client;
  }

  test('is found, and the first that is named is where it happened', async (t) => {
    const places = [...(await placesIn(clients[0]!, guarded)).entries()];
    for (const [name, rows] of places) assert.ok(rows.length > 0, `nothing is in ${name}`);
    const missed: Flip[] = [];
    const counts = { made: 0, impossible: 0 };
    await Promise.all(clients.map(async (client) => {
      while (counts.made < flips) {
        // Each column in turn, so that none is left out; the row and the bit by chance.
        const [, rows] = places[(counts.made += 1) % places.length]!;
        const done = await flip(client, rows[Math.floor(Math.random() * rows.length)]!, Math.random);
        if (done === null) {
          counts.made -= 1;
          counts.impossible += 1;
        } else if (!done.seen || !done.firstNamed) missed.push(done);
      }
    }));
    assert.deepEqual(missed.slice(0, 5).map(({ what, found }) => ({ what, found: found.slice(0, 3) })), [], `${missed.length} of ${counts.made} were not found, or not named first`);
    measured(t, 'H1', `${number(counts.made)} single bits turned over at random in ${places.length} columns of the journal, the seals, signed texts, decisions and published standards`,
      `${number(counts.made)} found, each named first (${number(counts.impossible)} more could not be stored at all)`);
  });
});
