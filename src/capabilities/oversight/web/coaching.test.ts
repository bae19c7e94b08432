import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { type Somebody, openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

let house: TestHouse;
let cast: Awaited<ReturnType<TestHouse['aCast']>>;
before(async () => {
  house = await openTestHouse();
  cast = await house.aCast();
});
after(() => house.close());

test('coaching is for the two of them: begun, met, ended with what came of it, and seen by nobody else', async () => {
  const coach = await house.signIn(cast.service);
  await coach.get('/oversight/coaching/new');
  assert.match((await coach.submit('/oversight/coaching/new', { manager: String(cast.service.id), goal: 'To delegate.' })).text, /Nobody coaches themselves/);
  assert.match((await coach.submit('/oversight/coaching/new', { manager: String(cast.worker.id), goal: 'To delegate.' })).text, /Coaching here is for managers/);
  const begun = await coach.submit('/oversight/coaching/new', { manager: String(cast.manager.id), goal: 'To delegate more.' });
  assert.equal(begun.status, 303, wordsOf(begun.text));
  const place = begun.location.split('?')[0] ?? '';
  const manager = await house.signIn(cast.manager);
  assert.match((await manager.get(place)).text, /To delegate more/);
  assert.match((await manager.submit(`${place}/sessions`, { 'session-on': '2026-06-11', session: 'We met.' })).text, /still to come/);
  assert.equal((await manager.submit(`${place}/sessions`, { 'session-on': '2026-06-10', session: 'We met.' })).status, 303);
  for (const who of [cast.director, cast.other, house.lead]) assert.equal((await (await house.signIn(who)).get(place)).status, 404, who.name);
  const seen = (who: Somebody) => house.as(who, async ({ db }) => (await db.rows('select from oversight.coaching')).length + (await db.rows('select from oversight.coaching_session')).length);
  assert.deepEqual([await seen(cast.manager), await seen(cast.service), await seen(cast.director), await seen(house.lead)], [2, 2, 0, 0]);
  await coach.get(place);
  assert.equal((await coach.submit(`${place}/end`, { 'effect-on': '2026-06-10', effect: 'Delegates now.' })).status, 303);
  assert.match((await manager.post(`${place}/sessions`, { 'session-on': '2026-06-10', session: 'Again.' })).text, /ended already/);
});
