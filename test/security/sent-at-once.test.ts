import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type GoodForm, everyForm, someWords } from './kit/every-form.ts';
import { takesWords } from './kit/fill.ts';
import { type Scene, openScene } from './kit/scene.ts';
import { visitorOn } from './kit/visitor.ts';
import { attribute } from './kit/fill.ts';
import { wordsOf } from '../kit/browser.ts';

describe('the same form on every route', () => {
  let scene: Scene;
  let forms: GoodForm[];
  before(async () => {
    scene = await openScene();
    const found = await everyForm(scene);
    assert.deepEqual(found.missing, []);
    ({ forms } = found);
  });
  after(() => scene.close());

  const send = ({ visitor, address, sent, withFiles }: GoodForm) => visitor.send(address, sent, { withFiles });
  const rowsAfter = async (run: () => Promise<unknown>) => {
    await run();
    const counts = await scene.tables.counts();
    await scene.tables.putBack();
    return counts;
  };

  // Signing in and out, and showing who one is, are no acts on the work: each of ten is its own, and all lead to the same page.
  const repeatable = ['POST /sign-in', 'POST /sign-out', 'POST /prove'];

  test('ten times at once, and once more after: one effect, and each time the same outcome', async () => {
    const wrong: string[] = [];
    for (const form of forms.filter(({ route }) => !repeatable.includes(route))) {
      const once = await rowsAfter(() => send(form));
      const outcomes: string[] = [];
      const tenTimes = await rowsAfter(async () => {
        const came = await Promise.all(Array.from({ length: 10 }, () => send(form)));
        for (const { status, location } of [...came, await send(form)]) outcomes.push(`${status} ${location.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')}`);
      });
      if (JSON.stringify(once) !== JSON.stringify(tenTimes)) wrong.push(`${form.route}: once it writes ${differing(once, tenTimes)}, ten times ${differing(tenTimes, once)}`);
      if (new Set(outcomes).size > 1) wrong.push(`${form.route}: ${[...new Set(outcomes)].join(' and ')}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('ten times at once without the key: none is a fault', async () => {
    for (const form of forms) {
      const keyless = { ...form, sent: { ...form.sent, pairs: form.sent.pairs.filter(([name]) => name !== '_key') } };
      const came = await Promise.all(Array.from({ length: 10 }, () => send(keyless)));
      await scene.tables.putBack();
      assert.ok(came.every(({ status }) => status < 500), `${form.route}: ${came.map(({ status }) => status).join(' ')}`);
    }
  });

  test('signing in ten times with the same form leads ten times to the same page', async () => {
    for (const form of forms.filter(({ route }) => repeatable.includes(route))) {
      const came = await Promise.all(Array.from({ length: 10 }, () => send(form)));
      await scene.tables.putBack();
      assert.ok(came.every(({ status }) => [302, 303, 403].includes(status)), `${form.route}: ${came.map(({ status }) => status).join(' ')}`);
    }
  });

  describe('when the session has ended meanwhile', () => {
    const typedInto = ({ form }: GoodForm) => form.controls.filter((control) => takesWords(control)).map(({ name }) => name);

    test('everything typed is kept, shown after signing in, and has the same effect with one press', async () => {
      const wrong: string[] = [];
      // To throw away is to throw away: nothing of that was typed. What shows who one is is never kept.
      // What anybody may send without signing in needs no session, and is taken.
      const forAll = new Set(scene.routes.filter((each) => each.for === 'everyone').map(({ method, path }) => `${method} ${path}`));
      // The files of a return are read and never stored: they are chosen again.
      const withParts = forms.filter(({ visitor, sent, route }) => visitor.who && !forAll.has(route) && !['POST /kept/throw-away', 'POST /prove', 'POST /returns/new'].includes(route) && sent.pairs.some(([name]) => !name.startsWith('_')));
      assert.ok(withParts.filter((form) => typedInto(form).length > 0).length >= 8, 'the long forms are among them');
      for (const form of withParts) wrong.push(...await endedMeanwhile(form));
      assert.deepEqual(wrong, []);
    });

    async function endedMeanwhile(form: GoodForm): Promise<string[]> {
      const { visitor, address, sent, route, page } = form;
      const once = await rowsAfter(() => send(form));
      scene.house.pass(31);
      const came = await visitor.send(address, sent, { headers: { referer: `http://localhost${page}` } });
      if (!came.location.startsWith('/sign-in?kept=yes')) return [`${route}: answered ${came.status} and led to ${came.location || 'nowhere'}`];
      const again = await visitorOn(scene.house.server, visitor.who);
      const shown = await again.get('/kept?to=/');
      const kept = [...shown.text.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].findLast(([, head = '']) => attribute(head, 'action') === address);
      const missing = sent.pairs.filter(([name]) => !name.startsWith('_')).filter(([name, value]) =>
        ![...(kept?.[2] ?? '').matchAll(/<input\b([^>]*)>/g)].some(([, input = '']) => attribute(input, 'name') === name && attribute(input, 'value') === value)).map(([name]) => name);
      const unseen = typedInto(form).filter((name) => !wordsOf(shown.text).includes(someWords(name)));
      const pairs = [...(kept?.[2] ?? '').matchAll(/<input\b([^>]*)>/g)].map(([, input = '']) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? ''] as const);
      const now = await again.send(address, { pairs, file: null });
      const counts = await scene.tables.counts();
      const waiting = await scene.house.count('platform.kept_form where path = $1', [address]);
      await scene.tables.putBack();
      scene.house.pass(-31);
      return [
        ...missing.map((name) => `${route}: ${name} was lost`), ...unseen.map((name) => `${route}: what was typed into ${name} is not shown`),
        ...(now.status === 303 ? [] : [`${route}: sent again it was answered ${now.status}`]), ...(now.status === 303 && waiting > (address === '/work/new' ? 1 : 0) ? [`${route}: it is still waiting`] : []),
        ...(sameWork(counts, once) ? [] : [`${route}: its effect was another: ${differing(counts, once)}`]),
      ];
    }
  });
});

/** Signing in again writes entries of its own. */
function sameWork(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  return Object.entries(one).every(([table, count]) => table === 'journal.entry' || table.startsWith('platform.') || other[table] === count);
}

function differing(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): string {
  return Object.entries(one).filter(([table, count]) => other[table] !== count).map(([table, count]) => `${table} ${count}`).join(', ');
}
