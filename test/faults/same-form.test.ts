import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { acts, difference, openStage, type Stage } from './kit/acts.ts';
import { measured } from './kit/figures.ts';

const times = 10;

describe('the same form sent ten times at once has one effect, and all are led to the same page', () => {
  let stage: Stage;
  const held: string[] = [];
  before(async () => { stage = await openStage(); });
  after(() => stage.house.close());

  for (const act of acts) {
    test(act.name, async () => {
      const once = await stage.ready(act);
      const begun = await stage.everything();
      const alone = await once.browser.send(once.action, once.form);
      assert.equal(alone.status, 303, alone.text.slice(0, 300));
      const oneEffect = difference(begun, await stage.everything());
      assert.ok(Object.keys(oneEffect).length > 0);

      const again = await stage.ready(act);
      const untouched = await stage.everything();
      const came = await Promise.all(Array.from({ length: times }, () => again.browser.send(again.action, again.form)));
      assert.equal(new Set(came.map(({ status, location }) => `${status} ${location}`)).size, 1, JSON.stringify(came.map(({ status, location }) => [status, location])));
      assert.equal(came[0]?.status, 303);
      assert.deepEqual(difference(untouched, await stage.everything()), oneEffect, 'what ten did is what one does');
      const later = await again.browser.send(again.action, again.form);
      assert.deepEqual([later.status, later.location], [303, came[0]?.location], 'and sent once more, later, it leads there too');
      assert.deepEqual(difference(untouched, await stage.everything()), oneEffect);
      held.push(act.name);
    });
  }

  test('every act was tried', (t) => {
    assert.equal(held.length, acts.length);
    measured(t, 'C3', `The form of each of ${acts.length} acts sent ${times} times at once, and once more later`, `1 effect and the same page each, ${held.length} of ${acts.length}`);
  });
});
