import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type GoodForm, everyForm, having, someWords, withPairs } from './kit/every-form.ts';
import type { Sent } from './kit/fill.ts';
import { type Scene, openScene } from './kit/scene.ts';
import { type Told, encoded } from './kit/visitor.ts';

const evil = 'zzodd17zz';
/** Each part of a form is given so many of the odd values every day, the next part the next of them; all of them with HOSTILE_ROUNDS=1000. */
const everyDay = Number(process.env['HOSTILE_ROUNDS'] ?? 3);

/** What nobody is ever asked for: names of our columns, and names that mean something to a program. */
const strangeNames = ['role', 'teamId', 'team_id', 'status', 'state', 'authorisedBy', 'by_id', 'author', 'author_id', 'version', 'version_id', 'round', 'drawn', 'mode', 'at', 'path',
  '_method', '_who', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__[role]', '__proto__.role', 'constructor[prototype][role]', 'a[]', 'a[b]', 'a.b', '', ' ', '*'];

describe('forms with more than they should have', () => {
  let scene: Scene;
  let forms: GoodForm[];
  /** How everything stands before each of them, and after each that was put back. */
  let asItWas: string;
  before(async () => {
    scene = await openScene();
    const found = await everyForm(scene);
    assert.deepEqual(found.missing, []);
    ({ forms } = found);
    asItWas = JSON.stringify(await scene.tables.written());
  });
  after(() => scene.close());

  const declared = ({ route }: GoodForm, name: string) => scene.routes.some((each) => `POST ${each.path}` === route && 'fields' in each
    && each.fields.some((field) => (field.endsWith('*') ? name.startsWith(field.slice(0, -1)) : field === name)));

  /** Sends it and says what is wrong with the answer. What was taken is searched and put back; what was refused is compared at the end. */
  async function tried(form: GoodForm, how: string, send: () => Promise<Told>, allowed: readonly number[]): Promise<string[]> {
    const { status } = await send();
    const held = status === 303 ? await scene.tables.holding(evil) : [];
    if (status === 303) await scene.tables.putBack();
    const wrong = [...(allowed.includes(status) ? [] : [`answered ${status}`]), ...(held.length > 0 ? [`wrote it into ${held.join(', ')}`] : [])];
    return wrong.map((each) => `${form.route}, ${how}: ${each}`);
  }
  /** One place of each sort of part: 'note-SC-01' stands for all notes. */
  const placesOf = ({ sent }: GoodForm) => {
    const sorts = sent.pairs.map(([name]) => name.replace(/-.*/, ''));
    return sent.pairs.flatMap(([name, value], place) => (sorts.indexOf(sorts[place] ?? '') === place ? [{ name, value, place }] : []));
  };
  const replaced = ({ sent }: GoodForm, at: number, pair: readonly [string, string]) =>
    withPairs(sent, (pairs) => pairs.map((each, place) => (place === at ? pair : each)));
  async function nothingWrong(wrong: readonly string[]): Promise<void> {
    assert.deepEqual(wrong, []);
    assert.equal(JSON.stringify(await scene.tables.written()), asItWas, 'what was refused has written nothing');
  }
  const send = ({ visitor, address, withFiles }: GoodForm, sent: Sent) => () => visitor.send(address, sent, { withFiles });

  test('a part with a name that no page has is refused on every route, and nothing is written', async () => {
    const wrong: string[] = [];
    for (const form of forms) {
      for (const name of strangeNames.filter((each) => !declared(form, each))) wrong.push(...await tried(form, name, send(form, having(form.sent, name, evil)), [400]));
    }
    await nothingWrong(wrong);
  });

  test('a strange part in the address changes nothing of what the form does', async () => {
    const wrong: string[] = [];
    for (const form of forms) {
      const address = `${form.address}?${strangeNames.slice(0, 22).map((name) => `${encodeURIComponent(name)}=${evil}`).join('&')}`;
      wrong.push(...await tried(form, 'in the address', send({ ...form, address }, form.sent), [303]));
    }
    await nothingWrong(wrong);
  });

  test('every part sent twice: the second is never written, and none is a fault', async () => {
    const wrong: string[] = [];
    for (const form of forms) {
      for (const { name } of placesOf(form)) wrong.push(...await tried(form, `${name} twice`, send(form, having(form.sent, name, evil)), [303, 403, 404, 422]));
      wrong.push(...await tried(form, 'all twice', send(form, withPairs(form.sent, (pairs) => [...pairs, ...pairs])), [303, 403, 404, 422]));
    }
    await nothingWrong(wrong);
  });

  test('a part that is a list, a map or nothing in the place of a text is never a fault', async () => {
    const wrong: string[] = [];
    for (const form of forms) {
      for (const { name, place } of placesOf(form)) {
        for (const to of [`${name}[]`, `${name}[$ne]`, `${name}[0][x]`, `${name}.length`]) {
          const refused = name === '_csrf' ? [403] : [400];
          // 'note-*' stands for any name that begins so: what is no statement's is left alone.
          wrong.push(...await tried(form, to, send(form, replaced(form, place, [to, evil])), declared(form, to) ? [303, 404, 409, 422] : refused));
        }
        const missing = withPairs(form.sent, (pairs) => pairs.filter((_, each) => each !== place));
        wrong.push(...await tried(form, `no ${name}`, send(form, missing), name === '_csrf' ? [403] : [200, 303, 404, 409, 422]));
      }
    }
    await nothingWrong(wrong);
  });

  test('a value of another kind than asked for is never a fault', async () => {
    const wrong: string[] = [];
    const values = ['', '-1', '1e309', '__proto__', '\u0000\ud800', '9'.repeat(40), '2026-02-30', "' or 1=1 --"];
    for (const form of forms) {
      for (const { name, value, place } of placesOf(form)) {
        if (name === '_csrf' || value === someWords(name)) continue;
        const some = values.filter((_, each) => (each + place) % Math.ceil(values.length / everyDay) === 0);
        for (const odd of some) wrong.push(...await tried(form, `${name} = ${JSON.stringify(odd)}`, send(form, replaced(form, place, [name, odd])), [200, 303, 404, 409, 422]));
      }
    }
    await nothingWrong(wrong);
  });

  test('a form as JSON, as plain text, as XML or of no kind is not read', async () => {
    const wrong: string[] = [];
    for (const form of forms) {
      const { visitor, address, sent } = form;
      const json = JSON.stringify({ ...Object.fromEntries(sent.pairs), role: evil, nested: { __proto__: { role: evil } } });
      const bodies: readonly [string, string][] = [['application/json', json], ['text/plain', encoded(sent)], ['application/xml', `<a>${evil}</a>`], ['application/csp-report', json], ['text/strange', encoded(sent)]];
      for (const [type, body] of bodies) wrong.push(...await tried(form, type, () => visitor.sendRaw(address, body, { 'content-type': type }), [415]));
      wrong.push(...await tried(form, 'no kind', () => visitor.sendRaw(address, encoded(sent), {}), [403, 415]));
    }
    await nothingWrong(wrong);
  });

  test('a form with files is read only where there is a file to give', async () => {
    const wrong: string[] = [];
    for (const form of forms) {
      const sent: Sent = { pairs: form.sent.pairs, file: { name: form.sent.file?.name ?? 'document', text: evil } };
      const takes = scene.routes.some((route) => `POST ${route.path}` === form.route && 'file' in route);
      wrong.push(...await tried(form, 'with a file', () => form.visitor.send(form.address, sent, { withFiles: true }), takes ? [200, 303, 422] : [415]));
    }
    await nothingWrong(wrong);
    assert.deepEqual(forms.filter(({ withFiles }) => withFiles).map(({ route }) => route), ['POST /standards/import', 'POST /returns/new', 'POST /people/import']);
  });

  test('a whole form that could not be read as it came is answered in words', async () => {
    const wrong: string[] = [];
    const bodies = ['%', '%E0%A4%A', '&&&===', '='.repeat(1000), 'a=1&'.repeat(5000), '\u0000', '[]=1&[]=2', `${'a['.repeat(500)}b${']'.repeat(500)}=1`];
    for (const form of forms) {
      for (const body of bodies) {
        wrong.push(...await tried(form, body.slice(0, 12), () => form.visitor.sendRaw(form.address, body, { 'content-type': 'application/x-www-form-urlencoded' }), [400, 403]));
      }
    }
    await nothingWrong(wrong);
  });
});
