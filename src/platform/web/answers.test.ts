import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type Came, wordsOf } from '../../../test/kit/browser.ts';
import { openTestHouse, signInOn, type TestHouse } from '../../../test/kit/house.ts';
import { csvOf } from './csv.ts';
import { emptyForm, listOf, textOf, unexpected } from './form.ts';

describe('what every answer has', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let worker: Browser;
  let path: string;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    worker = await house.signIn(cast.worker);
    path = `/work/${(await house.aPieceOfWork({ author: cast.worker })).id}`;
  });
  after(() => house.close());

  test('the same strict headers, errors included', async () => {
    await worker.get(`${path}/check`);
    const came: Record<string, Came> = {
      page: await worker.get(path), list: await worker.get('/work'), csv: await worker.get('/work?as=csv'), redirect: await worker.get('/sign-in'),
      absent: await worker.get('/nowhere'), forbidden: await worker.get('/journal'), unsigned: await house.stranger().get('/work'),
      open: await house.stranger().get('/sign-in'), noToken: await worker.send(`${path}/answers`, {}), extra: await worker.post(`${path}/answers`, { strange: 'x' }),
      tooLarge: await worker.post(`${path}/answers`, { note: 'x'.repeat(4_300_000) }), saved: await worker.save(`${path}/answers`, { 'note-SC-01': 'x' }),
      wrongType: await worker.post(`${path}/answers`, {}, { 'content-type': 'text/strange' }), health: await worker.get('/health/live'),
    };
    for (const [name, { headers, status }] of Object.entries(came)) {
      const policy = String(headers['content-security-policy']);
      assert.ok(status < 500, `${name}: ${status}`);
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) assert.ok(policy.includes(part), `${name}: ${part}`);
      assert.ok(!/unsafe-|https?:|\*/.test(policy), `${name}: ${policy}`);
      assert.equal(headers['x-content-type-options'], 'nosniff', name);
      assert.equal(headers['referrer-policy'], 'same-origin', name);
      assert.ok(!('x-powered-by' in headers) && !('server' in headers), name);
    }
    for (const name of ['page', 'list', 'csv', 'absent', 'forbidden', 'extra', 'tooLarge', 'noToken']) assert.equal(came[name]?.headers['cache-control'], 'no-store', `${name} is kept by nobody`);
    assert.deepEqual(['absent', 'forbidden', 'tooLarge', 'extra'].map((name) => came[name]?.status), [404, 404, 413, 400]);
  });

  test('what a script is told of a record is kept by nobody either', async () => {
    await worker.get(`${path}/check`);
    for (const fields of [{ 'note-SC-01': 'y' }, { 'note-SC-01': 'x'.repeat(10_001) }]) {
      assert.equal((await worker.save(`${path}/answers`, fields)).headers['cache-control'], 'no-store');
    }
  });

  test('an address that is not well formed is answered in words, with the same headers', async () => {
    const came = await worker.get('/work/%E0%A4%A');
    assert.ok(came.headers['content-security-policy']?.includes("frame-ancestors 'none'"), came.text);
    assert.equal(came.headers['x-content-type-options'], 'nosniff');
    assert.match(came.headers['content-type'] ?? '', /text\/html/);
  });

  test('the cookie of the session is for this service alone, and a new one comes with signing in', async () => {
    const browser = house.stranger();
    const first = await browser.get('/sign-in');
    const anonymous = browser.cookie();
    await signInOn(browser, cast.worker);
    assert.notEqual(browser.cookie(), anonymous);
    assert.match(String(first.headers['set-cookie']), /Path=\/;.*HttpOnly; SameSite=Lax/);
    const kept = await house.rows<{ id_digest: string }>('select id_digest from platform.session');
    const id = decodeURIComponent(browser.cookie().split('; ')[0]?.split('=')[1] ?? '').split('.')[0] ?? '';
    assert.ok(id.length > 20 && kept.every(({ id_digest: digest }) => digest !== id), 'the table does not hold what lets somebody in');
  });

  test('signing out ends the session for every copy of its cookie', async () => {
    const browser = await house.signIn(cast.colleague);
    const copy = browser.cookie();
    await browser.get('/');
    assert.equal((await browser.post('/sign-out')).location, '/sign-in?done=signed-out');
    assert.equal((await house.stranger().get('/', { cookie: copy })).status, 302);
  });

  test('a method or an address that is not there is not found, in words', async () => {
    for (const [method, url] of [['PUT', path], ['DELETE', path], ['PATCH', '/work'], ['POST', '/nowhere'], ['POST', '/work'], ['OPTIONS', '/work']] as const) {
      const came = await house.server.inject({ method, url, headers: { cookie: worker.cookie() } });
      assert.equal(came.statusCode, 404, `${method} ${url}`);
      assert.match(wordsOf(came.body), /Page not found/);
    }
  });

  test('after signing in nobody is led to another site', async () => {
    const evil = ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:alert(1)', '\\\\evil.example', '/%5Cevil.example', ' //evil.example', '/sign-in', '/./\\evil.example', '/x:@evil.example'];
    for (const to of evil) {
      const led = await signInOn(house.stranger(), cast.worker, to);
      assert.equal(new URL(led, 'http://localhost').host, 'localhost', to);
      const kept = await worker.get(`/kept?to=${encodeURIComponent(to)}`);
      assert.equal(kept.status, 303, `/kept?to=${JSON.stringify(to)}`);
      assert.equal(new URL(kept.location, 'http://localhost').host, 'localhost', `/kept?to=${JSON.stringify(to)}`);
    }
    assert.equal(await signInOn(house.stranger(), cast.worker, '/work?state=returned'), '/work?state=returned');
  });

  test('the page says nothing of how a fault came about, and the fault changes nothing', async () => {
    await house.database.owner.query('alter table checks.answer rename to away');
    const came = await worker.get(path);
    await house.database.owner.query('alter table checks.away rename to answer');
    assert.equal(came.status, 500);
    assert.match(wordsOf(came.text), /Sorry, there is a problem with the service.*Reference: /);
    assert.ok(!/relation|checks\.|at .*\.ts|select/i.test(wordsOf(came.text)));
  });
});

describe('the reading of a record', () => {
  test('is in the journal before the page is sent: where it cannot be, no byte of the record is', async () => {
    const house = await openTestHouse();
    try {
      const cast = await house.aCast();
      const { id } = await house.aPieceOfWork({ author: cast.worker, state: 'signed-off', answers: { 'SC-01': { response: 'met', note: 'quokka' } } });
      const child = await house.aChild({ worker: cast.worker, bornOn: '2011-11-11' });
      const [worker, manager] = [await house.signIn(cast.worker), await house.signIn(cast.manager)];
      await worker.get('/work/new');
      await house.database.owner.query('revoke insert on journal.entry from touchstone_app');
      for (const browser of [worker, manager]) {
        for (const path of [`/work/${id}`, `/work/${id}/signed/1`, `/work/${id}/authorise`, `/work/${id}/return`, `/work/${id}/reopen`, '/work', '/work?as=csv']) {
          const { status, text } = await browser.get(path);
          assert.ok([404, 500].includes(status), `${path}: ${status}`);
          assert.ok(!text.includes('quokka') && !text.includes('C-100001'), path);
        }
      }
      const looked = await worker.post('/work/new', { kind: 'visit', child, due: '15/06/2026', address: '' });
      assert.equal(looked.status, 500);
      assert.ok(!/Age|Status/.test(wordsOf(looked.text)));
      await house.database.owner.query('grant insert on journal.entry to touchstone_app');
      assert.match((await manager.get(`/work/${id}`)).text, /quokka/);
    } finally {
      await house.close();
    }
  });
});

test('a CSV keeps numbers as numbers, and no text of it is a formula to a spreadsheet', () => {
  const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '－1', '＋1', '＠1', '=HYPERLINK("http://evil.example","x")', '\n=1'];
  for (const text of risky) assert.match(csvOf(['A'], [[text]]).split('\r\n').slice(1).join('\r\n'), /^"?'/, JSON.stringify(text));
  assert.equal(csvOf(['A', 'B'], [[-1, 'plain'], [null, 'a "b", c\nd']]), '\uFEFFA,B\r\n-1,plain\r\n,"a ""b"", c\nd"\r\n');
});

test('text comes in without NUL, lone surrogates and surrounding blanks, with one kind of line end', () => {
  const form = { ...emptyForm, fields: { a: [' x\r\ny\0 '], b: ['\ud800z', '', ' q '] } };
  assert.equal(textOf(form, 'a'), 'x\ny');
  assert.equal(textOf(form, 'c'), '');
  assert.deepEqual(listOf(form, 'b'), ['\ufffdz', 'q']);
  assert.deepEqual(unexpected({ fields: { a: [], 'note-X': [], strange: [], _key: [] }, files: [{ field: 'file', name: 'x', bytes: Buffer.alloc(0) }] }, ['a', 'note-*']), ['strange', 'file']);
});
