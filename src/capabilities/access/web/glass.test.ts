import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

const reason = 'The police called: the child is at the station.';

describe('emergency access', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let officer: Somebody;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    officer = await house.aPerson({ role: 'information-officer', name: 'Ines Officer' });
  });
  after(() => house.close());

  async function aChildOfAsh() {
    const child = await house.aChild({ worker: cast.worker });
    return { child, work: await house.aPieceOfWork({ author: cast.worker, child, state: 'signed-off', answers: { 'SC-01': { response: 'met', note: 'quokka' } } }) };
  }
  async function opens(who: Somebody, fields: Record<string, string>) {
    const browser = await house.signIn(who);
    await browser.get('/break-glass');
    const came = await browser.submit('/break-glass', { reason, ...fields });
    return { browser, came };
  }
  const glassOf = async (who: Somebody) => (await house.rows<{ id: number }>('select max(id) as id from access.glass where person_id = $1', [who.id]))[0]?.id ?? 0;

  test('without a reason nothing opens, and that it was tried is in the journal', async () => {
    const { child, work } = await aChildOfAsh();
    for (const wrong of ['', 'urgent']) {
      const { browser, came } = await opens(cast.away, { child, reason: wrong });
      assert.equal(came.status, 422);
      assert.equal((await browser.get(`/work/${work.id}`)).status, 404);
    }
    assert.equal(await house.count(`journal.entry where what = 'glass-refused' and by_id = $1`, [cast.away.id]), 2);
    assert.equal(await house.count('access.glass'), 0);
  });

  test('with one, a practitioner of another team reads the child’s work and no other, marked, and for an hour', async () => {
    const { child, work } = await aChildOfAsh();
    const { work: other } = await aChildOfAsh();
    const { browser, came } = await opens(cast.away, { child: ` ${child.toLowerCase()} ` });
    assert.equal(came.status, 303);
    const shown = await browser.get(`/work/${work.id}`);
    assert.equal(shown.status, 200);
    assert.match(wordsOf(shown.text), /quokka/);
    assert.match(wordsOf(shown.text), /Emergency access is open until 10 June 2026 at 11:00am/);
    assert.equal((await browser.get(`/work/${other.id}`)).status, 404, 'work about another child stays closed');
    const list = await browser.get('/work');
    assert.ok(list.text.includes(work.id) && !list.text.includes(other.id));
    const id = await glassOf(cast.away);
    assert.deepEqual(await house.rows(`select distinct detail::jsonb -> 'glass' as glass from journal.entry where by_id = $1 and what = 'work-read'`, [cast.away.id]), [{ glass: [id] }]);
    await browser.get('/');
    assert.equal((await browser.post(`/work/${work.id}/authorise`, { digest: work.digest })).status, 404, 'it opens nothing but reading');
    for (const minutes of [29, 29]) {
      house.pass(minutes);
      assert.equal((await browser.get(`/work/${work.id}`)).status, 200, 'until then it is open');
    }
    house.pass(2);
    assert.equal((await browser.get(`/work/${work.id}`)).status, 404, 'after an hour it is closed');
    assert.ok(!(await browser.get('/work')).text.includes(work.id));
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('manager and information officer are told in the same transaction, in their lists, until they have looked', async () => {
    const { child, work } = await aChildOfAsh();
    const { browser, came } = await opens(cast.away, { child });
    assert.equal(came.status, 303);
    await browser.get(`/work/${work.id}`);
    const id = await glassOf(cast.away);
    for (const who of [cast.other, officer]) {
      const told = await house.signIn(who);
      assert.ok((await told.get('/')).text.includes(`/glass/${id}`), who.name);
      const one = wordsOf((await told.get(`/glass/${id}`)).text);
      assert.ok(one.includes(reason) && one.includes('Read a piece of work') && one.includes(`work:${work.id}`), who.name);
      assert.equal((await told.submit(`/glass/${id}/looked`)).status, 303);
      assert.ok(!(await told.get('/')).text.includes(`/glass/${id}`), who.name);
    }
    for (const who of [cast.manager, cast.away, cast.colleague]) assert.equal((await (await house.signIn(who)).get(`/glass/${id}`)).status, 404, who.name);
    const watching = await house.signIn(officer);
    assert.match(wordsOf((await watching.get('/glass')).text), /Awel Away/);
    assert.match((await watching.get('/glass?as=csv')).text, new RegExp(`Awel Away,.*${child}`));
    assert.match(wordsOf((await watching.get('/glass?name=nobody')).text), /Nothing matches/);
  });

  test('a team is opened as a whole; closed early it is closed at once, by nobody but who opened it', async () => {
    const { work } = await aChildOfAsh();
    const { browser } = await opens(cast.other, { team: String(cast.ash.id), child: '' });
    assert.equal((await browser.get(`/work/${work.id}`)).status, 200);
    const id = await glassOf(cast.other);
    const stranger = await house.signIn(cast.worker);
    await stranger.get('/');
    assert.equal((await stranger.post(`/break-glass/${id}/close`)).status, 404);
    await browser.get('/break-glass');
    assert.equal((await browser.submit(`/break-glass/${id}/close`)).status, 303);
    assert.equal((await browser.get(`/work/${work.id}`)).status, 404);
  });

  test('a reference that nobody knows answers as one that is known: whoever asks learns nothing', async () => {
    const { browser, came } = await opens(cast.away, { child: 'C-999999' });
    assert.equal(came.status, 303);
    assert.match(wordsOf((await browser.get('/break-glass?done=opened')).text), /It is open/);
    assert.match(wordsOf((await browser.get('/work?child=C-999999')).text), /Nothing matches/);
  });

  test('it is for those who work with children: nobody else finds it', async () => {
    for (const who of [cast.administrator, house.lead, officer]) {
      const browser = await house.signIn(who);
      assert.equal((await browser.get('/break-glass')).status, 404, who.name);
      await browser.get('/');
      assert.equal((await browser.post('/break-glass', { child: 'C-100001', reason, minutes: '60', team: '' })).status, 404, who.name);
    }
  });

  test('direct SQL as the application’s role breaks it for nobody else, for no longer, and without words for nobody', async () => {
    const insert = (person: number, minutes: number, why: string) => house.as(cast.away, ({ db }) => db.rows(
      `insert into access.glass (person_id, team_id, teams, reason, from_at, until_at) values ($1, $2, '{}', $3, now(), now() + $4 * interval '1 minute')`, [person, cast.ash.id, why, minutes]));
    await assert.rejects(insert(cast.colleague.id, 60, reason), /nobody breaks the glass for somebody else/);
    await assert.rejects(insert(cast.away.id, 61, reason), /violates check constraint/);
    await assert.rejects(insert(cast.away.id, 60, ' urgent   '), /violates check constraint/);
    await insert(cast.away.id, 60, reason);
    await assert.rejects(house.as(cast.away, ({ db }) => db.rows(`update access.glass set until_at = now() + interval '1 day'`)), /permission denied/);
    await assert.rejects(house.as(cast.away, ({ db }) => db.rows('delete from access.glass_told')), /permission denied/);
    const id = await glassOf(cast.away);
    await assert.rejects(house.as(cast.away, ({ db }) => db.rows('insert into access.glass_told (glass_id, person_id) values ($1, $2)', [id, cast.away.id])), /who broke the glass is not told/);
    await house.database.owner.query('update access.glass set ended_at = from_at where id = $1', [id]);
  });
});
