import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('the figures of what managers decide and follow', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let [worker, manager, above]: Browser[] = [];
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    const inCare = (started: string, legalStatus = 'V2') => ({ 'annex-a/8': { started, legalStatus, ceased: null } });
    await house.aChild({ reference: 'F-1', team: cast.ash, worker: cast.worker, lines: inCare('2026-02-02') });
    await house.aChild({ reference: 'F-2', team: cast.ash, worker: cast.worker, lines: inCare('2025-05-01') });
    await house.aChild({ reference: 'F-3', team: cast.ash, worker: cast.worker, lines: inCare('2025-06-10') });
    await house.aChild({ reference: 'F-4', team: cast.ash, worker: cast.worker, lines: inCare('2025-03-01', 'C2') });
    await house.aChild({ reference: 'F-5', team: cast.birch, worker: cast.away, lines: inCare('2026-01-02') });
    [worker, manager, above] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.director)];
  });
  after(() => house.close());
  const textOf = async (browser: Browser | undefined, path: string) => { assert.ok(browser); return wordsOf((await browser.get(path)).text); };
  const begin = async (browser: Browser | undefined, kind: string, fields: Record<string, string>) => {
    assert.ok(browser);
    await browser.get(`/oversight/of/${kind}/new`);
    const sent = await browser.submit(`/oversight/of/${kind}/new`, { about: 'F-1', ...fields });
    assert.equal(sent.status, 303, wordsOf(sent.text));
    return sent.location.replace(/\?.*/, '');
  };
  const actOn = async (browser: Browser | undefined, where: string, act: string, fields: Record<string, string>) => {
    assert.ok(browser);
    await browser.get(`${where}?act=${act}`);
    const sent = await browser.submit(where, { act, ...fields });
    assert.equal(sent.status, 303, wordsOf(sent.text));
  };
  const lookBack = (days: number, where: string, step: number) => house.database.owner.query(`update oversight.step set at = at - $1 * interval '1 day' where matter_id = $2 and number = $3`, [days, Number(where.split('/').at(-1)), step]);
  const aRequest = { 'f-discussed': '2026-06-08', 'f-why': 'Harm seen.', 'f-wanted': '2026-06-26', 'f-actedFirst': 'yes' };

  test('before anything is recorded they say so, and whoever may only look at a kind has no button that refuses', async () => {
    assert.match(await textOf(worker, '/oversight/of/dispute/figures'), /Themes, stage by stage .* There is nothing to count yet/);
    assert.match(await textOf(worker, '/oversight/of/pathway-plan/figures'), /nothing is counted but what its list shows/);
    assert.ok(worker && above);
    assert.equal((await worker.get('/oversight/of/no-such/figures')).status, 404);
    assert.equal((await worker.get('/oversight/of/dispute/figures?as=csv&of=causes')).status, 404);
    const button = (page: { readonly text: string }) => page.text.includes('/new" role="button"');
    assert.deepEqual([button(await worker.get('/oversight/of/temporary-approval')), button(await above.get('/oversight/of/temporary-approval')), button(await worker.get('/oversight/of/progress-check')), button(await worker.get('/oversight/of/section-20'))], [false, true, false, true]);
  });

  test('a request counts once, however often it was sent back, and waits from when it was asked for last, whatever else was said meanwhile', async () => {
    const where = await begin(worker, 'conference-request', aRequest);
    await actOn(above, where, 'return', { 'f-change': 'Say what the child says.' });
    await actOn(worker, where, 'ask-again', { 'f-changed': 'It is in.' });
    await actOn(manager, where, 'say-late', { 'f-cause': 'partner', 'f-late': 'The police cannot come.' });
    await actOn(above, where, 'authorise', { 'f-quality': 'yes', 'f-unchecked': 'It could not wait.', 'f-reason': 'Right.' });
    for (const [step, days] of [[1, 9], [2, 8], [3, 3]] as const) await lookBack(days, where, step);
    await begin(worker, 'conference-request', aRequest);
    const words = await textOf(above, '/oversight/of/conference-request/figures');
    assert.match(words, /Asked for 2 Decided 1 Changed what was asked: sent back or not agreed 1 Share changed 100% Days that the middle one waited 3 Wait now 1 Done first, because the child could not wait 2 Done first, and still wait for a decision 1/);
    assert.match(words, /What makes it late .* The family 0 The operational team 0 The conference service 0 A partner agency 1/);
    assert.ok(above);
    assert.match((await above.get('/oversight/of/conference-request/figures?as=csv&of=causes')).text, /Cause,Number\r\nThe family,0/);
  });

  test('an approval that waits for a decision is counted as well, a visit is counted by its day', async () => {
    const where = await begin(worker, 'placed-with-parents', { 'f-placed': '2026-06-01', 'f-assessed': 'yes', 'f-why': 'They can.' });
    await actOn(above, where, 'approve', { 'f-quality': 'yes', 'f-unchecked': 'It could not wait.', 'f-why': 'They can.' });
    await actOn(manager, where, 'close', { 'f-outcome': 'other' });
    assert.match(await textOf(above, '/oversight/of/placed-with-parents'), /1 request was decided, 0 of them changed/);
    for (const [seen, more] of [['2026-06-02', {}], ['2026-06-09', { 'f-cause': 'family', 'f-late': 'Away.' }]] as const) {
      const visit = await begin(worker, 'section-47-visit', { 'f-discussed': '2026-06-01', 'f-visitor': 'worker', 'f-why': 'Today.' });
      await actOn(worker, visit, 'visit', { 'f-seenOn': seen, 'f-alone': 'yes', 'f-mode': 'person', ...more });
    }
    await begin(worker, 'section-47-visit', { 'f-discussed': '2026-06-01', 'f-visitor': 'worker', 'f-why': 'Today.' });
    const words = await textOf(above, '/oversight/of/section-47-visit/figures');
    assert.match(words, /Done in time 1 Done late 1 Past the last day, not done yet 1 .*could not be seen 1 /);
    assert.ok(!words.includes('Requests and decisions'));
  });

  test('themes are counted with the highest stage and what came of it', async () => {
    const concern = { 'f-themes': 'drift', 'f-concern': 'No plan.', 'f-wanted': 'A plan.' };
    const where = await begin(worker, 'dispute', concern);
    await actOn(worker, where, 'second', { 'f-why': 'Still none.' });
    await actOn(worker, where, 'resolve', { 'f-outcome': 'plan', 'f-changed': 'A plan.' });
    await begin(worker, 'dispute', concern);
    const words = await textOf(above, '/oversight/of/dispute/figures');
    assert.match(words, /What escalations are about .* Drift and delay 2 1 Themes, stage by stage/);
    assert.match(words, /Drift and delay With the team manager Not resolved yet 1 Drift and delay With the service manager The plan was changed 1/);
  });

  test('entrants under section 20 are counted up to the same day of each year, within scope; years before the lists say that they are not whole', async () => {
    assert.match(await textOf(manager, '/oversight/of/section-20/figures'), /from 1 January to 9 June, .* 2026 1 Whole 2025 1 Only those who were still in care/);
    assert.match(await textOf(above, '/oversight/of/section-20/figures'), /2026 2 Whole 2025 1 Only/);
  });

  test('what changes almost nothing is put forward for delegation, on its list and on the page of all kinds, unless it is at the lowest level', async () => {
    await house.database.owner.query(
      `with asked as (insert into oversight.matter (kind, child, team_id, state, is_open, opened_by, opened_at, facts, moved_at, steps)
         select kind, 'F-1', $1, 'agreed', false, $2, now() - interval '2 days', '{}', now(), 2 from generate_series(1, 25), (values ('legal-planning'), ('strategy-meeting')) k(kind) returning id, team_id)
       insert into oversight.step (matter_id, number, team_id, restriction, opened_by, act, from_state, to_state, decides, asks, by_id, at, facts)
         select id, 1, team_id, 0, $2, 'ask', null, 'asked', null, true, $2, timestamptz '2026-06-01', '{}'::jsonb from asked union all select id, 2, team_id, 0, $2, 'authorise', 'asked', 'agreed', 'agrees', false, $3, timestamptz '2026-06-02', '{}'::jsonb from asked`,
      [cast.ash.id, cast.worker.id, cast.director.id]);
    assert.match(await textOf(above, '/oversight/of/legal-planning'), /25 requests were decided, 0 of them changed; the middle one waited 1 day. Could be delegated Of 25 requests 0 were changed. They are decided by a service manager or above. See the scheme of delegation/);
    assert.ok(!(await textOf(above, '/oversight/of/strategy-meeting')).includes('Could be delegated'));
    const kinds = await textOf(above, '/oversight/decisions');
    assert.equal(kinds.split('Could be delegated').length, 2);
    assert.match(kinds, /Documents for legal planning meetings [^.]*\. Could be delegated/);
  });
});
