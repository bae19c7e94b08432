import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { wordsOf, type Browser } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

describe('what is kept and why, and what may not be erased', () => {
  let house: TestHouse;
  let officer: Browser;
  let worker: Browser;
  let wen: Somebody;
  before(async () => {
    house = await openTestHouse();
    const cast = await house.aCast();
    wen = cast.worker;
    officer = await house.signIn(await house.aPerson({ role: 'information-officer', name: 'Ines Officer' }));
    worker = await house.signIn(wen);
  });
  after(() => house.close());

  test('everybody who works here sees what is kept, why and for how long; only the information officer changes it', async () => {
    const words = wordsOf((await worker.get('/privacy/kept')).text);
    assert.match(words, /Pieces of work and their checks.*7 years from the last act/);
    assert.match(words, /not yet agreed by the authority/);
    assert.doesNotMatch(words, /Change Pieces of work/);
    for (const path of ['/privacy/kept/work', '/privacy/holds', '/privacy/desk']) assert.equal((await worker.get(path)).status, 404, path);
    assert.equal((await worker.post('/privacy/kept/work', {})).status, 404);
    assert.equal((await officer.get('/privacy/kept/nothing')).status, 404);
  });

  test('a period that is set says who set it, and the journal does too', async () => {
    await officer.get('/privacy/kept/work');
    const refused = await officer.submit('/privacy/kept/work', { number: '0', source: 'Our own schedule of 2026' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Give the period as a whole number/);
    assert.match(refused.text, /Our own schedule of 2026/);
    const came = await officer.submit('/privacy/kept/work', { number: '10', source: 'Our own schedule of 2026', reviewOn: '2027-06-01' });
    assert.equal(came.location, '/privacy/kept?done=set', wordsOf(came.text));
    assert.match(wordsOf((await worker.get('/privacy/kept')).text), /10 years from the last act.*Our own schedule of 2026.*Ines Officer/);
    const [entry] = await house.rows<{ detail: string }>(`select detail from journal.entry where what = 'retention-set' and about = 'category:work'`);
    assert.match(entry?.detail ?? '', /10 years/);
    assert.match((await worker.get('/privacy/kept?as=csv')).text, /10 years/);
  });

  test('the database refuses a journal of less than a year and forms of more than a week', async () => {
    await assert.rejects(house.database.app.query(`update privacy.category set keep_number = 11, keep_unit = 'months' where code = 'journal'`), /check constraint/);
    await assert.rejects(house.database.app.query(`update privacy.category set keep_number = 8 where code = 'forms'`), /check constraint/);
    await assert.rejects(house.database.app.query(`delete from privacy.category`), /permission denied/);
  });

  test('a hold is placed on a person by name, stands once, and is lifted with a reason', async () => {
    const page = await officer.get('/privacy/holds');
    assert.match(wordsOf(page.text), /No hold stands/);
    assert.match((await officer.submit('/privacy/holds', { kind: 'person', person: 'Nobody Here', reason: 'An inquiry' })).text, /Choose the person/);
    assert.equal((await officer.submit('/privacy/holds', { kind: 'person', person: 'wen', reason: 'An inquiry' })).status, 303);
    assert.match(wordsOf((await officer.get('/privacy/holds?done=placed')).text), /Everything about a person: Wen Worker An inquiry/);
    assert.match((await officer.submit('/privacy/holds', { kind: 'person', person: 'Wen Worker', reason: 'Again' })).text, /stands already/);
    const [hold] = await house.rows<{ id: number }>('select id from privacy.hold where lifted_at is null');
    await officer.get(`/privacy/holds/${hold?.id}/lift`);
    assert.equal((await officer.submit(`/privacy/holds/${hold?.id}/lift`, { reason: '' })).status, 422);
    assert.equal((await officer.submit(`/privacy/holds/${hold?.id}/lift`, { reason: 'It has ended' })).status, 303);
    assert.equal(await house.count('privacy.hold where lifted_at is null'), 0);
    assert.equal(await house.count(`journal.entry where what in ('hold-placed', 'hold-lifted') and about = 'person:${wen.id}'`), 2);
  });

  test('of several people of one name the officer chooses', async () => {
    const other = await house.aPerson({ role: 'practitioner', name: 'Wen Worker' });
    await officer.get('/privacy/holds');
    const came = await officer.submit('/privacy/holds', { kind: 'person', person: 'Wen Worker', reason: 'An inquiry' });
    assert.match(wordsOf(came.text), /Several people are called that/);
    assert.equal((await officer.submit('/privacy/holds', { person: String(other.id) })).status, 303);
    assert.equal(await house.count(`privacy.hold where value = '${other.id}'`), 1);
  });

  test('seeing a hold on a child is written in the journal', async () => {
    await officer.get('/privacy/holds');
    assert.equal((await officer.submit('/privacy/holds', { kind: 'child', child: 'c-100009', reason: 'A court asked' })).status, 303);
    const readBefore = await house.count(`journal.entry where what = 'holds-read'`);
    await officer.get('/privacy/holds');
    assert.equal(await house.count(`journal.entry where what = 'holds-read'`), readBefore + 1);
  });
});
