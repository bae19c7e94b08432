import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, formOf, pressed, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('checking and signing off', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let worker: Browser;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    worker = await house.signIn(cast.worker);
  });
  after(() => house.close());

  const fresh = async () => `/work/${(await house.aPieceOfWork({ author: cast.worker, answers: 'none' })).id}`;
  const idOf = (path: string) => path.split('/')[2] ?? '';
  const answers = (path: string) => house.rows<{ code: string; response: string; note: string; round: number }>(
    'select code, response, note, round from checks.answer where work_id = $1 order by id', [idOf(path)]);
  const entries = (path: string, what: string) => house.count('journal.entry where about = $1 and what = $2', [`work:${idOf(path)}`, what]);
  const stateOf = async (path: string) => (await house.rows<{ state: string }>('select state from checks.work where id = $1', [idOf(path)]))[0]?.state;

  test('exactly the item statements of the kind are asked, under their domain; the wider one is no question', async () => {
    const path = await fresh();
    const shown = await worker.get(`${path}/check`);
    assert.equal(shown.status, 200);
    assert.deepEqual([...shown.text.matchAll(/<fieldset[^>]* id="([^"]+)"/g)].map(([, code]) => code), ['SC-01', 'SC-02', 'WI-01', 'WI-02']);
    const sections = shown.text.split('<section').slice(1).map((part) => [/<h2[^>]*>([^<]*)/.exec(part)?.[1], [...part.matchAll(/<fieldset[^>]* id="([^"]+)"/g)].map(([, code]) => code)]);
    assert.deepEqual(sections, [['Seeing the child', ['SC-01', 'SC-02']], ['Writing it down', ['WI-01', 'WI-02']]]);
    assert.ok(!shown.text.includes('response-SC-03'));
    assert.match(wordsOf(shown.text), /1 statement is about more than this piece of work.*SC-03 Over time/);
    assert.ok(!shown.text.includes('WI-03'), 'another kind’s statement');
    assert.equal(await entries(path, 'work-read'), 1);
  });

  test('a script keeps each answer as it is given, and only changes are written', async () => {
    const path = await fresh();
    await worker.get(`${path}/check`);
    const first = await worker.save(`${path}/answers`, { 'response-SC-01': 'met' });
    assert.equal(first.status, 200);
    assert.deepEqual({ ...JSON.parse(first.text) as object, at: '' }, { at: '', answered: 1, ready: 1, of: 4 });
    await worker.save(`${path}/answers`, { 'note-SC-01': 'Page 2' });
    await worker.save(`${path}/answers`, { 'note-SC-01': 'Page 2' });
    await worker.save(`${path}/answers`, { 'response-SC-02': 'not-met', 'note-SC-01': ' Page 2 ' });
    assert.deepEqual(await answers(path), [
      { code: 'SC-01', response: 'met', note: '', round: 1 }, { code: 'SC-01', response: 'met', note: 'Page 2', round: 1 }, { code: 'SC-02', response: 'not-met', note: '', round: 1 }]);
    assert.equal(await entries(path, 'answers-given'), 3);
  });

  test('a form without scripts keeps all of them, and its page shows them again', async () => {
    const path = await fresh();
    await worker.get(`${path}/check`);
    const came = await worker.submit(`${path}/answers`, { 'response-SC-01': 'met', 'note-SC-01': 'Seen at home\r\nand at school', 'response-WI-02': 'does-not-apply', 'reason-WI-02': 'Phone call', ...pressed('stay') });
    assert.deepEqual([came.status, came.location], [303, `${path}/check?done=saved`]);
    assert.deepEqual((await answers(path)).map(({ code, note }) => [code, note]), [['SC-01', 'Seen at home\nand at school'], ['WI-02', '']]);
    const again = await worker.get(`${path}/check`);
    const same = await worker.submit(`${path}/answers`, pressed('sign-off'));
    assert.deepEqual([again.status, same.location], [200, `${path}/sign-off`]);
    assert.equal((await answers(path)).length, 2, 'a form sent as it stood changes nothing');
  });

  test('the journal says which statements were answered and never the words', async () => {
    const path = await fresh();
    await worker.get(`${path}/check`);
    await worker.save(`${path}/answers`, { 'response-SC-01': 'met', 'note-SC-01': 'quokka' });
    assert.equal(await house.count(`journal.entry where detail like '%quokka%'`), 0);
    assert.equal(await house.count(`journal.entry where about = $1 and detail::jsonb = '{"codes": ["SC-01"]}'`, [`work:${idOf(path)}`]), 1);
  });

  test('sign-off is refused naming each statement that stands in the way; only the refusal is kept', async () => {
    const path = await fresh();
    await house.answer(cast.worker, idOf(path), { 'SC-01': { response: 'met' }, 'SC-02': { response: 'partly-met' }, 'WI-01': { response: 'not-possible-yet', attempts: 'Rang twice' } });
    assert.equal((await worker.get(`${path}/sign-off`)).status, 200);
    const rows = await house.count('journal.entry');
    const refused = await worker.post(`${path}/sign-off`);
    assert.equal(refused.status, 422);
    const words = wordsOf(refused.text);
    for (const part of ['You cannot sign this off yet', 'SC-02 is only partly met', 'WI-01 was tried: say what comes next', 'WI-02 is not answered yet']) assert.ok(words.includes(part), part);
    assert.ok(!/SC-01 is/.test(words));
    assert.deepEqual([await stateOf(path), await house.count('checks.sign_off where work_id = $1', [idOf(path)])], ['in-progress', 0]);
    assert.equal(await entries(path, 'work-sign-off-refused'), 1);
    assert.equal(await entries(path, 'work-signed-off'), 0);
    assert.equal(await house.count('journal.entry'), rows + 2, 'the refusal and the reading');
  });

  test('a whole form from an older window does not put its words over newer answers, until it is sent again knowingly', async () => {
    const { id } = await house.aPieceOfWork({ author: cast.worker });
    const action = `/work/${id}/answers`;
    const older = formOf((await worker.get(`/work/${id}/check`)).text, action);
    await worker.save(action, { 'note-SC-01': 'newer, from another window' });
    const refused = await worker.send(action, { ...older, 'note-SC-02': 'typed here', ...pressed('stay') });
    assert.equal(refused.status, 409);
    assert.match(refused.text, /changed in another window/);
    assert.match(refused.text, /typed here/);
    assert.match(refused.text, /Saved in the other window:[\s\S]{1,200}newer, from another window/, 'both texts are there to compare');
    assert.equal(refused.text.match(/Saved in the other window/g)?.length, 1, 'only where they differ');
    assert.equal(await house.count(`checks.answer where work_id = $1 and note = 'typed here'`, [id]), 0);
    const again = await worker.send(action, { ...formOf(refused.text, action), ...pressed('stay') });
    assert.equal(again.status, 303);
    assert.equal(await house.count(`checks.answer where work_id = $1 and note = 'typed here'`, [id]), 1);
  });

  test('what changed in another window after the review is not signed unseen', async () => {
    const { id } = await house.aPieceOfWork({ author: cast.worker });
    const form = formOf((await worker.get(`/work/${id}/sign-off`)).text, `/work/${id}/sign-off`);
    await worker.save(`/work/${id}/answers`, { 'note-SC-01': 'slipped in' });
    const refused = await worker.send(`/work/${id}/sign-off`, form);
    assert.equal(refused.status, 409);
    assert.match(refused.text, /slipped in/, 'it is shown as it stands now');
    assert.equal(await house.count('checks.sign_off where work_id = $1', [id]), 0);
    assert.equal((await worker.submit(`/work/${id}/sign-off`)).status, 303);
  });

  test('signed off: the text is frozen with its digest, and the journal has both', async () => {
    const { id } = await house.aPieceOfWork({ author: cast.worker, recordAddress: 'https://case.example/1' });
    const path = `/work/${id}`;
    await worker.get(`${path}/sign-off`);
    const came = await worker.submit(`${path}/sign-off`);
    assert.deepEqual([came.status, came.location], [303, `${path}?done=signed-off`]);
    const [signed] = await house.rows<{ content: string; digest: string; drawn: boolean; same: boolean }>(
      `select content, digest, drawn, digest = encode(sha256(convert_to(content, 'UTF8')), 'hex') as same from checks.sign_off where work_id = $1`, [id]);
    assert.ok(signed?.same && signed.drawn);
    assert.equal(await house.count(`journal.entry where about = $1 and what = 'work-signed-off' and detail::jsonb ->> 'digest' = $2`, [`work:${id}`, signed.digest]), 1);
    const content = JSON.parse(signed.content) as { statements: { code: string; note: string }[]; work: { recordAddress: string } };
    assert.deepEqual(content.statements.map(({ code }) => code), ['SC-01', 'SC-02', 'WI-01', 'WI-02']);
    assert.equal(content.work.recordAddress, 'https://case.example/1');
    assert.equal((await worker.get(`${path}/check`)).location, path, 'it is closed now');
    const closed = await worker.save(`${path}/answers`, { 'note-SC-01': 'later' });
    assert.equal(closed.status, 409);
    const late = await worker.post(`${path}/answers`, { 'note-SC-01': 'later' });
    assert.deepEqual([late.status, /signed off meanwhile/.test(late.text), late.text.includes('later')], [409, true, true], 'what was typed is shown again, and that it was not saved');
    assert.equal(await house.count(`checks.answer where work_id = $1 and note = 'later'`, [id]), 0);
  });

  test('where not everything goes to a manager, work that is not drawn is complete', async () => {
    await house.as(house.lead, (act) => act.db.rows(`update checks.kind_rule set mode = 'aide-memoire' where kind = 'visit'`));
    const { id } = await house.aPieceOfWork({ author: cast.worker });
    await worker.get(`/work/${id}/sign-off`);
    const came = await worker.submit(`/work/${id}/sign-off`);
    await house.as(house.lead, (act) => act.db.rows(`update checks.kind_rule set mode = 'authorise-all' where kind = 'visit'`));
    assert.equal(came.location, `/work/${id}?done=completed`);
    assert.equal(await stateOf(`/work/${id}`), 'completed');
  });

  test('acted first: marked with the reason, visibly unsigned, once', async () => {
    const path = await fresh();
    await worker.get(`${path}/act-first`);
    const empty = await worker.post(`${path}/act-first`, { reason: '  ' });
    assert.equal(empty.status, 422);
    const came = await worker.post(`${path}/act-first`, { reason: 'Police protection at once' });
    assert.equal(came.location, `${path}?done=acted-first`);
    assert.match(wordsOf((await worker.get(path)).text), /Acted first, unsigned .*Police protection at once/);
    await worker.get(`${path}/act-first`);
    const twice = await worker.post(`${path}/act-first`, { reason: 'Again' });
    assert.equal(twice.status, 422);
    const manager = await house.signIn(cast.manager);
    assert.match(wordsOf((await manager.get('/')).text), /Wen Worker acted first/);
    assert.equal(await entries(path, 'work-acted-first'), 1);
  });

  test('withdrawn: with a reason, never once it was signed', async () => {
    const path = await fresh();
    await worker.get(`${path}/withdraw`);
    assert.equal((await worker.post(`${path}/withdraw`, { reason: '' })).status, 422);
    assert.equal((await worker.post(`${path}/withdraw`, { reason: 'Wrong child' })).status, 303);
    assert.equal(await stateOf(path), 'withdrawn');
    const returned = await house.aPieceOfWork({ author: cast.worker, state: 'returned', manager: cast.manager });
    await worker.get(`/work/${returned.id}/withdraw`);
    const refused = await worker.post(`/work/${returned.id}/withdraw`, { reason: 'Enough' });
    assert.equal(refused.status, 422);
    assert.match(wordsOf(refused.text), /cannot be withdrawn/);
    assert.equal(await stateOf(`/work/${returned.id}`), 'returned');
  });

  test('details: the due day and the address change while it is open, and only by its author', async () => {
    const path = await fresh();
    await worker.get(`${path}/details`);
    assert.equal((await worker.post(`${path}/details`, { due: 'soon', address: '' })).status, 422);
    assert.equal((await worker.post(`${path}/details`, { due: '20/06/2026', address: 'https://case.example/9' })).status, 303);
    const [work] = await house.rows('select due_on, record_address from checks.work where id = $1', [idOf(path)]);
    assert.deepEqual(work, { due_on: '2026-06-20', record_address: 'https://case.example/9' });
    const manager = await house.signIn(cast.manager);
    await manager.get(path);
    await manager.post(`${path}/details`, { due: '21/06/2026', address: '' });
    assert.equal(await house.count(`checks.work where id = $1 and due_on = '2026-06-20'`, [idOf(path)]), 1);
  });
});
