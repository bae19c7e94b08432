import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, pressed, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('names in free text, noticed on saving', () => {
  let house: TestHouse;
  let worker: Browser;
  let work = '';
  before(async () => {
    house = await openTestHouse();
    const cast = await house.aCast();
    worker = await house.signIn(cast.worker);
    work = `/work/${(await house.aPieceOfWork({ author: cast.worker, answers: 'none' })).id}`;
  });
  after(() => house.close());

  const save = async (note: string) => {
    await worker.get(`${work}/check`);
    const came = await worker.post(`${work}/answers`, { ...pressed('stay'), 'response-SC-01': 'met', 'note-SC-01': note });
    assert.equal(came.status, 303, wordsOf(came.text));
    return wordsOf((await worker.get(came.location)).text);
  };

  test('what seems to name somebody is saved, and said once, without the words', async () => {
    const words = await save('Seen with Zofia Wojcik, ring 07700 900123.');
    assert.match(words, /It seems to hold a telephone number and a name|It seems to hold a name and a telephone number/);
    assert.equal(await house.count(`checks.answer where note like '%Zofia Wojcik%'`), 1, 'it never blocks');
    assert.doesNotMatch(wordsOf((await worker.get(`${work}/check`)).text), /It seems to hold/);
    assert.equal(await house.count(`platform.session where content::text like '%Wojcik%'`), 0);
    assert.equal(await house.count(`journal.entry where detail like '%Wojcik%'`), 0);
  });

  test('a colleague may be named', async () => {
    assert.doesNotMatch(await save('Discussed with Mo Manager on Monday.'), /It seems to hold/);
  });

  test('where nothing is named nothing is said', async () => {
    assert.doesNotMatch(await save('Seen alone at school, third visit of the plan.'), /It seems to hold/);
  });

  test('the names of colleagues are told to those who work here alone', async () => {
    assert.match((await worker.get('/privacy/staff-names')).text, /"mo manager"/);
    assert.equal((await house.stranger().get('/privacy/staff-names')).status, 302);
  });

  test('the browser runs the very rule that the service goes by', async () => {
    const { text } = await worker.get(`${work}/check`);
    const script = (await worker.get(/<script type="module" src="([^"]+)"/.exec(text)?.[1] ?? '')).text;
    assert.match(script, /export function spotPersonal\(text\s*,/);
    assert.match(text, /data-watch/);
  });
});
