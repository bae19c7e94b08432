import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { openTestHouse } from '../kit/house.ts';
import { crawl } from './kit/crawl.ts';
import { everyForm, having, without } from './kit/every-form.ts';
import { type Scene, openScene } from './kit/scene.ts';

interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string }

const year = 31_536_000;
const policy = ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", 'form-action '];

/** What is wrong with the headers of an answer; nothing, where all is well. */
function wrongsOf({ status, headers, text }: Answer, kept: boolean): string[] {
  const of = (name: string) => headers[name] ?? '';
  const csp = of('content-security-policy');
  const tests: readonly (readonly [right: boolean, words: string])[] = [
    [policy.every((part) => csp.includes(part)), `its content policy is “${csp}”`],
    [!/unsafe-|https?:|\*/.test(csp), `its content policy allows too much: “${csp}”`],
    [Number(/max-age=(\d+)/.exec(of('strict-transport-security'))?.[1] ?? 0) >= year, 'it does not keep to https for a year'],
    [of('x-content-type-options') === 'nosniff', 'its kind may be guessed'],
    [of('x-frame-options') !== '', 'it may be framed by an old browser'],
    [of('cross-origin-opener-policy') === 'same-origin', 'who opened it keeps a hold on it'],
    [of('cross-origin-resource-policy') === 'same-origin', 'another site may use it'],
    [['same-origin', 'no-referrer', 'strict-origin'].includes(of('referrer-policy')), 'it tells others where one came from'],
    [!('server' in headers) && !('x-powered-by' in headers), 'it says what serves it'],
    [!/fastify|node\.?js|node_modules|\bat .*\.[jt]s:\d|postgres|select [^<>]* from/i.test(/text\/(html|plain)|json/.test(of('content-type')) ? text : ''), 'it tells of its inside'],
    [kept || of('cache-control') === 'no-store' || status === 304, `it may be kept: “${of('cache-control')}”`],
  ];
  return tests.flatMap(([right, words]) => (right ? [] : [words]));
}

describe('the headers of every answer', () => {
  let scene: Scene;
  before(async () => { scene = await openScene(); });
  after(() => scene.close());

  const ask = async (method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'PATCH', url: string, headers: Record<string, string> = {}, payload?: string): Promise<Answer> => {
    const came = await scene.house.server.inject({ method, url, headers: { host: 'localhost', ...headers }, ...(payload === undefined ? {} : { payload }) });
    return { status: came.statusCode, headers: Object.fromEntries(Object.entries(came.headers).map(([name, value]) => [name, String(value)])), text: came.body };
  };

  test('every page that can be reached, as everybody', async () => {
    const pages = await crawl(scene);
    const wrong = pages.flatMap(({ visitor, address, came }) => wrongsOf(came, false).map((each) => `${address} as ${visitor.name}: ${each}`));
    assert.deepEqual(wrong, []);
    const reached = new Set(pages.map(({ pattern }) => pattern));
    assert.deepEqual(scene.routes.filter(({ method, path }) => method === 'GET' && !reached.has(path)).map(({ path }) => `${path}: no link leads to it, so nobody has looked at its headers`), []);
  });

  test('every form, taken and refused', async () => {
    const { forms } = await everyForm(scene);
    const wrong: string[] = [];
    for (const { route, visitor, address, sent, withFiles, came } of forms) {
      const refused = [
        await visitor.send(address, without(sent, '_csrf'), { withFiles }), await visitor.send(address, having(sent, 'surprise', 'x'), { withFiles }),
        await visitor.send(address, sent, { withFiles, headers: { 'sec-fetch-site': 'cross-site' } }), await visitor.sendRaw(address, '{}', { 'content-type': 'application/json' }),
        await visitor.send(address, without(sent, '_csrf'), { withFiles, headers: { accept: 'application/json' } }),
        await visitor.send(address, having(sent, 'more', 'x'.repeat(4_300_000)), { withFiles: false }),
      ];
      for (const answer of [came, ...refused]) wrong.push(...wrongsOf(answer, false).map((each) => `${route} answered ${answer.status}: ${each}`));
      assert.deepEqual(new Set(refused.map(({ status }) => status)), new Set([403, 400, 415, 413]), route);
    }
    assert.deepEqual(wrong, []);
  });

  test('what is refused, absent, odd or not for a person', async () => {
    const cookie = scene.visitors[0]?.cookie ?? '';
    const asked: Record<string, Promise<Answer>> = {
      absent: ask('GET', '/nowhere', { cookie }), 'absent to a stranger': ask('GET', '/nowhere'), forbidden: ask('GET', '/journal', { cookie }), 'not well formed': ask('GET', '/work/%E0%A4%A', { cookie }),
      'very long': ask('GET', `/work/${'x'.repeat(5_000)}`, { cookie }), put: ask('PUT', '/work', { cookie }, 'x'), delete: ask('DELETE', '/work', { cookie }), options: ask('OPTIONS', '/work', { cookie }),
      'a script at another site': ask('OPTIONS', '/work', { cookie, origin: 'https://evil.example', 'access-control-request-method': 'POST' }), head: ask('HEAD', '/', { cookie }),
      'a cookie that is no cookie': ask('GET', '/', { cookie: 'touchstone=%%%' }), 'a forged cookie': ask('GET', '/', { cookie: 'touchstone=abc.def' }), 'not a form': ask('POST', '/sign-in', {}, 'x'),
      alive: ask('GET', '/health/live'), ready: ask('GET', '/health/ready'), 'health with a word': ask('GET', '/health/live?x=<script>'),
    };
    const wrong: string[] = [];
    for (const [name, asking] of Object.entries(asked)) {
      const answer = await asking;
      assert.ok(answer.status < 500, `${name}: ${answer.status}`);
      wrong.push(...wrongsOf(answer, false).map((each) => `${name}, ${answer.status}: ${each}`));
      if (name.includes('another site')) assert.ok(!('access-control-allow-origin' in answer.headers));
    }
    assert.deepEqual(wrong, []);
  });

  test('every file of the pages, whole, in part, not changed, and absent', async () => {
    const page = await ask('GET', '/sign-in');
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page.text)?.[1] ?? '';
    const styles = await ask('GET', style);
    const files = new Set([...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g), ...styles.text.matchAll(/url\(["']?(\/assets\/[^"')]+)/g)].map(([, path = '']) => path));
    files.add('/assets/govuk-frontend.min.js');
    assert.ok(files.size >= 4, [...files].join(' '));
    const wrong: string[] = [];
    for (const path of files) {
      const whole = await ask('GET', path);
      assert.equal(whole.status, 200, path);
      const validator = whole.headers['etag'] ?? '';
      const more = [await ask('HEAD', path), await ask('GET', path, { range: 'bytes=0-9' }), await ask('GET', path, { range: 'bytes=99999999-' }), await ask('GET', path, { 'if-none-match': validator }), await ask('GET', `${path}x`), await ask('POST', path, {}, 'x')];
      for (const answer of [whole, ...more]) wrong.push(...wrongsOf({ ...answer, text: '' }, true).map((each) => `${path}, ${answer.status}: ${each}`));
    }
    for (const path of ['/assets/images/', '/assets/images/../../package.json', '/assets/images/%2e%2e/%2e%2e/package.json', '/assets/fonts/..%2f..%2fpackage.json', '/assets/images/.env']) {
      const answer = await ask('GET', path);
      assert.ok([403, 404].includes(answer.status), `${path}: ${answer.status}`);
      wrong.push(...wrongsOf(answer, true).map((each) => `${path}, ${answer.status}: ${each}`));
    }
    assert.deepEqual(wrong, []);
  });

  test('a fault, and a database that is not there', async () => {
    const cookie = scene.visitors[0]?.cookie ?? '';
    const { owner, app } = scene.house.database;
    await owner.query('alter table checks.work rename to away');
    const fault = await ask('GET', '/work', { cookie });
    const toScript = await ask('GET', '/work', { cookie, accept: 'application/json' });
    await owner.query('alter table checks.away rename to work');
    app.options.connectionTimeoutMillis = 100;
    const held = await Promise.all(Array.from({ length: app.options.max }, () => app.connect()));
    const [busy, busyToScript, notReady] = [await ask('GET', '/work', { cookie }), await ask('GET', '/work', { cookie, accept: 'application/json' }), await ask('GET', '/health/ready')];
    for (const client of held) client.release();
    assert.deepEqual([fault, toScript, busy, busyToScript, notReady].map(({ status }) => status), [500, 500, 503, 503, 503]);
    const wrong = [fault, toScript, busy, busyToScript, notReady].flatMap((answer, place) => wrongsOf(answer, false).map((each) => `${place}, ${answer.status}: ${each}`));
    assert.deepEqual(wrong, []);
  });
});

describe('the headers of what is no request', () => {
  test('what cannot be read is answered with the same headers, and says nothing of what serves it', async () => {
    const house = await openTestHouse();
    try {
      const address = new URL(await house.server.listen({ host: '127.0.0.1', port: 0 }));
      const wrong: string[] = [];
      const requests: Record<string, string> = {
        'no request': 'nonsense\r\n\r\n', 'two lengths': 'POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
        'a length and chunks': 'POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 'too many headers': `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
        'an unknown method': 'FETCH / HTTP/1.1\r\nhost: x\r\n\r\n', 'a line in a header': 'GET / HTTP/1.1\r\nhost: x\r\nx: a\rb\r\n\r\n', 'no host': 'GET /nowhere HTTP/1.1\r\nconnection: close\r\n\r\n', trace: 'TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncookie: a=secret\r\n\r\n',
        'an expectation': 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\nexpect: the-impossible\r\n\r\n',
      };
      for (const [name, request] of Object.entries(requests)) {
        const answer = await overTheWire(address, request);
        wrong.push(...wrongsOf(answer, false).map((each) => `${name}, ${answer.status}: ${each}`));
        assert.ok(answer.status >= 400 && answer.status < 500 && !answer.text.includes('a=secret'), `${name}: ${answer.status}`);
      }
      assert.deepEqual(wrong, []);
    } finally {
      await house.close();
    }
  });
});

/** Sends exactly this and reads whatever comes until the server ends it. */
async function overTheWire({ hostname, port }: URL, request: string): Promise<Answer> {
  const text = await new Promise<string>((resolve, reject) => {
    let came = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding('utf8').on('data', (part: string) => { came += part; }).on('close', () => resolve(came)).on('error', (fault: NodeJS.ErrnoException) => (fault.code === 'ECONNRESET' ? resolve(came) : reject(fault)));
  });
  const [head = '', ...body] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { status: Number(first.split(' ')[1] ?? 0), headers, text: body.join('\r\n\r\n') };
}
