import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { type FreshDatabase, freshDatabase } from '../../../../test/kit/database.ts';
import type { Person } from '../../../kernel/person.ts';
import { documents } from '../../../platform/documents/documents.ts';
import { openServer } from '../../../platform/web/server.ts';
import { recordEntries } from '../../journal/index.ts';
import { standardsRoutes } from './routes.ts';

const fixture = readFileSync(join(import.meta.dirname, '../../../../test/fixtures/standards/neighbourhood-practice.txt'));
const lead: Person = { id: 1, name: 'Orla Lead', jobTitle: 'Quality lead', role: 'quality-lead', roles: ['quality-lead'], team: null, teams: [], manages: [], reports: [], standsInFor: [], whole: false, named: [], glass: [] };
const worker: Person = { id: 2, name: 'Wen Worker', jobTitle: 'Social worker', role: 'practitioner', roles: ['practitioner'], team: null, teams: [], manages: [], reports: [], standsInFor: [], whole: false, named: [], glass: [] };
const people = [lead, worker];
const script = '<script>alert("&amp;")</script>';

interface Came { readonly status: number; readonly body: string; readonly to: string }

describe('the pages of standards', () => {
  let database: FreshDatabase;
  let server: FastifyInstance;
  const cookies = new Map<number, string>();

  before(async () => {
    database = await freshDatabase();
    for (const { id, name } of people) {
      await database.owner.query(
        "insert into people.person (id, name) values ($1, $2)", [id, name]);
    }
    server = await openServer({
      routes: [...standardsRoutes(documents), { method: 'GET', path: '/come-in/:id', for: 'everyone', page: async ({ params }) =>
        ({ kind: 'signed-in', way: 'demonstration' as const, provedAt: Date.now(), account: 1, person: Number(params['id']), to: '/standards' }) }],
      whoIs: async (_db, session) => people.find((person) => person.id === session.person) ?? null,
      permits: (who, permission) => permission === 'be-signed-in' || who.role === 'quality-lead',
      noteReading: () => undefined,
      noteAttempt: (db, who, notes) => recordEntries(db, notes.map((each) => ({ ...each, by: who?.id ?? null }))),
      around: () => ({ authority: 'Test Council', ways: [] }),
    }, { pool: database.app, secret: 'a secret of at least thirty-two characters', secure: false });
    for (const { id } of people) {
      const came = await server.inject({ url: `/come-in/${id}` });
      cookies.set(id, String(came.headers['set-cookie']).split(';')[0] ?? '');
    }
  });
  after(async () => {
    await server.close();
    await database.drop();
  });

  async function look(who: Person, path: string): Promise<Came> {
    const came = await server.inject({ url: path, headers: { cookie: cookies.get(who.id) ?? '' } });
    return { status: came.statusCode, body: came.body, to: came.headers.location ?? '' };
  }

  /** Sends a form as a browser does: with the token and key of the page it is on. */
  async function send(who: Person, path: string, fields: Record<string, string | string[]>, file?: { name: string; bytes: Buffer }): Promise<Came> {
    const token = /name="_csrf" value="([^"]+)"/.exec((await look(who, tokenPage(path))).body)?.[1] ?? '';
    const form = new FormData();
    for (const [name, values] of Object.entries({ _csrf: token, _key: crypto.randomUUID(), ...fields })) {
      for (const value of [values].flat()) form.append(name, value);
    }
    if (file) form.append('document', new Blob([new Uint8Array(file.bytes)]), file.name);
    const request = new Request('http://localhost/', { method: 'POST', body: file ? form : new URLSearchParams([...form].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : ''])) });
    const came = await server.inject({
      method: 'POST', url: path, payload: Buffer.from(await request.arrayBuffer()),
      headers: { cookie: cookies.get(who.id) ?? '', 'content-type': request.headers.get('content-type') ?? '' },
    });
    return { status: came.statusCode, body: came.body, to: came.headers.location ?? '' };
  }
  const tokenPage = (path: string) => (path.includes('/statements/') && !/change|remove/.test(path) ? path : '/standards/import');

  const words = (body: string) => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const count = async (table: string) => Number((await database.owner.query(`select count(*) from standards.${table}`)).rows[0].count);
  let draft = 0;

  test('a chosen document is shown as it was understood, and nothing is kept', async () => {
    const shown = await send(lead, '/standards/import', { name: '' }, { name: 'ours.txt', bytes: fixture });
    assert.equal(shown.status, 200);
    assert.match(words(shown.body), /10 statements in 5 parts\. Nothing has been kept yet/);
    assert.match(shown.body, /Line 5<\/span>/);
    assert.equal(await count('standard'), 0);
  });

  test('the text that the page carries is kept as the same draft', async () => {
    const shown = await send(lead, '/standards/import', { name: 'Ours' }, { name: 'ours.txt', bytes: fixture });
    const carried = (/<textarea name="text"[^>]*>\n([^]*?)<\/textarea>/.exec(shown.body)?.[1] ?? '')
      .replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('\n', '\r\n');
    const kept = await send(lead, '/standards/import', { name: 'Ours', from: 'ours.txt', text: carried, step: 'keep' });
    assert.equal(kept.status, 303);
    draft = Number(/\/standards\/(\d+)\/draft/.exec(kept.to)?.[1]);
    assert.equal(await count('statement'), 10);
    assert.equal((await look(lead, kept.to)).status, 200);
  });

  test('a document that cannot be taken is refused in words that name the line', async () => {
    const tries: [string, Buffer, RegExp][] = [
      ['empty.txt', Buffer.alloc(0), /document is empty|Choose a Word document/], ['blank.txt', Buffer.from(' \n\n'), /document is empty/],
      ['binary.txt', Buffer.from([0, 1, 2, 255]), /not a text file/],
      ['plain.txt', Buffer.from('Only\n\nprose here.'), /No statements were found/],
      ['twice.md', Buffer.from('## A b\n- One thing.\n- One thing.\n'), /Line 3: this statement is there twice\. It is also on line 2/],
      ['cut.txt', Buffer.concat([Buffer.from('## A’s\n- é'), Buffer.from([0xe2, 0x80])]), /Line 2: the characters are damaged/],
      ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Word document of the old kind/], ['a.pdf', Buffer.from('%PDF-1.7'), /This is a PDF/],
    ];
    for (const [name, bytes, expected] of tries) {
      const refused = await send(lead, '/standards/import', { name: 'My typed name', step: 'keep' }, { name, bytes });
      assert.equal(refused.status, 422, name);
      assert.match(words(refused.body), expected, name);
      assert.match(refused.body, /My typed name/, name);
    }
    assert.equal(await count('standard'), 1);
  });

  test('a document of 50 MB is refused in words and leaves nothing', async () => {
    const huge = await send(lead, '/standards/import', { name: '' }, { name: 'huge.txt', bytes: Buffer.alloc(50 * 1024 * 1024, '- x\n') });
    assert.equal(huge.status, 413);
    assert.equal(await count('standard'), 1);
  });

  test('those who do not look after the standard find no page to change it', async () => {
    for (const path of ['/standards/import', `/standards/${draft}/draft`, `/standards/${draft}/publish`, `/standards/${draft}/kinds`]) {
      assert.equal((await look(worker, path)).status, 404, path);
    }
    const other = /name="_csrf" value="([^"]+)"/.exec((await look(worker, '/standards?q=kind')).body)?.[1] ?? '';
    const came = await server.inject({ method: 'POST', url: `/standards/${draft}/publish`, payload: `_csrf=${other}`,
      headers: { cookie: cookies.get(2) ?? '', 'content-type': 'application/x-www-form-urlencoded' } });
    assert.notEqual(came.statusCode, 303);
  });

  test('a statement of a draft is changed, added, moved and taken out, and the journal says so', async () => {
    const set = { reach: 'item', provenance: 'review-lesson', source: 'Review of 2025', good: 'It can be seen.', kinds: ['visit', 'plan', 'nonsense'] };
    const changed = await send(lead, `/standards/${draft}/statements/VD-01/change`, { ...set, text: 'Be kind and come when you said.' });
    assert.equal(changed.to, `/standards/${draft}/draft?done=changed#VD-01`);
    assert.equal((await send(lead, `/standards/${draft}/domains/VD/add`, { ...set, text: script })).status, 303);
    assert.equal((await send(lead, `/standards/${draft}/draft`, { move: 'up VD-03' })).status, 303);
    const rows = (await database.owner.query("select code, text, kinds from standards.statement where domain_code = 'VD' order by position")).rows;
    assert.deepEqual(rows.map(({ code }) => code), ['VD-01', 'VD-03', 'VD-02']);
    assert.deepEqual(rows[0].kinds, ['visit', 'plan']);
    const shown = await look(lead, `/standards/${draft}/draft`);
    assert.ok(!shown.body.includes('<script>alert'));
    assert.ok(shown.body.includes('&lt;script&gt;alert'));
    assert.equal((await look(lead, `/standards/${draft}/statements/VD-03/remove`)).status, 200);
    assert.equal((await send(lead, `/standards/${draft}/statements/VD-03/remove`, {})).status, 303);
    const entries = (await database.owner.query("select what, by_id from journal.entry where what like 'statement%' order by id")).rows;
    assert.deepEqual(entries.map(({ what }) => what), ['statement-changed', 'statement-added', 'statement-moved', 'statement-removed']);
    assert.ok(entries.every(({ by_id }) => by_id === 1));
  });

  test('what is refused comes back with everything typed', async () => {
    const typed = { text: 'Say who will do what for the child, and by when.', reach: 'journey', provenance: 'local-standard', source: script, good: 'Typed before', kinds: ['summary'] };
    const twice = await send(lead, `/standards/${draft}/statements/VD-01/change`, typed);
    assert.equal(twice.status, 422);
    assert.match(words(twice.body), /Statement SM-02 says the same/);
    assert.match(twice.body, /Typed before/);
    assert.ok(!twice.body.includes(script));
    const long = await send(lead, `/standards/${draft}/statements/VD-01/change`, { ...typed, text: 'x'.repeat(100_000) });
    assert.equal(long.status, 422);
    assert.match(words(long.body), /100000 characters long/);
    assert.equal((await send(lead, `/standards/${draft}/domains/SM`, { title: ' ' })).status, 422);
    assert.equal((await send(lead, `/standards/${draft}/domains/SM`, { title: 'Supervision' })).status, 303);
  });

  test('the table of kinds sets every statement that it showed', async () => {
    assert.match((await look(lead, `/standards/${draft}/kinds`)).body, /name="kinds-SM-01" value="supervision" checked/);
    const set = await send(lead, `/standards/${draft}/kinds`, { shown: ['SM-01', 'AS-01', 'AS-02'], 'kinds-SM-01': ['visit', 'review'] });
    assert.equal(set.status, 303);
    const kinds = Object.fromEntries((await database.owner.query('select code, kinds from standards.statement')).rows.map(({ code, kinds: each }) => [code, each]));
    assert.deepEqual([kinds['SM-01'], kinds['AS-01'], kinds['SM-02']], [['visit', 'review'], [], ['supervision']]);
  });

  test('a published version is frozen: the application’s role cannot change it', async () => {
    assert.match(words((await look(lead, `/standards/${draft}/publish`)).body), /Nothing would be asked about/);
    assert.equal((await send(lead, `/standards/${draft}/publish`, {})).to, `/standards/${draft}?done=published`);
    const statements = [
      `update standards.statement set text = 'x' where version_id = ${draft} and code = 'SM-01'`,
      `delete from standards.statement where version_id = ${draft}`,
      `insert into standards.statement (version_id, code, domain_code, position, text, reach, provenance) values (${draft}, 'SM-99', 'SM', 9, 'x', 'item', 'local-standard')`,
      `update standards.domain set title = 'x' where version_id = ${draft}`, `delete from standards.domain where version_id = ${draft}`,
      `insert into standards.domain (version_id, code, title, position) values (${draft}, 'ZZ', 'x', 9)`,
      `update standards.version set manifest = '{}' where id = ${draft}`, `update standards.version set state = 'draft', manifest = null, digest = null, published_at = null where id = ${draft}`,
      `delete from standards.version where id = ${draft}`,
      "insert into standards.version (standard_id, number, state, source, made_at, published_at, manifest, digest) values (1, 9, 'published', '', now(), now(), '{}', '')",
    ];
    for (const statement of statements) {
      await assert.rejects(database.app.query(statement), { code: '23001' }, statement);
    }
    assert.equal((await look(lead, `/standards/${draft}/draft`)).to, `/standards/${draft}`);
    assert.equal((await send(lead, `/standards/${draft}/statements/SM-01/change`, { text: 'x' })).status, 404);
  });

  test('a statement that is being written while its version is published does not slip in', async () => {
    const started = await send(lead, `/standards/${draft}`, { act: 'draft' });
    const id = Number(/\/standards\/(\d+)\/draft/.exec(started.to)?.[1]);
    const [writer, publisher] = [await database.app.connect(), await database.app.connect()];
    try {
      await publisher.query('begin');
      await publisher.query("update standards.version set state = 'published', published_at = now(), manifest = '', digest = '' where id = $1", [id]);
      const writing = writer.query("insert into standards.domain (version_id, code, title, position) values ($1, 'ZZ', 'Late', 9)", [id]);
      const outcome = assert.rejects(writing, { code: '23001' });
      await new Promise((done) => setTimeout(done, 100));
      await publisher.query('commit');
      await outcome;
    } finally {
      writer.release();
      publisher.release();
    }
  });

  test('what was published can be read, printed, searched, compared and saved by everybody', async () => {
    const version = await look(worker, `/standards/${draft}`);
    assert.match(version.body, /<h2[^>]*id="AS">Assessments<\/h2>/);
    assert.doesNotMatch(version.body, /Start a new version/);
    const pocket = await look(worker, `/standards/${draft}/pocket`);
    assert.match(words(pocket.body), /Version 1 · [0-9a-f]{12} · /);
    const found = await look(worker, '/standards?q=KIND+come');
    assert.match(found.body, /Be <mark>kind<\/mark> and <mark>come<\/mark> when/);
    assert.match((await look(worker, '/standards?q=100%25')).body, /No statement has all of these words/);
    assert.ok(!(await look(worker, `/standards?q=${encodeURIComponent(script)}`)).body.includes('<script>alert'));
    assert.match((await look(worker, `/standards/${draft}?as=csv`)).body, /SM-01,Supervision,/);
    assert.equal((await look(worker, '/standards/999999')).status, 404);
    assert.equal((await look(worker, '/standards/nonsense')).status, 404);
    const hostile = await look(worker, "/standards/1'--");
    assert.equal(hostile.status, 404);
  });

  test('staff say how a statement is for them, and those who look after it see which are hard', async () => {
    const at = `/standards/${draft}/statements/SM-01`;
    assert.equal((await send(worker, at, { ease: '', words: '' })).status, 422);
    const long = await send(worker, at, { ease: 'hard', words: 'y'.repeat(2001) });
    assert.equal(long.status, 422);
    assert.match(long.body, /2001 characters/);
    for (let turn = 0; turn < 21; turn += 1) await send(worker, at, { ease: turn % 2 ? 'helps' : 'hard', words: `${script} ${turn}` });
    const shown = await look(worker, at);
    assert.ok(!shown.body.includes('<script>alert'));
    assert.match(words(shown.body), /1 to 20 of 21/);
    assert.match(words(shown.body), /Wen Worker/);
    const hard = await look(lead, `/standards/${draft}/experience`);
    assert.match(words(hard.body), /SM-01 .*? 11 0 10 1 /);
    assert.match((await look(lead, `/standards/${draft}/experience?as=csv`)).body, /11,0,10,1/);
    assert.equal((await look(worker, `/standards/${draft}/experience`)).status, 404);
    assert.equal((await send(worker, `/standards/${draft}/statements/SM-98`, { ease: 'hard', words: 'x' })).status !== 303, true);
  });
});
