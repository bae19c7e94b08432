import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('the statements at every page’s foot, and complaints', () => {
  let house: TestHouse;
  let officer: Browser;
  let worker: Browser;
  before(async () => {
    house = await openTestHouse();
    const cast = await house.aCast();
    officer = await house.signIn(await house.aPerson({ role: 'information-officer', name: 'Ines Officer' }));
    worker = await house.signIn(cast.worker);
  });
  after(() => house.close());

  test('every page leads to the privacy notice, the accessibility statement and the complaint form, also where there is none', async () => {
    for (const [browser, path] of [[house.stranger(), '/sign-in'], [worker, '/'], [worker, '/not-there'], [officer, '/privacy/desk'], [house.stranger(), '/about']] as const) {
      const { text } = await browser.get(path);
      for (const href of ['/privacy', '/accessibility', '/complaint']) assert.match(text, new RegExp(`<footer[^]*href="${href}"`), `${path} ${href}`);
    }
    for (const path of ['/privacy', '/accessibility', '/complaint']) assert.equal((await house.stranger().get(path)).status, 200, path);
  });

  test('what nobody has filled in is not claimed', async () => {
    const words = wordsOf((await house.stranger().get('/accessibility')).text);
    assert.match(words, /not been measured yet/);
    assert.doesNotMatch(words, /compliant with the/);
    assert.match(wordsOf((await house.stranger().get('/privacy')).text), /has not been filled in here yet/);
  });

  test('the information officer fills them in, all faults at once, and nobody else does', async () => {
    assert.equal((await worker.get('/privacy/statements')).status, 404);
    await officer.get('/privacy/statements');
    const refused = await officer.submit('/privacy/statements', { 'accessibility-status': 'partially', 'contact-email': 'none', 'authority-name': 'Testshire Council' });
    assert.equal(refused.status, 422);
    for (const field of ['accessibility-tested', 'accessibility-problems', 'contact-email']) assert.match(refused.text, new RegExp(`href="#${field}"`), field);
    assert.match(refused.text, /value="Testshire Council"/);
    const came = await officer.submit('/privacy/statements', {
      'accessibility-status': 'partially', 'accessibility-tested': '2026-06-01', 'accessibility-tested-by': 'The digital team', 'accessibility-method': 'By keyboard',
      'accessibility-problems': 'A chart has no text (1.1.1).', 'contact-email': 'data@council.example', 'authority-name': 'Testshire Council', 'officer-email': 'dpo@council.example',
    });
    assert.equal(came.status, 303, wordsOf(came.text));
    const words = wordsOf((await house.stranger().get('/accessibility')).text);
    assert.match(words, /Testshire Council is committed to making its website accessible, in accordance with the Public Sector Bodies/);
    assert.match(words, /This website is partially compliant .* due to the non-compliances and exemptions listed below/);
    assert.match(words, /last tested on 1 June 2026 .* carried out by The digital team/);
    assert.match(wordsOf((await house.stranger().get('/privacy')).text), /dpo@council\.example/);
    assert.equal(await house.count(`journal.entry where what = 'statements-set'`), 1);
  });

  let sent = '';
  test('anybody sends a complaint and is told its number and the day by which it is acknowledged', async () => {
    const stranger = house.stranger();
    await stranger.get('/complaint');
    const refused = await stranger.submit('/complaint', { name: 'A parent', contact: '', words: 'A letter went to the wrong house.' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /A letter went to the wrong house/);
    const came = await stranger.submit('/complaint', { name: 'A parent', contact: '01632 960001', words: 'A letter went to the wrong house.' });
    assert.equal(came.status, 303);
    sent = came.location;
    const words = wordsOf((await stranger.get(sent)).text);
    assert.match(words, /Its number is 1/);
    assert.match(words, /by 9 July 2026/);
    assert.doesNotMatch(words, /wrong house/);
  });

  test('it is on the information officer’s list of what to do', async () => {
    assert.match(wordsOf((await officer.get('/')).text), /Complaint 1 about data Acknowledge it by 9 July 2026/);
    assert.doesNotMatch(wordsOf((await worker.get('/')).text), /Complaint 1/);
  });

  test('only the information officer reads it, and reading it is journalled', async () => {
    const path = sent.replace('/complaint/', '/privacy/complaints/');
    assert.equal((await worker.get('/privacy/complaints')).status, 404);
    assert.equal((await worker.get(path)).status, 404);
    assert.match(wordsOf((await officer.get(path)).text), /A letter went to the wrong house/);
    assert.equal(await house.count(`journal.entry where what = 'complaint-read'`), 1);
    assert.equal(await house.count(`journal.entry where detail like '%wrong house%'`), 0, 'its words are not in the journal');
  });

  test('the tracker says what was not acknowledged in time, and then what came of it', async () => {
    house.setClock('2026-07-10T08:00:00Z');
    const late = await house.signIn({ id: (await house.rows<{ id: number }>(`select id from people.person where name = 'Ines Officer'`))[0]?.id ?? 0, name: 'Ines Officer' });
    assert.match(wordsOf((await late.get('/privacy/complaints')).text), /9 Jul 2026 \(overdue\)/);
    assert.match(wordsOf((await late.get('/privacy/desk')).text), /1 not acknowledged in time/);
    const path = sent.replace('/complaint/', '/privacy/complaints/');
    await late.get(path);
    assert.equal((await late.submit(`${path}/acknowledge`, { how: '' })).status, 422);
    assert.equal((await late.submit(`${path}/acknowledge`, { how: 'By telephone' })).status, 303);
    assert.match(wordsOf((await late.get(path)).text), /By Ines Officer on 10 July 2026, after the 9 July 2026/);
    assert.equal((await late.submit(`${path}/close`, { outcome: 'We are sorry.' })).status, 303);
    assert.match(wordsOf((await late.get('/privacy/complaints')).text), /No complaint is open/);
    assert.match((await late.get('/privacy/complaints?state=all&as=csv')).text, /A parent/);
  });

  test('the database lets nobody change what was complained of', async () => {
    await assert.rejects(house.database.app.query(`update privacy.complaint set words = 'Nothing'`), /permission denied/);
    await assert.rejects(house.database.app.query('delete from privacy.complaint'), /permission denied/);
  });
});
