import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type Somebody, type TestHouse } from '../../../../test/kit/house.ts';

const request = { about: 'K-1', 'f-discussed': '2026-06-08', 'f-why': 'Harm seen.', 'f-wanted': '2026-06-26', 'f-actedFirst': 'no' };
const notYet = { response: 'not-possible-yet', attempts: 'Rang the father twice.', nextStep: 'A letter goes today.' } as const;

describe('the check against the standard beside a decision', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let [worker, manager, above, colleague]: Browser[] = [];
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    await house.aChild({ reference: 'K-1', team: cast.ash, worker: cast.worker, lines: {} });
    await house.aChild({ reference: 'K-2', team: cast.ash, worker: cast.colleague, lines: {} });
    [worker, manager, above, colleague] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.director), await house.signIn(cast.colleague)];
  });
  after(() => house.close());
  const at = async (browser: Browser | undefined, path: string) => { assert.ok(browser); return browser.get(path); };
  const textOf = async (browser: Browser | undefined, path: string) => wordsOf((await at(browser, path)).text);
  const begin = async (browser: Browser | undefined, kind: string, fields: Record<string, string>, about = fields['about'] ?? '') => {
    assert.ok(browser);
    await browser.get(`/oversight/of/${kind}/new?child=${about}`);
    return browser.submit(`/oversight/of/${kind}/new`, fields);
  };
  const begun = async (browser: Browser | undefined, kind: string, fields: Record<string, string>) => {
    const sent = await begin(browser, kind, fields);
    assert.equal(sent.status, 303, wordsOf(sent.text));
    return sent.location.replace(/\?.*/, '');
  };
  const actOn = async (browser: Browser | undefined, where: string, act: string, fields: Record<string, string>) => {
    assert.ok(browser);
    await browser.get(`${where}?act=${act}`);
    return browser.submit(where, { act, ...fields });
  };
  /** An assessment that was checked; `said` of its one statement. */
  const aCheck = async (author: Somebody, child: string, said: object = { response: 'met', note: 'Page 2.' }, signed = true) => {
    const made = await house.aPieceOfWork({ author, child, kind: 'assessment', answers: 'none' });
    await house.answer(author, made.id, { 'WI-03': said } as never);
    return signed ? house.signOff(author, made.id) : made;
  };

  test('is offered from those of that child that somebody can open; of another child, kind or author it is refused', async () => {
    const [mine, other, theirs] = [await aCheck(cast.worker, 'K-1'), await aCheck(cast.worker, 'K-2'), await aCheck(cast.colleague, 'K-1')];
    const visit = await house.aPieceOfWork({ author: cast.worker, child: 'K-1' });
    const form = await textOf(worker, '/oversight/of/conference-request/new?child=K-1');
    assert.match(form, new RegExp(`Which check of the report goes with it.*Assessment ${mine.number}, Wen Worker: signed off.*None of these, or none yet`));
    for (const each of [other, theirs, visit]) {
      assert.ok(!form.includes(` ${each.number}, `));
      const sent = await begin(worker, 'conference-request', { ...request, 'f-work': String(each.number) });
      assert.equal(sent.status, 422);
      assert.match(wordsOf(sent.text), /choose one of those given, of the kind that was asked for/);
    }
    assert.match(await textOf(worker, '/oversight/of/conference-request/new'), /is named, or begun, on its page\. Nothing waits for it/);
    assert.equal((await house.rows('select 1 from oversight.matter')).length, 0);
  });

  test('stands with the request: what is met, what is not and why, one click away; looking at it is written down', async () => {
    const check = await aCheck(cast.worker, 'K-1', notYet);
    const where = await begun(worker, 'conference-request', { ...request, 'f-work': String(check.number) });
    const page = await at(above, where);
    assert.match(wordsOf(page.text), new RegExp(`Assessment ${check.number} , Wen Worker Waiting for a manager|Assessment ${check.number}, Wen Worker Waiting for a manager`));
    assert.match(wordsOf(page.text), /Writing it down: 1 tried, not possible yet\. 1 not met in full of Writing it down.*WI-03 The assessment weighs what could go wrong\. Tried, not possible yet: Rang the father twice\. A letter goes today\./);
    assert.ok(page.text.includes(`href="/work/${check.id}"`));
    assert.equal(await house.count(`journal.entry where what = 'work-read' and about = $1 and by_id = $2`, [`work:${check.id}`, cast.director.id]), 1);
    assert.match(await textOf(worker, `/work/${check.id}`), /Request for an initial conference, begun on 10 June 2026/);
  });

  test('never holds up a decision: who authorises without one that is met says why; it is marked, stands on the manager’s day, and is followed up', async () => {
    const where = await begun(worker, 'conference-request', request);
    assert.match(await textOf(above, where), /There is no check here that you can open/);
    const unsaid = await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-reason': 'Right.' });
    assert.equal(unsaid.status, 422);
    assert.match(wordsOf(unsaid.text), /Answer this: Why it goes on without a check that meets the standard/);
    assert.equal((await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-unchecked': 'It cannot wait.', 'f-reason': 'Right.' })).status, 303);
    assert.match(await textOf(worker, where), /It went on without a check that meets the standard/);
    assert.match(await textOf(manager, '/oversight/of/conference-request'), /Why it goes on without a check that meets the standard: It cannot wait\./);
    const day = 'Request for an initial conference went on without a check that meets the standard: follow it up';
    assert.ok((await textOf(manager, '/oversight')).includes(day));
    assert.ok(!(await textOf(above, '/oversight')).includes(day), 'it is the team’s own manager who follows it up');
    assert.match(await textOf(above, '/oversight/of/conference-request/figures'), /Decided with a check 0 With a check, and all of it met 0 .* Without a check that whoever decided could open 1 Open, went on without one that was met, and not followed up yet 1/);
    assert.equal((await actOn(manager, where, 'follow-check', { 'f-followed': 'Checked and signed since.' })).status, 303);
    assert.ok(!(await textOf(manager, '/oversight')).includes(day));
    assert.match(await textOf(above, '/oversight/of/conference-request/figures'), /not followed up yet 0/);
    assert.ok(!(await at(manager, where)).text.includes('follow-check'), 'once');
  });

  test('that is met asks for nothing more, and how it stood is kept with the decision', async () => {
    const check = await aCheck(cast.worker, 'K-1');
    const where = await begun(worker, 'conference-request', { ...request, 'f-work': String(check.number) });
    assert.ok(!(await textOf(above, `${where}?act=authorise`)).includes('Why it goes on without'));
    assert.equal((await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-reason': 'Right.' })).status, 303);
    assert.deepEqual(await house.rows(`select facts ->> 'check' as stood from oversight.step where matter_id = $1 and decides is not null`, [Number(where.split('/').at(-1))]), [{ stood: 'met' }]);
    assert.match(await textOf(above, '/oversight/of/conference-request/figures'), /Decided with a check 1 With a check, and all of it met 1/);
  });

  test('is begun from the request in one act, for that child and kind; it leads back, and can be named later', async () => {
    const where = await begun(worker, 'conference-request', request);
    const sent = await actOn(worker, where, 'begin-check', {});
    assert.equal(sent.status, 303);
    assert.match(sent.location, /^\/work\/[0-9a-f-]+\/check\?done=started$/);
    const id = sent.location.split('/')[2] ?? '';
    assert.deepEqual(await house.rows('select kind, child, author_id as author from checks.work where id = $1', [id]), [{ kind: 'assessment', child: 'K-1', author: cast.worker.id }]);
    assert.ok((await at(worker, `/work/${id}`)).text.includes(`href="${where}"`));
    assert.match(await textOf(above, where), /In progress Begun on 10 June 2026, not signed off yet .*Begin a check Wen Worker .* The check Assessment \d+/);
    const met = await aCheck(cast.worker, 'K-1');
    assert.equal((await actOn(worker, where, 'name-check', { 'f-work': String(met.number) })).status, 303);
    assert.match(await textOf(above, where), /All met of Writing it down/);
  });

  test('is begun by nobody who has no work of their own: they are not offered it, and it is refused', async () => {
    const where = await begun(worker, 'conference-request', request);
    const lead = await house.signIn(house.lead);
    assert.ok(!(await at(lead, where)).text.includes('act=begin-check'));
    const pieces = await house.count('checks.work');
    const sent = await lead.post(where, { act: 'begin-check', seen: '1' });
    assert.equal(sent.status, 409);
    assert.match(wordsOf(sent.text), /This is not for you to do/);
    assert.equal(await house.count('checks.work'), pieces);
  });

  test('nobody sees through a request a check that they cannot open: for them it is as if there were none', async () => {
    const check = await aCheck(cast.worker, 'K-2', notYet);
    const where = await begun(manager, 'conference-request', { ...request, about: 'K-2' });
    assert.equal((await actOn(manager, where, 'name-check', { 'f-work': String(check.number) })).status, 303);
    assert.match(await textOf(manager, where), new RegExp(`Name the check Mo Manager .* Assessment ${check.number}`));
    const own = await textOf(worker, `/work/${check.id}`);
    assert.ok(own.includes('K-2') && !own.includes('Request for an initial conference'), 'nor through a check a request');
    const [seen, none] = [await at(colleague, where), await at(colleague, await begun(manager, 'conference-request', { ...request, about: 'K-2' }))];
    assert.equal(seen.status, 200);
    const without = (text: string) => wordsOf(text).replaceAll(/\d+:\d+/g, '');
    assert.equal(without(seen.text), without(none.text));
    assert.ok(!seen.text.includes(check.id) && !wordsOf(seen.text).includes(`Assessment ${check.number}`));
    assert.equal(await house.count(`journal.entry where what = 'work-read' and about = $1 and by_id = $2`, [`work:${check.id}`, cast.colleague.id]), 0);
    assert.equal((await actOn(colleague, where, 'name-check', { 'f-work': String(check.number) })).status, 422);
    for (const page of ['/oversight/of/conference-request?show=all&as=panel', '/oversight/of/conference-request?as=csv']) {
      const text = await textOf(colleague, page);
      assert.ok(text.includes('K-2') && !text.includes(`Assessment ${check.number}`) && !text.includes('Name the check'));
    }
    const [child] = await house.rows<{ number: number }>(`select number from caseload.child where reference = 'K-2'`);
    const footprint = await textOf(colleague, `/oversight/children/${child?.number}`);
    assert.ok(footprint.includes('Request for an initial conference') && !/name the check/i.test(footprint));
  });

  test('a check of another child is refused by PostgreSQL as well', async () => {
    const [check, id] = [await aCheck(cast.worker, 'K-2'), Number((await begun(worker, 'conference-request', request)).split('/').at(-1))];
    await assert.rejects(house.database.owner.query(
      `insert into oversight.step (matter_id, number, team_id, restriction, opened_by, act, from_state, to_state, by_id, at, facts) select id, 2, team_id, restriction, opened_by, 'name-check', 'asked', 'asked', $2, now(), $3 from oversight.matter where id = $1`,
      [id, cast.worker.id, { work: check.number }]), /a check that is named is about the same child/);
  });

  test('of a court document it is of the kind of the document; what its second reader said is there to talk about in supervision', async () => {
    const second = await house.aPerson({ role: 'practitioner', name: 'Sadie Second', team: cast.birch });
    const document = { about: 'K-1', 'f-reader': 'Sadie Second', 'f-filing': '2026-06-20', 'f-actedFirst': 'no' };
    const check = await aCheck(cast.worker, 'K-1');
    assert.equal((await begin(worker, 'court-document', { ...document, 'f-document': 'care-plan', 'f-work': String(check.number) })).status, 422);
    const where = await begun(worker, 'court-document', { ...document, 'f-document': 'viability', 'f-work': String(check.number) });
    const reader = await house.signIn(second);
    assert.match(await textOf(reader, where), /There is no check here that you can open/);
    assert.match(await textOf(manager, where), /All met of Writing it down/);
    assert.equal((await actOn(reader, where, 'authorise', { 'f-quality': 'yes', 'f-unchecked': 'I have read it myself.', 'f-feedback': 'Clear.', 'f-reason': 'It is clear.' })).status, 303);
    for (const browser of [manager, worker]) assert.match(await textOf(browser, `/oversight/supervision/prepare/${cast.worker.id}`), /The second reader of a court document gave feedback on 10 June 2026/);
  });
});
