import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { recordEntries } from '../../src/capabilities/journal/index.ts';
import { startSealer } from '../../src/commands/sealer.ts';
import { openPool, type Pool } from '../../src/platform/db/pool.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type HeadKeeper, openHeadKeeper } from '../../src/platform/heads/head-keeper.ts';
import { measured } from '../faults/kit/figures.ts';
import { onOwnCluster } from '../kit/cluster.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

interface Node { readonly heads: HeadKeeper; readonly pool: Pool; readonly said: string[]; readonly sealer: { stop(): Promise<void> } }

describe('heads of several app nodes on one database', () => {
  let database: FreshDatabase;
  let folder: string;
  const nodes: Node[] = [];
  before(async () => {
    onOwnCluster();
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'touchstone-heads-'));
  });
  after(async () => {
    for (const { sealer, pool } of nodes) await sealer.stop().then(() => pool.end());
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function startNode(name: string): Promise<Node> {
    const heads = await openHeadKeeper({ folder: join(folder, name), keyFile: join(folder, 'key.pem') });
    const pool = openPool({ ...database.appConfig, max: 2 });
    const said: string[] = [];
    const node = { heads, pool, said, sealer: startSealer(pool, heads, (words) => said.push(words)) };
    nodes.push(node);
    return node;
  }

  const write = (count: number) => inTransaction(database.app, async (db) =>
    recordEntries(db, Array.from({ length: count }, (_, index) => ({ what: 'thing-done', by: null, about: `work:${index}` }))));
  const reached = async ({ heads }: Node) => (await heads.list()).at(-1)?.position ?? 0;

  /** Looks until it is so, or has not been for ten seconds. */
  async function until(is: () => Promise<boolean>): Promise<boolean> {
    for (let turn = 0; turn < 200; turn += 1) {
      if (await is()) return true;
      await pause(50);
    }
    return false;
  }

  test('each keeps a head for every hundred entries, whichever of them sealed', async (t) => {
    await write(1);
    const [one, other] = [await startNode('one'), await startNode('other')];
    assert.ok(await until(async () => await reached(one) > 0 && await reached(other) > 0), 'a first head at once');
    let [sealed, widest] = [1, 0];
    for (let turn = 0; turn < 8; turn += 1) {
      // The one that is quicker seals: let that be now this one, now the other.
      await write(100);
      sealed += 100;
      assert.ok(await until(async () => await reached(one) >= sealed && await reached(other) >= sealed), `a node has no head at ${sealed}`);
    }
    for (const node of [one, other]) {
      const positions = (await node.heads.list()).map(({ position }) => position);
      for (const [index, position] of positions.entries()) widest = Math.max(widest, position - (positions[index - 1] ?? 0));
      assert.ok((await node.heads.list()).every((head) => node.heads.isGenuine(head)));
    }
    measured(t, 'H3 heads', 'Two app nodes with a heads folder each on one database, 800 entries', `each kept a signed head at most ${widest} entries after its last, whichever had sealed`);
  });

  test('a node that did not seal anything keeps a head when it stops', async () => {
    const late = await startNode('late');
    assert.ok(await until(async () => await reached(late) > 0));
    await write(3);
    await pause(1_200);
    await late.sealer.stop();
    const { rows } = await database.owner.query<{ sealed: number }>('select max(position)::integer as sealed from journal.seal');
    assert.equal(await reached(late), rows[0]?.sealed);
  });

  test('a heads folder that cannot be written to is said once, and once more when it is well again; sealing goes on', async () => {
    const node = await startNode('broken');
    assert.ok(await until(async () => await reached(node) > 0));
    const file = join(folder, 'broken', 'heads.jsonl');
    const kept = await readFile(file, 'utf8');
    await rm(file);
    await mkdir(file);
    await write(100);
    assert.ok(await until(async () => node.said.length === 1), 'nothing was said');
    await pause(1_200);
    assert.equal(node.said.length, 1, 'it is said once');
    assert.match(node.said[0] ?? '', /^The journal cannot be sealed, or its head cannot be kept \(EISDIR/);
    await rm(file, { recursive: true });
    assert.ok(await until(async () => node.said.length === 2));
    assert.match(node.said[1] ?? '', /again\.$/);
    assert.ok(await until(async () => await reached(node) >= 900));
    assert.ok(kept.length > 0);
    await chmod(file, 0o600);
  });
});
