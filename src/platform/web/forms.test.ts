import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, formOf, pressed, wordsOf } from '../../../test/kit/browser.ts';
import { openTestHouse, signInOn, type TestHouse } from '../../../test/kit/house.ts';

const script = '</textarea><script>alert(1)</script><img src=x onerror="alert(2)">{{ 7 * 7 }}\'"';

describe('forms', () => {
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
  const kept = (path: string) => house.count('checks.answer where work_id = $1', [idOf(path)]);
  const newest = async (path: string) => (await house.rows<{ note: string }>(`select note from checks.answer where work_id = $1 and code = 'SC-01' order by id desc limit 1`, [idOf(path)]))[0]?.note;

  test('without a token, with a wrong one, with another session’s: 403 in words, and nothing is kept', async () => {
    const path = await fresh();
    const fields = { 'response-SC-01': 'met', ...pressed('stay') };
    const another = await house.signIn(cast.worker);
    const { _csrf: others = '' } = formOf((await another.get(`${path}/check`)).text, `${path}/answers`);
    const { _csrf: own = '' } = formOf((await worker.get(`${path}/check`)).text, `${path}/answers`);
    for (const _csrf of [null, '', 'wrong', others, `${String(own)}x`]) {
      const came = await worker.send(`${path}/answers`, { ...fields, ...(_csrf === null ? {} : { _csrf }) });
      assert.equal(came.status, 403, String(_csrf));
      assert.match(wordsOf(came.text), /This form could not be taken.*Nothing was saved/);
    }
    const script403 = await worker.send(`${path}/answers`, fields, { accept: 'application/json' });
    assert.deepEqual([script403.status, JSON.parse(script403.text)], [403, { why: 'form-not-yours' }]);
    assert.equal(await kept(path), 0);
    assert.equal((await worker.send(`${path}/answers`, { ...fields, _csrf: own })).status, 303);
  });

  test('a part that does not belong to the form: 400 in words, and nothing is kept', async () => {
    const path = await fresh();
    await worker.get(`${path}/check`);
    for (const name of ['author', 'state', 'work_id', 'constructor', 'toString', 'hasOwnProperty']) {
      const came = await worker.post(`${path}/answers`, { 'response-SC-01': 'met', [name]: 'x' });
      assert.equal(came.status, 400, name);
      assert.match(wordsOf(came.text), /parts that do not belong to it.*Nothing was saved/);
    }
    assert.equal(await kept(path), 0);
  });

  test('a field that is called as the inside of an object is no fault of ours', async () => {
    const path = await fresh();
    const { _csrf = '' } = formOf((await worker.get(`${path}/check`)).text, `${path}/answers`);
    const fields = Object.fromEntries([['_csrf', _csrf], ['response-SC-01', 'met']]) as Record<string, string>;
    Object.defineProperty(fields, '__proto__', { value: 'x', enumerable: true });
    assert.ok((await worker.send(`${path}/answers`, fields)).status < 500);
  });

  test('the same form sent again has one effect and leads to the same page', async () => {
    const child = await house.aChild({ worker: cast.worker });
    await worker.get('/work/new');
    const shown = await worker.post('/work/new', { kind: 'visit', child, due: '15/06/2026', address: '' });
    const form = formOf(shown.text, '/work/new');
    const came = [await worker.send('/work/new', form), await worker.send('/work/new', form)];
    assert.deepEqual([came[0]?.status, came[1]?.status, came[1]?.location], [303, 303, came[0]?.location]);
    assert.equal(await house.count('checks.work where child = $1', [child]), 1);
  });

  test('ten times at once: one effect, and all ten lead to the same page', async () => {
    const child = await house.aChild({ worker: cast.worker });
    await worker.get('/work/new');
    const form = formOf((await worker.post('/work/new', { kind: 'visit', child, due: '15/06/2026', address: '' })).text, '/work/new');
    const came = await Promise.all(Array.from({ length: 10 }, () => worker.send('/work/new', form)));
    assert.deepEqual(new Set(came.map(({ status }) => status)), new Set([303]));
    assert.equal(new Set(came.map(({ location }) => location)).size, 1);
    assert.equal(await house.count('checks.work where child = $1', [child]), 1);
  });

  test('a form that was refused may be put right and sent again from the same page', async () => {
    const child = await house.aChild({ worker: cast.worker });
    const form = formOf((await worker.get('/work/new')).text, '/work/new');
    const first = await worker.send('/work/new', { ...form, kind: 'visit', child, due: 'soon' });
    assert.equal(first.status, 422);
    assert.match((await worker.send('/work/new', { ...form, kind: 'visit', child, due: '15/06/2026', looked: 'yes' })).location, /^\/work\/.*\/check\?done=started$/);
    assert.equal(await house.count('checks.work where child = $1', [child]), 1);
  });

  test('a page gone back to, changed and sent again loses nothing: what changed is kept', async () => {
    const path = await fresh();
    const form = formOf((await worker.get(`${path}/check`)).text, `${path}/answers`);
    await worker.send(`${path}/answers`, { ...form, 'note-SC-01': 'first', ...pressed('sign-off') });
    const again = await worker.send(`${path}/answers`, { ...form, 'note-SC-01': 'second, after going back', ...pressed('stay') });
    const says = again.status === 303 ? wordsOf((await worker.get(again.location)).text) : '';
    assert.ok(await newest(path) === 'second, after going back' || again.status >= 400, `it says “${/Saved/.exec(says)?.[0] ?? ''}” and has kept “${await newest(path)}”`);
  });

  test('another person with the same key changes nothing and learns nothing', async () => {
    const path = await fresh();
    const form = formOf((await worker.get(`${path}/check`)).text, `${path}/answers`);
    await worker.send(`${path}/answers`, { ...form, 'note-SC-01': 'mine' });
    const away = await house.signIn(cast.away);
    await away.get('/');
    const came = await away.post(`${path}/answers`, { _key: form['_key'] ?? '', 'note-SC-01': 'theirs' });
    assert.ok(!came.location.includes(path));
    assert.equal(await newest(path), 'mine');
  });

  test('evidence of 100,000 characters: 422, the text is still in the page, nothing is kept', async () => {
    const path = await fresh();
    const long = `${'Long evidence. '.repeat(6_667)}END`;
    await worker.get(`${path}/check`);
    const came = await worker.submit(`${path}/answers`, { 'response-SC-01': 'met', 'note-SC-01': long, 'note-WI-01': 'short', ...pressed('stay') });
    assert.equal(came.status, 422);
    assert.match(wordsOf(came.text), /SC-01: make the evidence shorter\. It has 100,008 characters, and 10,000 is the most/);
    assert.deepEqual(formOf(came.text, `${path}/answers`)['note-SC-01'], [long]);
    assert.deepEqual(formOf(came.text, `${path}/answers`)['note-WI-01'], ['short']);
    assert.deepEqual(formOf(came.text, `${path}/answers`)['response-SC-01'], ['met']);
    assert.equal(await kept(path), 0);
    const quietly = await worker.save(`${path}/answers`, { 'note-SC-01': long });
    assert.equal(quietly.status, 422);
    assert.equal(await kept(path), 0);
    assert.equal((await worker.save(`${path}/answers`, { 'note-SC-01': 'x'.repeat(10_000) })).status, 200);
  });

  test('a form larger than 4 MB: 413 in words', async () => {
    const path = await fresh();
    await worker.get(`${path}/check`);
    const came = await worker.post(`${path}/answers`, { 'note-SC-01': 'x'.repeat(4 * 1024 * 1024) });
    assert.equal(came.status, 413);
    assert.match(wordsOf(came.text), /too long to save.*your text is still there/);
    assert.equal(await kept(path), 0);
  });

  test('markup and script in every text field are shown as text, everywhere', async () => {
    const hostile = `<b>${script}`;
    const manager = await house.signIn(cast.manager);
    await worker.get('/work/new');
    await worker.post('/work/new', { kind: 'visit', child: 'X-55555', due: '15/06/2026', address: '' });
    const path = (await worker.submit('/work/new', { unknown: script })).location.replace('/check?done=started', '');
    await worker.get(`${path}/check`);
    const codes = ['SC-01', 'SC-02', 'WI-01', 'WI-02'];
    const texts = Object.fromEntries(codes.flatMap((code) => ['note', 'reason', 'attempts', 'next'].map((name) => [`${name}-${code}`, hostile])));
    const responses = { 'response-SC-01': 'not-possible-yet', 'response-SC-02': 'does-not-apply', 'response-WI-01': 'met', 'response-WI-02': 'met' };
    await worker.submit(`${path}/answers`, { ...texts, ...responses });
    await worker.get(`${path}/act-first`);
    await worker.submit(`${path}/act-first`, { reason: script });
    const pages = [await worker.get(`${path}/check`), await worker.get(`${path}/sign-off`), await worker.get(path)];
    await worker.get(`${path}/sign-off`);
    assert.equal((await worker.submit(`${path}/sign-off`)).status, 303);
    await manager.get(`${path}/authorise`);
    pages.push(await manager.get(`${path}/authorise`), await manager.get(`${path}/return`));
    await manager.submit(`${path}/return`, { point: 'SC-01', 'improve-SC-01': script, by: '13/06/2026' });
    pages.push(await worker.get(path), await worker.get(`${path}/check`), await worker.get(`${path}/signed/1`), await worker.get('/'));
    for (const [index, { status, text }] of pages.entries()) {
      assert.equal(status, 200, String(index));
      assert.ok(!/<script>alert|<img src=x|<b>/.test(text) && !text.includes('49\''), `page ${index}`);
    }
    assert.deepEqual(formOf(pages.at(-3)?.text ?? '', `${path}/answers`)['note-WI-01'], [hostile], 'and comes back as it was typed');
    for (const query of [`/work?child=${encodeURIComponent(script)}&name=x`, `/sign-in?q=${encodeURIComponent(script)}`, `/work/new?child=${encodeURIComponent(script)}&kind=${encodeURIComponent(script)}`]) {
      assert.ok(!/<script>alert|<img src=x/.test((await worker.get(query)).text), query);
      assert.ok(!/<script>alert|<img src=x/.test((await house.stranger().get(query)).text), query);
    }
  });

  test('NUL and lone surrogates are taken out where text comes in; what is left is kept', async () => {
    const path = await fresh();
    const { _csrf = '' } = formOf((await worker.get(`${path}/check`)).text, `${path}/answers`);
    assert.equal((await worker.send(`${path}/answers`, { _csrf, 'note-SC-01': 'a\0b', 'response-SC-01': 'met' })).status, 303);
    assert.equal(await newest(path), 'ab');
    const json = await house.server.inject({ method: 'POST', url: `${path}/answers`, headers: { cookie: worker.cookie(), 'content-type': 'application/json', accept: 'application/json' },
      payload: `{"_csrf": ${JSON.stringify(String(_csrf))}, "note-SC-01": "x\\ud800y", "then": "quietly"}` });
    assert.ok(json.statusCode < 500);
    assert.equal((await worker.get(`/work?name=${encodeURIComponent('a\0b')}`)).status, 200);
  });

  test('words of the address choose no words of ours that are not there', async () => {
    for (const done of ['constructor', 'toString', '__proto__', 'hasOwnProperty', '<b>x']) {
      const path = await fresh();
      assert.ok(!/native code|\[object/.test((await worker.get(`${path}?done=${encodeURIComponent(done)}`)).text), done);
    }
  });

  describe('when the session has ended', () => {
    const typed = { 'response-SC-01': 'met', 'note-SC-01': 'typed for an hour', ...pressed('stay') };
    /** A browser of that person whose session has ended while the check page was open. */
    async function expired(person = cast.worker, path = '') {
      house.setClock('2026-06-10T09:00:00Z');
      const browser = await house.signIn(person);
      const at = path || await fresh();
      await browser.get(`${at}/check`);
      house.pass(31);
      return { browser, path: at };
    }

    test('what was typed is kept, and given back after signing in, to send with one press', async () => {
      const { browser, path } = await expired();
      const came = await browser.post(`${path}/answers`, typed, { referer: `http://localhost${path}/check` });
      assert.deepEqual([came.status, came.location], [303, `/sign-in?kept=yes&why=idle&to=${encodeURIComponent(`${path}/check`)}`]);
      assert.equal(await kept(path), 0);
      const led = await signInOn(browser, cast.worker, `${path}/check`, true);
      assert.equal(led, `/kept?to=${encodeURIComponent(`${path}/check`)}`);
      const back = await browser.get(led);
      assert.match(wordsOf(back.text), /What you typed was kept.*typed for an hour/);
      const sent = await browser.submit(`${path}/answers`);
      assert.equal(sent.location, `${path}/check?done=saved`);
      assert.equal(await newest(path), 'typed for an hour');
      assert.equal(await house.count('platform.kept_form'), 0);
    });

    test('it is given to the same person only', async () => {
      const { browser, path } = await expired();
      await browser.post(`${path}/answers`, typed);
      const led = await signInOn(browser, cast.colleague, '/', true);
      const shown = await browser.get(led);
      assert.ok(!shown.text.includes('typed for an hour'));
      assert.equal(shown.location, '/');
      assert.equal(await house.count('platform.kept_form where person_id = $1', [cast.worker.id]), 1);
    });

    test('it can be thrown away, by its owner alone', async () => {
      const { browser, path } = await expired();
      await browser.post(`${path}/answers`, typed);
      const colleague = await house.signIn(cast.colleague);
      await colleague.get('/');
      const [waiting] = await house.rows<{ id: string }>('select id from platform.kept_form where path = $1', [`${path}/answers`]);
      await colleague.post('/kept/throw-away', { id: waiting?.id ?? '' });
      assert.equal(await house.count('platform.kept_form where path = $1', [`${path}/answers`]), 1);
      await browser.get(await signInOn(browser, cast.worker, '/', true));
      await browser.post('/kept/throw-away', { id: waiting?.id ?? '' });
      assert.equal(await house.count('platform.kept_form where path = $1', [`${path}/answers`]), 0);
    });

    test('a NUL in it loses nothing either', async () => {
      const { browser, path } = await expired();
      const came = await browser.post(`${path}/answers`, { ...typed, 'note-SC-01': 'with a\0NUL' });
      assert.equal(came.status, 303);
      assert.equal(await house.count('platform.kept_form where path = $1', [`${path}/answers`]), 1);
    });

    test('a script that saves is told so with 401, and a page leads to sign-in and back', async () => {
      const { browser, path } = await expired();
      const came = await browser.save(`${path}/answers`, { 'note-SC-01': 'x' });
      assert.deepEqual([came.status, JSON.parse(came.text)], [401, { signedOut: true }]);
      assert.equal((await browser.get(`${path}/check`)).location, `/sign-in?why=idle&to=${encodeURIComponent(`${path}/check`)}`);
      assert.equal(await kept(path), 0);
    });

    test('half an hour without a request ends it, and twelve hours in any case', async () => {
      house.setClock('2026-06-10T06:00:00Z');
      const browser = await house.signIn(cast.worker);
      house.pass(29);
      assert.equal((await browser.get('/')).status, 200);
      house.pass(31);
      assert.equal((await browser.get('/')).status, 302);
      house.setClock('2026-06-10T06:00:00Z');
      const busy = await house.signIn(cast.worker);
      const seen: number[] = [];
      for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
        house.pass(20);
        seen.push((await busy.get('/')).status);
      }
      assert.deepEqual([seen.slice(0, -1).every((status) => status === 200), seen.at(-1)], [true, 302]);
      house.setClock('2026-06-10T09:00:00Z');
    });
  });
});
