import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, formOf, pressed, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { findAltered } from '../index.ts';

describe('authorising, returning and opening again', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let worker: Browser;
  let manager: Browser;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    worker = await house.signIn(cast.worker);
    manager = await house.signIn(cast.manager);
  });
  after(() => house.close());

  const signed = (changes: Partial<Parameters<TestHouse['aPieceOfWork']>[0]> = {}) => house.aPieceOfWork({ author: cast.worker, state: 'signed-off', ...changes });
  const decisions = (id: string) => house.rows<{ outcome: string; by_id: number; number: number; digest: string }>(
    'select d.outcome, d.by_id, s.number, d.digest from checks.decision d join checks.sign_off s on s.id = d.sign_off_id where s.work_id = $1 order by s.number', [id]);
  const stateOf = async (id: string) => (await house.rows<{ state: string }>('select state from checks.work where id = $1', [id]))[0]?.state;
  const altered = () => house.asApp([1, 2], findAltered);

  test('the manager sees precisely the text that was signed, and authorises its digest', async () => {
    const { id, digest } = await signed({ answers: { 'SC-01': { response: 'not-possible-yet', attempts: 'Rang twice', nextStep: 'Visit on Monday' } } });
    assert.match(wordsOf((await manager.get('/')).text), /Waiting for you to authorise/);
    const shown = await manager.get(`/work/${id}/authorise`);
    assert.equal(shown.status, 200);
    assert.deepEqual(formOf(shown.text, `/work/${id}/authorise`)['digest'], [digest]);
    const words = wordsOf(shown.text);
    for (const part of ['Signed off by Wen Worker', 'Rang twice', 'Visit on Monday', 'Seen in the note, WI-02', '1 statement was tried and not possible yet', digest.slice(0, 12)]) assert.ok(words.includes(part), part);
    const came = await manager.submit(`/work/${id}/authorise`);
    assert.deepEqual([came.status, came.location], [303, `/work/${id}?done=authorised`]);
    assert.deepEqual(await decisions(id), [{ outcome: 'authorised', by_id: cast.manager.id, number: 1, digest }]);
    assert.equal(await house.count(`journal.entry where what = 'work-authorised' and about = $1 and by_id = $2 and detail::jsonb ->> 'digest' = $3`, [`work:${id}`, cast.manager.id, digest]), 1);
  });

  test('returned with what to improve and by when, it opens at those statements, and what was signed stays readable', async () => {
    const { id } = await signed();
    await manager.get(`/work/${id}/return`);
    const tries: readonly [Record<string, string | string[]>, RegExp][] = [
      [{}, /Choose at least one statement/], [{ point: 'SC-02', 'improve-SC-02': ' ' }, /SC-02: say what to improve/], [{ point: 'SC-02', 'improve-SC-02': 'x', by: 'soon' }, /Give the day to improve it by/],
      [{ point: 'SC-02', 'improve-SC-02': 'x', by: '09/06/2026' }, /must be today or later/], [{ point: 'SC-03', 'improve-SC-03': 'x' }, /SC-03 is not asked/],
      [{ point: 'SC-02', 'improve-SC-02': 'x'.repeat(10_001) }, /make it shorter/],
    ];
    for (const [changes, words] of tries) {
      const refused = await manager.submit(`/work/${id}/return`, { by: '13/06/2026', ...changes });
      assert.ok([409, 422].includes(refused.status), String(refused.status));
      assert.match(wordsOf(refused.text), words);
      assert.equal(await stateOf(id), 'signed-off');
    }
    await manager.get(`/work/${id}/return`);
    const came = await manager.submit(`/work/${id}/return`, { point: ['WI-01', 'SC-02'], 'improve-WI-01': 'Name who does it.', 'improve-SC-02': 'In her own words.', by: '13/06/2026' });
    assert.equal(came.location, `/work/${id}?done=returned`);
    assert.match(wordsOf((await worker.get('/')).text), /Improve by 13 June 2026/);
    const check = await worker.get(`/work/${id}/check`);
    assert.deepEqual([...check.text.matchAll(/<fieldset[^>]* id="([^"]+)"/g)].map(([, code]) => code), ['SC-02', 'WI-01', 'SC-01', 'WI-02']);
    const words = wordsOf(check.text);
    for (const part of ['Mo Manager sent it back', 'Improve 2 statements by 13 June 2026', 'To improve: In her own words.', 'To improve: Name who does it.', 'Before: Met Seen in the note, SC-02']) assert.ok(words.includes(part), part);
    assert.match(wordsOf((await worker.get(`/work/${id}/signed/1`)).text), /still has the fingerprint.*Seen in the note, SC-02/);
  });

  test('improved, signed off again and authorised: the same record, with what changed marked', async () => {
    const { id } = await house.aPieceOfWork({ author: cast.worker, state: 'returned', manager: cast.manager });
    await worker.get(`/work/${id}/check`);
    await worker.submit(`/work/${id}/answers`, { 'note-SC-02': 'She said: I like the new school', ...pressed('sign-off') });
    await worker.get(`/work/${id}/sign-off`);
    assert.equal((await worker.submit(`/work/${id}/sign-off`)).status, 303);
    const shown = await manager.get(`/work/${id}/authorise`);
    assert.match(wordsOf(shown.text), /Mo Manager sent version 1 back to improve: SC-02 Say what the child told you/);
    assert.deepEqual([...shown.text.matchAll(/<span class="ts-code">([^<]+)<\/span>[^<]*<strong[^>]*>Changed/g)].map(([, code]) => code), ['SC-02']);
    assert.equal((await manager.submit(`/work/${id}/authorise`)).status, 303);
    assert.deepEqual((await decisions(id)).map(({ outcome, number }) => [outcome, number]), [['returned', 1], ['authorised', 2]]);
    const footprint = wordsOf((await worker.get(`/work/${id}`)).text).split('Footprint')[1] ?? '';
    const order = ['Authorised', 'Signed off', 'Answers given', 'Returned for changes', 'Signed off', 'Answers given', 'Started'].map((step) => step.replaceAll(' ', '\\s'));
    assert.match(footprint, new RegExp(order.join('.*')));
  });

  test('opened again after authorisation it is a new version; the first stays and still verifies', async () => {
    const { id, digest } = await house.aPieceOfWork({ author: cast.worker, state: 'authorised', manager: cast.manager });
    await worker.get(`/work/${id}/reopen`);
    assert.equal((await worker.submit(`/work/${id}/reopen`)).location, `/work/${id}/check?done=reopened`);
    assert.equal(await stateOf(id), 'in-progress');
    await house.answer(cast.worker, id, { 'SC-01': { note: 'More was found' } });
    const second = await house.signOff(cast.worker, id);
    assert.notEqual(second.digest, digest);
    assert.equal(await stateOf(id), 'signed-off', 'what went to a manager goes to one again');
    await house.authorise(cast.manager, second);
    assert.deepEqual((await decisions(id)).map((each) => [each.outcome, each.number, each.digest]), [['authorised', 1, digest], ['authorised', 2, second.digest]]);
    const first = wordsOf((await worker.get(`/work/${id}/signed/1`)).text);
    assert.ok(first.includes('still has the fingerprint') && first.includes(digest) && !first.includes('More was found'));
    assert.deepEqual(await altered(), []);
  });

  test('recalled while it waits: the manager with the old page authorises nothing and is told', async () => {
    const { id } = await signed();
    await manager.get(`/work/${id}/authorise`);
    await worker.get(`/work/${id}/reopen`);
    assert.equal((await worker.submit(`/work/${id}/reopen`)).status, 303);
    const refused = await manager.submit(`/work/${id}/authorise`);
    assert.equal(refused.status, 409);
    assert.match(wordsOf(refused.text), /The author has changed it since you opened it\. Nothing was authorised/);
    assert.deepEqual((await decisions(id)).map(({ outcome }) => outcome), ['recalled']);
    assert.equal(await house.count(`journal.entry where about = $1 and what = 'work-authorise-refused'`, [`work:${id}`]), 1);
  });

  test('changed and signed off again meanwhile: refused, naming what changed', async () => {
    const { id } = await signed();
    await manager.get(`/work/${id}/authorise`);
    await manager.get(`/work/${id}/return`);
    await worker.get(`/work/${id}/reopen`);
    await worker.submit(`/work/${id}/reopen`);
    await house.answer(cast.worker, id, { 'WI-02': { note: 'Other words' }, 'SC-01': { response: 'does-not-apply', reason: 'Unborn' } });
    await house.signOff(cast.worker, id);
    const refused = await manager.submit(`/work/${id}/authorise`);
    assert.equal(refused.status, 409);
    assert.match(wordsOf(refused.text), /What changed: SC-01, WI-02\./);
    const notReturned = await manager.submit(`/work/${id}/return`, { point: 'SC-01', 'improve-SC-01': 'My careful words', by: '13/06/2026' });
    assert.equal(notReturned.status, 409);
    assert.match(notReturned.text, /My careful words/, 'what the manager typed is still there');
    assert.equal(await stateOf(id), 'signed-off');
    assert.deepEqual((await decisions(id)).map(({ outcome }) => outcome), ['recalled']);
  });

  test('what changed is named also where it was the due day or the address of the record', async () => {
    const { id } = await signed();
    await manager.get(`/work/${id}/authorise`);
    await worker.get(`/work/${id}/reopen`);
    await worker.submit(`/work/${id}/reopen`);
    await worker.get(`/work/${id}/details`);
    await worker.submit(`/work/${id}/details`, { due: '25/06/2026', address: 'https://case.example/2' });
    await house.signOff(cast.worker, id);
    const refused = await manager.submit(`/work/${id}/authorise`);
    assert.equal(refused.status, 409);
    assert.match(wordsOf(refused.text), /What changed: .*due/i);
  });

  test('already decided: the other manager is told who and when', async () => {
    const { id } = await signed();
    const service = await house.signIn(cast.service);
    await service.get(`/work/${id}/authorise`);
    await service.get(`/work/${id}/return`);
    house.pass(5);
    await manager.get(`/work/${id}/authorise`);
    await manager.submit(`/work/${id}/authorise`);
    for (const act of ['authorise', 'return'] as const) {
      const refused = await service.submit(`/work/${id}/${act}`, act === 'return' ? { point: 'SC-01', 'improve-SC-01': 'x', by: '13/06/2026' } : {});
      assert.equal(refused.status, 409);
      assert.match(wordsOf(refused.text), /Mo Manager authorised it on 10 June 2026 at 10:05am\. Nothing was changed by you/);
    }
    assert.equal((await decisions(id)).length, 1);
  });

  test('what was never signed off cannot be decided on', async () => {
    const { id } = await house.aPieceOfWork({ author: cast.worker });
    assert.equal((await manager.get(`/work/${id}/authorise`)).location, `/work/${id}`);
    await manager.get('/');
    assert.notEqual((await manager.post(`/work/${id}/authorise`, { digest: '' })).status, 303);
    assert.notEqual((await manager.post(`/work/${id}/authorise`, { digest: '' })).status, 500);
    assert.deepEqual(await decisions(id), []);
  });
});
