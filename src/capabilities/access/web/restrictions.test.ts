import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type SignedOffWork, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

describe('restricted children', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let officer: Somebody;
  let head: Somebody;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    officer = await house.aPerson({ role: 'information-officer', name: 'Ines Officer' });
    head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head' });
  });
  after(() => house.close());

  interface Restricted { readonly child: string; readonly work: SignedOffWork; readonly address: string; readonly browser: Browser }
  async function restricts(): Promise<Restricted> {
    const child = await house.aChild({ worker: cast.worker });
    const work = await house.aPieceOfWork({ author: cast.worker, child, state: 'returned', manager: cast.manager, answers: { 'SC-01': { response: 'met', note: 'quokka' } } });
    const browser = await house.signIn(officer);
    await browser.get('/restricted/new');
    const came = await browser.submit('/restricted/new', { child, reason: 'Family of a member of staff.' });
    assert.equal(came.status, 303, wordsOf(came.text));
    const address = came.location.split('?')[0] ?? '';
    await browser.get(address);
    return { child, work, address, browser };
  }
  const names = ({ browser, address }: Restricted, who: Somebody) => browser.post(`${address}/name`, { person: String(who.id) });
  const sees = async (who: Somebody, { work, child }: Restricted) => {
    const browser = await house.signIn(who);
    const [page, signed, list, csv] = [await browser.get(`/work/${work.id}`), await browser.get(`/work/${work.id}/signed/1`), await browser.get('/work?size=100'), await browser.get('/work?as=csv')];
    const all = [page.status === 200, signed.status === 200, list.text.includes(work.id), csv.text.includes(child)];
    assert.equal(new Set(all).size, 1, `${who.name}: ${all.join()}`);
    return all[0];
  };

  test('from that moment nobody sees it but who is named: not its author, not the managers above, not who sees the whole', async () => {
    const it = await restricts();
    for (const who of [cast.worker, cast.manager, cast.service, cast.director, house.lead]) assert.equal(await sees(who, it), false, who.name);
    await names(it, cast.manager);
    assert.equal(await sees(cast.manager, it), true);
    for (const who of [cast.worker, cast.service, cast.director, house.lead]) assert.equal(await sees(who, it), false, who.name);
    await names(it, house.lead);
    assert.equal(await sees(house.lead, it), true);
    await it.browser.get(it.address);
    await it.browser.post(`${it.address}/take-name`, { person: String(house.lead.id) });
    assert.equal(await sees(house.lead, it), false, 'taken off the list, at the next request');
  });

  test('being named opens nothing that is not in the scope anyway', async () => {
    const it = await restricts();
    for (const who of [cast.away, cast.other, cast.administrator]) {
      await names(it, who);
      assert.equal((await (await house.signIn(who)).get(`/work/${it.work.id}`)).status, 404, who.name);
    }
  });

  test('the child itself is not known any more to who is not named, and what they start is theirs and shown to nobody more', async () => {
    const it = await restricts();
    const browser = await house.signIn(cast.colleague);
    await browser.get('/work/new');
    const known = await browser.submit('/work/new', { kind: 'visit', child: it.child, due: '2026-06-20' });
    await browser.get('/work/new');
    const unknown = await browser.submit('/work/new', { kind: 'visit', child: 'C-999999', due: '2026-06-20' });
    const bare = (text: string) => text.replaceAll(/value="[^"]*"|nonce="[^"]*"/g, '').replaceAll(it.child, 'C-999999');
    assert.equal(bare(known.text), bare(unknown.text));
    const started = await browser.submit('/work/new', { kind: 'visit', child: it.child, due: '2026-06-20', unknown: 'They were moved to us.', looked: 'yes' });
    assert.match(started.location, /^\/work\/.*\/check/, 'nothing holds up help to a child');
    assert.equal((await browser.get(started.location)).status, 200);
    assert.match(wordsOf((await it.browser.get(it.address)).text), /Cai Colleague 1 piece of work, 1 outside of the restriction/);
    await names(it, cast.colleague);
    assert.equal((await browser.get(started.location)).status, 200);
    assert.deepEqual(await house.rows('select distinct restriction > 0 as inside from checks.work where child = $1', [it.child]), [{ inside: true }]);
  });

  test('who is named works as ever: what they answer and sign is restricted from its first moment', async () => {
    const it = await restricts();
    await names(it, cast.worker);
    await names(it, cast.manager);
    const work = await house.aPieceOfWork({ author: cast.worker, child: it.child, state: 'authorised', manager: cast.manager });
    for (const table of ['answers_given', 'sign_off'] as const) {
      assert.equal(await house.count(`checks.${table} where work_id = $1 and restriction = 0`, [work.id]), 0, table);
      assert.equal(await house.count(`checks.${table} where work_id = $1 and restriction > 0`, [work.id]), 1, table);
    }
    assert.equal(await house.count('checks.decision d join checks.sign_off s on s.id = d.sign_off_id where s.work_id = $1 and d.restriction > 0', [work.id]), 1);
    assert.equal((await (await house.signIn(cast.service)).get(`/work/${work.id}`)).status, 404);
  });

  test('lifting takes two; then everybody who had it in their scope sees it again', async () => {
    const it = await restricts();
    await it.browser.submit(`${it.address}/ask-to-lift`, { reason: 'The case has ended.' });
    await it.browser.get(it.address);
    const own = await it.browser.post(`${it.address}/lift`);
    assert.equal(own.status, 422);
    assert.match(wordsOf(own.text), /You asked for this/);
    assert.equal(await sees(cast.manager, it), false);
    const second = await house.signIn(head);
    assert.ok((await second.get('/')).text.includes(it.address));
    await second.get(it.address);
    assert.match((await second.submit(`${it.address}/lift`)).location, /done=lifted/);
    for (const who of [cast.worker, cast.manager, cast.service, cast.director, house.lead]) assert.equal(await sees(who, it), true, who.name);
    assert.equal(await sees(cast.worker, it), true);
    assert.equal(await house.count(`checks.work w join checks.answers_given g on g.work_id = w.id where w.id = $1 and g.restriction + w.restriction > 0`, [it.work.id]), 0);
    assert.equal((await second.post(`${it.address}/name`, { person: String(cast.worker.id) })).status, 422, 'what is lifted has no names');
  });

  test('nobody names themselves, and what is wrong is said at its place', async () => {
    const it = await restricts();
    const own = await names(it, officer);
    assert.equal(own.status, 422);
    assert.match(wordsOf(own.text), /Nobody names themselves/);
    assert.equal((await it.browser.post(`${it.address}/name`, { person: '' })).status, 422);
    assert.equal((await it.browser.post(`${it.address}/ask-to-lift`, { reason: '' })).status, 422);
    assert.equal((await it.browser.post(`${it.address}/lift`)).status, 404, 'nobody has asked');
    await it.browser.get('/restricted/new');
    for (const [fields, says] of [[{ child: 'Jane Doe!', reason: 'x' }, /reference from the case system/], [{ child: it.child, reason: 'x' }, /restricted already/], [{ child: 'C-777777', reason: '' }, /Say why/]] as const) {
      const came = await it.browser.submit('/restricted/new', fields);
      assert.equal(came.status, 422);
      assert.match(wordsOf(came.text), says);
    }
    assert.match((await it.browser.get('/restricted?as=csv')).text, new RegExp(it.child));
    assert.match(wordsOf((await it.browser.get('/restricted?child=C-888888')).text), /Nothing matches/);
    assert.match(wordsOf((await it.browser.get(`${it.address}?q=Wen`)).text), /Wen Worker/);
  });

  test('in an emergency a restricted child is opened by its reference, and by no team', async () => {
    const it = await restricts();
    const browser = await house.signIn(cast.away);
    await browser.get('/break-glass');
    await browser.submit('/break-glass', { child: '', team: String(cast.ash.id), reason: 'Something has happened there.' });
    assert.equal((await browser.get(`/work/${it.work.id}`)).status, 404);
    await browser.get('/break-glass');
    await browser.submit('/break-glass', { child: it.child, reason: 'The police called about this child.' });
    assert.equal((await browser.get(`/work/${it.work.id}`)).status, 200);
  });

  test('direct SQL as the application’s role sees none of it, lifts nothing alone, and names nobody in another’s name', async () => {
    const it = await restricts();
    const id = Number(it.address.split('/').at(-1));
    for (const who of [cast.worker, cast.manager, cast.director]) {
      for (const sql of ['select id from checks.work where id = $1', 'select id from checks.answers_given where work_id = $1', 'select id from checks.answer where work_id = $1',
        'select id from checks.sign_off where work_id = $1', 'select sign_off_id from checks.decision d join checks.sign_off s on s.id = d.sign_off_id where s.work_id = $1',
        'select p.code from checks.return_point p where p.sign_off_id in (select id from checks.sign_off where work_id = $1)']) {
        assert.deepEqual(await house.as(who, ({ db }) => db.rows(sql, [it.work.id])), [], `${who.name}: ${sql}`);
      }
      for (const table of ['work', 'answers_given', 'sign_off', 'decision', 'return_point']) {
        assert.ok(await house.count(`checks.${table} where restriction = $1`, [id]) > 0, `there is something of it in ${table}`);
        assert.deepEqual(await house.as(who, ({ db }) => db.rows(`select from checks.${table} where restriction = $1`, [id])), [], `${who.name}: ${table}`);
      }
      assert.deepEqual(await house.as(who, ({ db }) => db.rows('select * from caseload.child where reference = $1', [it.child])), []);
    }
    const tries: readonly [string, unknown[], RegExp][] = [
      ['update access.restriction set lifted_at = now() where id = $1', [id], /permission denied/],
      ['delete from access.restriction where id = $1', [id], /permission denied/],
      ['update checks.work set restriction = 0 where id = $1', [it.work.id], /permission denied/],
      ['insert into access.restriction_named (restriction_id, person_id, named_by, named_at) values ($1, $2, $2, now())', [id, cast.manager.id], /violates check constraint|who names is not who acts/],
      ['insert into access.restriction_named (restriction_id, person_id, named_by, named_at) values ($1, $2, $3, now())', [id, cast.manager.id, officer.id], /who names is not who acts/],
      ['insert into access.lifting (restriction_id, reason, asked_by, asked_at, approved_by, approved_at) values ($1, $2, $3, now(), $4, now())', [id, 'x', cast.manager.id, officer.id], /permission denied/],
    ];
    for (const [sql, values, says] of tries) await assert.rejects(house.as(cast.manager, ({ db }) => db.rows(sql, values)), says, sql);
    await assert.rejects(house.as(cast.manager, async ({ db }) => {
      const asked = await db.one<{ id: number }>('insert into access.lifting (restriction_id, reason, asked_by, asked_at) values ($1, $2, $3, now()) returning id', [id, 'x', cast.manager.id]);
      await db.rows(`select set_config('touchstone.person', $1, true)`, [String(officer.id)]);
      await db.rows('update access.lifting set approved_by = $2, approved_at = now() where id = $1', [asked.id, officer.id]);
    }), /nobody asks and approves in one act/);
  });
});
