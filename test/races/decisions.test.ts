import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { measured, number } from '../faults/kit/figures.ts';
import { type Browser, type Came, formOf, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type SignedOffWork, type TestHouse } from '../kit/house.ts';

/** A hundred in the everyday run; a thousand by `npm run faults`. */
const races = Number(process.env['RACES'] ?? 100);

/** Starts all of them at the same moment, once each is ready. */
async function atOnce(runs: readonly (() => Promise<Came>)[]): Promise<Came[]> {
  let open = () => {};
  const barrier = new Promise<void>((resolve) => { open = resolve; });
  const all = runs.map(async (run) => { await barrier; return run(); });
  open();
  return Promise.all(all);
}

describe('two at once', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let worker: Browser;
  let manager: Browser;
  let service: Browser;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    [worker, manager, service] = [await house.signIn(cast.worker), await house.signIn(cast.manager), await house.signIn(cast.service)];
  });
  after(() => house.close());

  const signed = () => house.aPieceOfWork({ author: cast.worker, state: 'signed-off', child: 'R-000001' });
  const decisions = (id: string) => house.rows<{ outcome: string; digest: string; by_id: number; content: string }>(
    `select d.outcome, d.digest, d.by_id, s.content from checks.decision d join checks.sign_off s on s.id = d.sign_off_id where s.work_id = $1 order by s.number`, [id]);
  const decide = async (browser: Browser, { id }: SignedOffWork) => {
    const form = formOf((await browser.get(`/work/${id}/authorise`)).text, `/work/${id}/authorise`);
    return () => browser.send(`/work/${id}/authorise`, form);
  };

  /** What the author does meanwhile: takes the work back; and then changes it and is about to sign it again. */
  async function hands(id: string, race: number) {
    await worker.get(`/work/${id}/reopen`);
    return {
      recall: () => worker.submit(`/work/${id}/reopen`),
      signAgain: async () => {
        await worker.get(`/work/${id}/check`);
        await worker.save(`/work/${id}/answers`, { 'note-SC-01': `changed in race ${race}` });
        const form = formOf((await worker.get(`/work/${id}/sign-off`)).text, `/work/${id}/sign-off`);
        return () => worker.send(`/work/${id}/sign-off`, form);
      },
    };
  }

  async function decideAtOnce(work: SignedOffWork, race: number): Promise<void> {
    const authorise = await decide(manager, work);
    const { recall, signAgain } = await hands(work.id, race);
    const recallAndChange = async () => {
      const came = await recall();
      if (came.status === 303) await (await signAgain())();
      return came;
    };
    const came = await atOnce(race % 3 === 0 ? [authorise, recallAndChange] : [recallAndChange, authorise]);
    for (const { status } of came) assert.ok([303, 409].includes(status), `race ${race}: ${status}`);
  }

  /** What was on the manager's screen is signed no more: their decision comes while, or just after, another text is. */
  async function decideTooLate(work: SignedOffWork, race: number): Promise<number> {
    const authorise = await decide(manager, work);
    const { recall, signAgain } = await hands(work.id, race);
    assert.equal((await recall()).status, 303);
    const came = await atOnce([await signAgain(), async () => { await pause(Math.random() * 15); return authorise(); }]);
    assert.deepEqual(came.map(({ status }) => status), [303, 409], `race ${race}`);
    assert.equal(await house.count(`checks.sign_off where work_id = $1 and content like '%changed in race%'`, [work.id]), 1, 'another text was signed');
    return 1;
  }

  test('of two managers who authorise exactly one wins, and the other is told who and when', async (t) => {
    await house.aChild({ reference: 'R-000001', worker: cast.worker });
    const wins = { manager: 0, service: 0 };
    for (let race = 0; race < races; race += 1) {
      const work = await signed();
      const runs = [await decide(manager, work), await decide(service, work)];
      const came = await atOnce(race % 2 === 0 ? runs : runs.toReversed());
      assert.deepEqual(came.map(({ status }) => status).toSorted((a, b) => a - b), [303, 409], `race ${race}`);
      const [decision, ...others] = await decisions(work.id);
      assert.equal(others.length, 0);
      const winner = decision?.by_id === cast.manager.id ? 'manager' : 'service';
      wins[winner] += 1;
      assert.match(wordsOf(came.find(({ status }) => status === 409)?.text ?? ''), new RegExp(`${cast[winner].name} authorised it on 10 June 2026 at 10:00am`));
    }
    assert.ok(wins.manager > 0 && wins.service > 0, `the barrier lets either win: ${JSON.stringify(wins)}`);
    assert.equal(await house.count(`journal.entry where what = 'work-authorised'`), races);
    assert.equal(await house.count(`journal.entry where what = 'work-authorise-refused'`), races);
    measured(t, 'C1', `Two managers authorise the same piece of work at once, ${number(races)} times`,
      `exactly 1 wins each time (${wins.manager} to ${wins.service}); the other is answered 409, naming who and when; 0 faults`);
  });

  test('one authorises while another returns: one decision, and the points of a return only where it won', async () => {
    for (let race = 0; race < 30; race += 1) {
      const work = await signed();
      await manager.get(`/work/${work.id}/return`);
      const back = () => manager.submit(`/work/${work.id}/return`, { point: 'SC-01', 'improve-SC-01': 'x', by: '13/06/2026' });
      const came = await atOnce(race % 2 === 0 ? [await decide(service, work), back] : [back, await decide(service, work)]);
      assert.deepEqual(came.map(({ status }) => status).toSorted((a, b) => a - b), [303, 409], `race ${race}`);
      const [decision] = await decisions(work.id);
      const points = await house.count('checks.return_point p join checks.sign_off s on s.id = p.sign_off_id where s.work_id = $1', [work.id]);
      assert.equal(points, decision?.outcome === 'returned' ? 1 : 0);
    }
  });

  test('the author takes it back, changes and signs again while a manager authorises: never another text than was shown', async (t) => {
    const ends: Record<string, number> = {};
    let late = 0;
    for (let race = 0; race < races; race += 1) {
      const work = await signed();
      if (race % 3 === 2) late += await decideTooLate(work, race);
      else await decideAtOnce(work, race);
      const found = await decisions(work.id);
      for (const { digest, content } of found.filter(({ outcome }) => outcome === 'authorised')) {
        assert.equal(digest, work.digest, 'what was authorised is what was on the screen');
        assert.ok(!content.includes('changed in race'));
      }
      const ended = found.map(({ outcome }) => outcome).join(',');
      ends[ended] = (ends[ended] ?? 0) + 1;
    }
    assert.deepEqual(Object.keys(ends).toSorted(), ['authorised', 'recalled'], JSON.stringify(ends));
    measured(t, 'C2', `The author takes it back, changes and signs again while a manager authorises, ${number(races)} times`,
      `0 authorised texts that were not the one on the screen (${ends['authorised']} authorised; ${ends['recalled']} taken back in time, ${late} of them signed again with another text when the decision came: each was refused)`);
  });

  test('the same decision sent ten times at once: one decision, one entry, ten times the same page', async () => {
    const work = await signed();
    const authorise = await decide(manager, work);
    const came = await atOnce(Array.from({ length: 10 }, () => authorise));
    assert.deepEqual(new Set(came.map(({ status, location }) => `${status} ${location}`)), new Set([`303 /work/${work.id}?done=authorised`]));
    assert.equal((await decisions(work.id)).length, 1);
    assert.equal(await house.count(`journal.entry where what = 'work-authorised' and about = $1`, [`work:${work.id}`]), 1);
  });

  test('ten sign-offs at once from ten pages: one sign-off, and no fault', async () => {
    const { id } = await house.aPieceOfWork({ author: cast.worker });
    const forms = await Promise.all(Array.from({ length: 10 }, async () => formOf((await worker.get(`/work/${id}/sign-off`)).text, `/work/${id}/sign-off`)));
    const came = await atOnce(forms.map((form) => () => worker.send(`/work/${id}/sign-off`, form)));
    assert.deepEqual(new Set(came.map(({ status }) => status)), new Set([303]));
    assert.equal(await house.count('checks.sign_off where work_id = $1', [id]), 1);
  });

  test('answers saved at once from two tabs: both are kept, each statement with its newest', async () => {
    const { id } = await house.aPieceOfWork({ author: cast.worker, answers: 'none' });
    await worker.get(`/work/${id}/check`);
    const codes = ['SC-01', 'SC-02', 'WI-01', 'WI-02'];
    const came = await atOnce(codes.map((code) => () => worker.save(`/work/${id}/answers`, { [`response-${code}`]: 'met', [`note-${code}`]: `of ${code}` })));
    assert.deepEqual(came.map(({ status }) => status), [200, 200, 200, 200]);
    const kept = await house.rows('select code, note from checks.answer where work_id = $1 order by code', [id]);
    assert.deepEqual(kept, codes.map((code) => ({ code, note: `of ${code}` })));
  });
});
