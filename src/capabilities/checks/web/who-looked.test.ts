import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type SignedOffWork, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

describe('who looked, and who may', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let officer: Somebody;
  let head: Somebody;
  let child: string;
  let work: SignedOffWork;
  let other: SignedOffWork;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    officer = await house.aPerson({ role: 'information-officer', name: 'Ines Officer' });
    head = await house.aPerson({ role: 'head-of-service', name: 'Hedda Head', lineManager: cast.director });
    child = await house.aChild({ worker: cast.worker });
    work = await house.aPieceOfWork({ author: cast.worker, child, state: 'signed-off' });
    other = await house.aPieceOfWork({ author: cast.away });
    const starting = await house.signIn(cast.worker);
    await starting.get('/work/new');
    await starting.submit('/work/new', { kind: 'visit', child, due: '2026-06-20' });
    for (const who of [cast.manager, cast.service, cast.worker]) await (await house.signIn(who)).get(`/work/${work.id}`);
  });
  after(() => house.close());

  test('the director sees who looked at a piece of work, with the reading in the journal before', async () => {
    const browser = await house.signIn(cast.director);
    assert.ok((await browser.get(`/work/${work.id}`)).text.includes(`/work/${work.id}/looked`));
    const words = wordsOf((await browser.get(`/work/${work.id}/looked`)).text);
    for (const name of ['Mo Manager', 'Sunniva Service', 'Wen Worker', 'Dilys Director']) assert.ok(words.includes(name), name);
    assert.equal(await house.count(`journal.entry where what = 'readings-read' and by_id = $1 and about = $2`, [cast.director.id, `work:${work.id}`]), 1);
    assert.match(wordsOf((await browser.get(`/work/${work.id}/looked?name=Sunniva`)).text), /1 time with this name/);
    assert.match((await browser.get(`/work/${work.id}/looked?as=csv`)).text, /Mo Manager/);
  });

  test('the information officer sees it for a child, whatever the scope, and nothing of the work itself', async () => {
    const browser = await house.signIn(officer);
    const found = wordsOf((await browser.get(`/looked?child=${child.toLowerCase()}`)).text);
    for (const name of ['Mo Manager', 'Sunniva Service', 'Wen Worker']) assert.ok(found.includes(name), name);
    assert.ok(!found.includes(`: ${work.number} `), 'no number of work outside of their scope');
    assert.equal((await browser.get(`/work/${work.id}/looked`)).status, 404);
    assert.match(wordsOf((await browser.get('/looked')).text), /Give the child’s reference/);
  });

  test('a head of service sees it in their scope only: of another’s child as of none', async () => {
    const browser = await house.signIn(head);
    const bare = (text: string) => text.replaceAll(/value="[^"]*"|nonce="[^"]*"/g, '').replaceAll(child, 'C-999999');
    assert.equal(bare((await browser.get(`/looked?child=${child}`)).text), bare((await browser.get('/looked?child=C-999999')).text));
    assert.equal((await browser.get(`/work/${work.id}/looked`)).status, 404);
    const director = await house.signIn(cast.director);
    assert.match(wordsOf((await director.get(`/looked?child=${child}`)).text), /Mo Manager/);
  });

  test('a worker sees who looked at their work, and neither their own looking nor that at others', async () => {
    const mine = wordsOf((await (await house.signIn(cast.worker)).get('/looked-at-me')).text);
    assert.ok(mine.includes('Mo Manager') && mine.includes('Sunniva Service'));
    assert.ok(!/Wen Worker Worker|Read a piece of work: \d+ .*Wen Worker practitioner/.test(mine));
    assert.match(wordsOf((await (await house.signIn(cast.away)).get('/looked-at-me')).text), /Nobody has looked/);
    await (await house.signIn(cast.other)).get(`/work/${other.id}`);
    const away = await house.signIn(cast.away);
    assert.match(wordsOf((await away.get('/looked-at-me')).text), /Ottoline Other/);
    assert.match((await away.get('/looked-at-me?as=csv')).text, /Ottoline Other/);
    assert.match(wordsOf((await away.get('/looked-at-me?name=nobody')).text), /Nobody of that name/);
  });

  test('practitioners and their managers do not ask who looked', async () => {
    for (const who of [cast.worker, cast.manager, cast.service, cast.administrator, house.lead]) {
      const browser = await house.signIn(who);
      for (const path of ['/looked', `/looked?child=${child}`, `/work/${work.id}/looked`]) assert.equal((await browser.get(path)).status, 404, `${who.name} ${path}`);
    }
  });

  test('who may see a piece of work is told by its number with the reason, and is who in truth opens it', async () => {
    const acting = await house.aPerson({ role: 'practitioner', name: 'Stan In', team: cast.birch, lineManager: cast.other });
    await house.aStandIn(acting, cast.manager);
    const hurried = await house.aPerson({ role: 'practitioner', name: 'Hurried Worker', team: cast.birch, lineManager: cast.other });
    const opening = await house.signIn(hurried);
    await opening.get('/break-glass');
    await opening.submit('/break-glass', { child, reason: 'The police called about this child.' });
    const lent = await house.aPerson({ role: 'practitioner', name: 'Lent Lead', team: cast.birch, lineManager: cast.other });
    await house.aGrant(lent, 'quality-lead');
    const asking = await house.signIn(cast.administrator);
    const shown = wordsOf((await asking.get(`/who-may-see?number=${work.number}`)).text);
    const everybody = await house.rows<Somebody>('select p.id, p.name from people.person p join access.account a on a.person_id = p.id');
    for (const each of everybody) {
      const opens = (await (await house.signIn(each)).get(`/work/${work.id}`)).status === 200;
      assert.equal(shown.includes(` ${each.name} `), opens || each.name === cast.administrator.name, each.name);
    }
    for (const why of ['They wrote it', 'They manage its team', 'They stand in for a manager today', 'Their role sees the whole authority', 'They opened it in an emergency']) assert.ok(shown.includes(why), why);
    assert.ok(!shown.includes(child), 'nothing about the child');
    for (const odd of ['0', 'x', '-1', '999999', '1e3', '99999999999999999']) assert.match(wordsOf((await asking.get(`/who-may-see?number=${odd}`)).text), /no piece of work of that number/, odd);
  });
});
