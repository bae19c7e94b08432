import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { measured, number } from '../faults/kit/figures.ts';
import { attribute } from './kit/fill.ts';
import { type GoodForm, everyForm, having, without } from './kit/every-form.ts';
import { type Scene, openScene } from './kit/scene.ts';
import { type Told, encoded } from './kit/visitor.ts';

/** Every form that changes something × every way in which another site could have it sent: none is taken. */
describe('forms of other sites', () => {
  let scene: Scene;
  let forms: GoodForm[];
  let missing: string[];
  before(async () => {
    scene = await openScene();
    ({ forms, missing } = await everyForm(scene));
    for (const visitor of scene.visitors) {
      const other = await scene.again(visitor);
      tokenOfAnotherSession.set(visitor.name, token((await other.get(visitor.who ? '/' : '/sign-in?q=Wen')).text));
    }
    await scene.tables.keep();
  });
  after(() => scene.close());

  test('every route that changes something has a form that this test can send', () => {
    assert.deepEqual(missing, []);
    assert.equal(forms.length, scene.routes.filter(({ method }) => method === 'POST').length);
  });

  const token = (html: string) => attribute(/<input[^>]*name="_csrf"[^>]*>/.exec(html)?.[0] ?? '', 'value') ?? '';
  const tried: string[] = [];
  const tokenOfAnotherSession = new Map<string, string>();
  const asRaw = ({ sent }: GoodForm) => encoded(sent);
  const withHeaders = (headers: Record<string, string>) => ({ visitor, address, sent, withFiles }: GoodForm) => visitor.send(address, sent, { headers, withFiles });

  const ways: Readonly<Record<string, (form: GoodForm) => Promise<Told>>> = {
    'without a token': ({ visitor, address, sent, withFiles }) => visitor.send(address, without(sent, '_csrf'), { withFiles }),
    'with an empty token': ({ visitor, address, sent, withFiles }) => visitor.send(address, having(without(sent, '_csrf'), '_csrf', ''), { withFiles }),
    'with a wrong token': ({ visitor, address, sent, withFiles }) => visitor.send(address, having(without(sent, '_csrf'), '_csrf', 'AbCdEfGh-0123456789abcdefghijklmnopqrstuvwx'), { withFiles }),
    'with the token of another session': ({ visitor, address, sent, withFiles }) =>
      visitor.send(address, having(without(sent, '_csrf'), '_csrf', tokenOfAnotherSession.get(visitor.name) ?? ''), { withFiles }),
    'with the token in the address': ({ visitor, address, sent, withFiles }) =>
      visitor.send(`${address}?_csrf=${encodeURIComponent(sent.pairs.find(([name]) => name === '_csrf')?.[1] ?? '')}`, without(sent, '_csrf'), { withFiles }),
    'as a GET': (form) => form.visitor.get(`${form.address}?${asRaw(form)}`),
    'as a GET that says it is a POST': (form) => form.visitor.get(`${form.address}?${asRaw(form)}&_method=POST`, { 'x-http-method-override': 'POST' }),
    'from a page of another site': withHeaders({ origin: 'https://evil.example' }),
    'from a page that hides where it is from': withHeaders({ origin: 'null' }),
    'from our host on another port': withHeaders({ origin: 'http://localhost:8080' }),
    'when the browser says: cross-site': withHeaders({ 'sec-fetch-site': 'cross-site' }),
    'when the browser says: same-site': withHeaders({ 'sec-fetch-site': 'same-site' }),
    'when another site’s script sends it as plain text': (form) => form.visitor.sendRaw(form.address, asRaw(form), { 'content-type': 'text/plain' }),
  };

  for (const [how, send] of Object.entries(ways)) {
    test(`${how}: nothing is written, on any route`, async () => {
      const asItWas = await scene.tables.written();
      const taken: string[] = [];
      for (const form of forms) {
        const { status } = await send(form);
        const same = JSON.stringify(asItWas) === JSON.stringify(await scene.tables.written());
        if (!same) await scene.tables.putBack();
        const refused = how.startsWith('as a GET') ? status < 500 : [403, 415].includes(status);
        if (!same || !refused) taken.push(`${form.route}: ${status}${same ? '' : ', and it was written'}`);
      }
      assert.deepEqual(taken, []);
      tried.push(how);
    });
  }

  test('a browser that says the form is from here has it taken, on every route', async () => {
    const here: readonly Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, { 'sec-fetch-site': 'none' }, { origin: 'http://localhost' }, {}];
    for (const headers of here) {
      for (const form of forms) {
        const { status } = await withHeaders(headers)(form);
        await scene.tables.putBack();
        assert.equal(status, 303, `${form.route} ${JSON.stringify(headers)}`);
      }
    }
  });

  test('every way was tried on every route', (t) => {
    assert.equal(tried.length, Object.keys(ways).length);
    measured(t, 'S3', `${forms.length} forms, each sent in ${tried.length} ways that another site could`, '0 of ' + number(forms.length * tried.length) + ' taken; from our own pages all are');
  });
});
