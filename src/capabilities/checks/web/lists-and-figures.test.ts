import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('lists and figures', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let manager: Browser;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    manager = await house.signIn(cast.manager);
  });
  after(() => house.close());

  test('the figures equal an independent count of the rows', async () => {
    const { manager: by, worker, colleague } = cast;
    for (let round = 0; round < 3; round += 1) {
      await house.aPieceOfWork({ author: worker, state: 'authorised', manager: by, ...(round === 0 ? { answers: { 'SC-01': { response: 'not-possible-yet' as const, attempts: 'x', nextStep: 'y', note: '' } } } : {}) });
      house.pass(7);
      const waiting = await house.aPieceOfWork({ author: colleague, state: 'signed-off' });
      house.pass(60 * 24 * (round + 1));
      if (round < 2) await house.authorise(by, waiting);
      const back = await house.aPieceOfWork({ author: worker, state: 'returned', manager: by });
      if (round < 1) await house.authorise(by, await house.signOff(worker, back.id));
    }
    await house.aPieceOfWork({ author: cast.away, state: 'returned', manager: cast.other });
    await house.as(house.lead, (act) => act.db.rows(`update checks.kind_rule set mode = 'aide-memoire' where kind = 'visit'`));
    await house.aPieceOfWork({ author: worker, state: 'signed-off' });
    await house.as(house.lead, (act) => act.db.rows(`update checks.kind_rule set mode = 'authorise-all' where kind = 'visit'`));

    const rows = await house.rows<{ number: number; outcome: string | null; days: number; content: string }>(
      `select s.number, d.outcome, extract(epoch from d.at - s.at)::float8 / 86400 as days, s.content from checks.sign_off s join checks.work w on w.id = s.work_id
       left join checks.decision d on d.sign_off_id = s.id where w.team_id = $1 and s.drawn`, [cast.ash.id]);
    const first = rows.filter(({ number, outcome }) => number === 1 && outcome !== null);
    const passed = first.filter(({ outcome }) => outcome === 'authorised').length;
    const days = rows.filter(({ outcome }) => outcome === 'authorised').map((each) => each.days).toSorted((a, b) => a - b);
    const middle = (days[Math.floor((days.length - 1) / 2)]! + days[Math.ceil((days.length - 1) / 2)]!) / 2;
    const possible = rows.filter(({ outcome, content }) => outcome === 'authorised' && (JSON.parse(content) as { statements: { response: string }[] }).statements.some(({ response }) => response === 'not-possible-yet')).length;
    assert.deepEqual([first.length, passed, days.length, possible, rows.filter(({ outcome }) => outcome === null).length], [8, 5, 6, 1, 1], 'the test has what it needs');

    const browser = await house.signIn(cast.manager);
    const words = wordsOf((await browser.get('/figures/checks?from=2026-06-01&to=2026-06-30')).text);
    assert.ok(words.includes(`${passed} of ${first.length} first sign-offs were authorised without a return`), words);
    assert.match(words, new RegExp(`Visits 62\\.5% ${passed} of ${first.length}; [\\d.]+ to [\\d.]+% ${middle.toFixed(1)} ${days.at(-1)?.toFixed(1)} ${possible} 1 `));
    assert.match(words, /Returns 3 .*Waiting now 1 /);
    assert.match(words, /SC-02 The child’s own words are in the record\. 3/);
    const csv = await browser.get('/figures/checks?from=2026-06-01&to=2026-06-30&as=teams');
    assert.equal(csv.text, `\uFEFFTeam,First sign-offs decided,Authorised at the first,Median days to authorise,Waiting\r\nAsh,8,5,${middle.toFixed(1)},1\r\n`);
    assert.equal((await browser.get('/figures/checks?from=2026-06-01&to=2026-06-30&as=statements')).text, '\uFEFFStatement,Times returned\r\nSC-02,3\r\n');
    house.setClock('2026-06-10T09:00:00Z');
  });

  test('a page has as many lines as was chosen from what is offered, and filters keep the choice', async () => {
    for (let made = 0; made < 27; made += 1) await house.aPieceOfWork({ author: cast.colleague, answers: 'none' });
    const browser = await house.signIn(cast.colleague);
    const linesOf = async (path: string) => {
      const { text } = await browser.get(path);
      return { lines: text.match(/<tbody[\s\S]*<\/tbody>/)?.[0].match(/<tr /g)?.length ?? 0, text };
    };
    const total = (await linesOf('/work')).lines;
    assert.ok(total > 27 && total <= 50, 'without a choice, all of them on the first page');
    const short = await linesOf('/work?size=25&state=in-progress');
    assert.equal(short.lines, 25);
    assert.match(short.text, /aria-label="100 on a page"/);
    assert.match(short.text, /<input type="hidden" name="size" value="25">/);
    assert.match(short.text, /href="[^"]*size=100[^"]*state=in-progress|href="[^"]*state=in-progress[^"]*size=100/);
    for (const odd of ['7', '-1', '1000000', 'x']) assert.equal((await linesOf(`/work?size=${odd}`)).lines, total, odd);
  });

  test('a period begins and ends with the day in England, not in UTC', async () => {
    house.setClock('2026-08-09T23:30:00Z');
    await house.aPieceOfWork({ author: cast.worker, state: 'signed-off' });
    const browser = await house.signIn(cast.manager);
    const waiting = async (day: string) => /Waiting now (\d+)/.exec(wordsOf((await browser.get(`/figures/checks?from=${day}&to=${day}`)).text))?.[1];
    const counted = [await waiting('2026-08-09'), await waiting('2026-08-10')];
    house.setClock('2026-06-10T09:00:00Z');
    assert.deepEqual(counted, ['0', '1'], 'it was signed off half an hour after midnight on 10 August');
  });

  test('a practitioner has no figures, an administrator neither', async () => {
    for (const who of [cast.worker, cast.administrator]) assert.equal((await (await house.signIn(who)).get('/figures/checks')).status, 404, who.name);
  });

  test('downloads hold no formula, whatever people and teams are called', async () => {
    const team = await house.aTeam('+Team');
    const author = await house.aPerson({ role: 'practitioner', name: '=HYPERLINK("http://evil.example")', team, lineManager: cast.manager });
    await house.aPieceOfWork({ author, state: 'signed-off' });
    const director = await house.signIn(cast.director);
    const texts = [await director.get('/work?as=csv'), await director.get('/figures/checks?as=teams'), await director.get('/journal?as=csv')];
    for (const { status, text, headers } of texts) {
      assert.equal(status, 200);
      assert.match(headers['content-disposition'] ?? '', /^attachment; filename="[\w.-]+\.csv"$/);
      for (const line of text.slice(1).split('\r\n')) assert.ok(!/(^|,)"?[=+@]/.test(line), line);
    }
    assert.ok(texts[0]?.text.includes(`"'=HYPERLINK(""http://evil.example"")",'+Team`), texts[0]?.text);
  });

  test('a page asks the database the same number of questions of one piece of work and of two hundred', async () => {
    const quiet = await house.aPerson({ role: 'practitioner', name: 'Quiet', team: cast.ash, lineManager: cast.manager });
    const busy = await house.aPerson({ role: 'practitioner', name: 'Busy', team: cast.ash, lineManager: cast.manager });
    await house.aPieceOfWork({ author: quiet });
    const one = await house.aPieceOfWork({ author: busy });
    await house.rows(
      `insert into checks.work (id, kind, child, author_id, team_id, version_id, due_on, started_at)
       select gen_random_uuid(), kind, child, author_id, team_id, version_id, due_on + n, started_at from checks.work, generate_series(1, 199) n where id = $1 returning id`, [one.id]);
    const asked = async (browser: Browser, path: string) => {
      await browser.get(path);
      house.statements.length = 0;
      assert.equal((await browser.get(path)).status, 200);
      return house.statements.length;
    };
    const [few, many] = [await house.signIn(quiet), await house.signIn(busy)];
    for (const path of ['/', '/work', '/work?as=csv', '/work?sort=child']) assert.equal(await asked(many, path), await asked(few, path), path);
    assert.ok((await asked(many, '/work')) <= 12, `${await asked(many, '/work')} statements`);
    assert.ok((await many.get('/work')).text.includes('1 to 50 of 200'));
    const empty = await asked(manager, '/figures/checks?from=2020-01-01&to=2020-01-02');
    assert.ok((await asked(manager, '/figures/checks?from=2026-06-01&to=2026-12-30')) - empty <= 6);
  });

  test('filters narrow the list and stay in its addresses', async () => {
    const child = await house.aChild({ worker: cast.worker });
    await house.aPieceOfWork({ author: cast.worker, state: 'returned', manager: cast.manager, child });
    const shown = await manager.get(`/work?state=returned&child=${child.toLowerCase()}&name=wen`);
    assert.match(wordsOf(shown.text), /1 piece of work with these filters/);
    assert.match(shown.text, /href="\/work\?[^"]*state=returned[^"]*as=csv"/);
    assert.match(wordsOf((await manager.get('/work?child=NONE-1')).text), /Nothing matches these filters/);
    for (const odd of ['page=-1', 'page=x', 'sort=;drop', 'state=__proto__', 'kind=x', 'page=1&page=2', `child=${'x'.repeat(5000)}`]) assert.equal((await manager.get(`/work?${odd}`)).status, 200, odd);
    assert.equal((await manager.get('/work?page=1e999')).location, '/work', 'past the last page it begins again');
  });
});
