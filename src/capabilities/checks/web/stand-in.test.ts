import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('a practitioner who stands in for the manager of another team', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    await house.aStandIn(cast.worker, cast.other);
  });
  after(() => house.close());

  test('sees that team and their own work, and nothing of their colleagues', async () => {
    const [own, colleague, away] = await Promise.all([cast.worker, cast.colleague, cast.away].map((author) => house.aPieceOfWork({ author })));
    const browser = await house.signIn(cast.worker);
    const statusOf = async (work: { id: string } | undefined) => (await browser.get(`/work/${work?.id}`)).status;
    assert.deepEqual([await statusOf(own), await statusOf(colleague), await statusOf(away)], [200, 404, 200]);
    for (const path of ['/work', '/work?as=csv']) {
      const { text } = await browser.get(path);
      assert.deepEqual(['Wen Worker', 'Cai Colleague', 'Awel Away'].map((name) => text.replace(/<header[\s\S]*?<\/header>/, '').includes(name)), [true, false, true], path);
    }
  });
});
