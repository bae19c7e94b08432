import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openMailServer, openNotifyServer } from '../../../test/kit/mail.ts';
import type { Letter } from './letter.ts';
import { openNotify } from './notify.ts';
import { openSmtp } from './smtp.ts';

const letter: Letter = { id: '11111111-2222-4333-8444-555555555555', to: 'wen.worker@council.example', subject: 'You have 3 things to do', text: 'Look.\n', fields: { things: '3', link: 'https://t.example' } };
const secret = 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff';
const service = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

describe('a mail server', () => {
  let server: Awaited<ReturnType<typeof openMailServer>>;
  before(async () => { server = await openMailServer(); });
  after(() => server.close());

  test('takes a letter under its own id, the same at every try', async () => {
    const carrier = openSmtp(server.url, 'Touchstone <touchstone@council.example>');
    for (const again of [false, true]) assert.deepEqual(await carrier.send(letter, again), { ok: true, value: `<${letter.id}@council.example>` });
    assert.equal(server.taken.length, 2);
    for (const { to, source } of server.taken) {
      assert.equal(to, letter.to);
      assert.match(source, new RegExp(`Message-ID: <${letter.id}@council\\.example>`));
      assert.match(source, /Auto-Submitted: auto-generated/);
      assert.match(source, /Subject: You have 3 things to do/);
    }
  });

  test('that refuses an address for good says so, and one that cannot now may later', async () => {
    const carrier = openSmtp(server.url, 'touchstone@council.example');
    server.mood.next = 'never';
    assert.deepEqual(await carrier.send(letter, false), { ok: false, refusal: { passing: false, code: 'EENVELOPE 550' } });
    server.mood.next = 'later';
    assert.deepEqual(await carrier.send(letter, false), { ok: false, refusal: { passing: true, code: 'EENVELOPE 451' } });
    server.mood.next = 'takes';
  });

  test('that is away may be there later, and no address is in what is said of it', async () => {
    const came = await openSmtp('smtp://127.0.0.1:1', 'touchstone@council.example').send(letter, false);
    assert.ok(!came.ok && came.refusal.passing);
    assert.doesNotMatch(came.refusal.code, /@/);
  });

  test('beyond this machine is not spoken to without TLS', async () => {
    // An address of its own, and none of the names of this machine: it offers no TLS, and is told nothing.
    const elsewhere = await openMailServer('127.0.0.2');
    const came = await openSmtp(elsewhere.url, 'touchstone@council.example').send(letter, false);
    await elsewhere.close();
    assert.deepEqual(came, { ok: false, refusal: { passing: true, code: 'ETLS 500' } });
    assert.equal(elsewhere.taken.length, 0);
  });
});

describe('GOV.UK Notify', () => {
  let server: Awaited<ReturnType<typeof openNotifyServer>>;
  before(async () => { server = await openNotifyServer(); });
  after(() => server.close());
  const carrier = () => openNotify({ key: `test key-${service}-${secret}`, template: 'tttttttt', url: server.url });

  test('is sent the template’s fields with a token that the key signs', async () => {
    assert.deepEqual(await carrier().send(letter, false), { ok: true, value: 'n-1' });
    const [{ path, body, authorization } = { path: '', body: {}, authorization: '' }] = server.asked;
    assert.equal(path, '/v2/notifications/email');
    assert.deepEqual(body, { email_address: letter.to, template_id: 'tttttttt', personalisation: letter.fields, reference: letter.id });
    const [head = '', claims = '', signature = ''] = authorization.replace('Bearer ', '').split('.');
    assert.equal(createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url'), signature);
    assert.equal((JSON.parse(Buffer.from(claims, 'base64url').toString()) as { iss: string }).iss, service);
  });

  test('that took a letter before the line broke is not sent it twice', async () => {
    const other = { ...letter, id: '99999999-2222-4333-8444-555555555555' };
    server.mood.breaksOffAfterTaking = true;
    const broken = await carrier().send(other, false);
    assert.ok(!broken.ok && broken.refusal.passing);
    server.mood.breaksOffAfterTaking = false;
    const posted = () => server.asked.filter(({ method }) => method === 'POST').length;
    const earlier = posted();
    assert.deepEqual(await carrier().send(other, true), { ok: true, value: server.known.get(other.id) });
    assert.equal(posted(), earlier, 'it was asked, and not sent again');
  });

  test('that refuses a letter is not asked again; too many at once, a wrong key and a fault of its own pass', async () => {
    for (const [status, passing] of [[400, false], [403, true], [429, true], [500, true], [503, true]] as const) {
      server.mood.status = status;
      assert.deepEqual(await carrier().send({ ...letter, id: `x${status}` }, false), { ok: false, refusal: { passing, code: String(status) } });
    }
    server.mood.status = 201;
  });

  test('that is away may be there later', async () => {
    const came = await openNotify({ key: `k-${service}-${secret}`, template: 't', url: 'http://127.0.0.1:1' }).send(letter, false);
    assert.ok(!came.ok && came.refusal.passing);
  });
});
