import assert from 'node:assert/strict';
import type { FastifyInstance, InjectOptions } from 'fastify';

export interface Came {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly headers: Readonly<Record<string, string>>;
}
export type Fields = Readonly<Record<string, string | readonly string[]>>;
type Headers = Readonly<Record<string, string>>;

/**
 * A browser without scripts: it keeps cookies, remembers the forms of the pages it was shown, and sends a form with the
 * token and key of its page. One for each person who is signed in.
 */
export interface Browser {
  get(path: string, headers?: Headers): Promise<Came>;
  /** The given fields, with the token and key of the last page that had a form for that address. */
  post(path: string, fields?: Fields, headers?: Headers): Promise<Came>;
  /** The whole form of the last page that had one for that address, as it stood there, with these changes. */
  submit(path: string, changes?: Fields, headers?: Headers): Promise<Came>;
  /** Exactly these fields and nothing else. */
  send(path: string, fields: Fields, headers?: Headers): Promise<Came>;
  /** What a script sends while somebody types. */
  save(path: string, fields: Fields): Promise<Came>;
  cookie(): string;
}

export function openBrowser(server: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  const forms = new Map<string, Fields>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function ask(options: InjectOptions): Promise<Came> {
    const answer = await server.inject({ ...options, headers: { host: 'localhost', ...(cookies.size > 0 ? { cookie: cookie() } : {}), ...options.headers } });
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    for (const [action, fields] of formsOf(answer.body)) forms.set(action, fields);
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
    return { status: answer.statusCode, text: answer.body, location: headers['location'] ?? '', headers };
  }
  const get = (path: string, headers: Headers = {}) => ask({ method: 'GET', url: path, headers });
  const send = (path: string, fields: Fields, headers: Headers = {}) => ask({
    method: 'POST', url: path, payload: encoded(fields), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
  const formFor = (path: string): Fields => {
    const form = forms.get(path) ?? forms.get('/sign-out');
    assert.ok(form, `no page with a form was opened before ${path} was sent`);
    return { _key: crypto.randomUUID(), ...form };
  };
  return {
    get, send, cookie,
    post: (path, fields = {}, headers = {}) => {
      const { _csrf = '', _key = '' } = formFor(path);
      return send(path, { _csrf, _key, ...fields }, headers);
    },
    submit: (path, changes = {}, headers = {}) => {
      assert.ok(forms.has(path), `no page had a form for ${path}`);
      return send(path, { ...formFor(path), ...changes }, headers);
    },
    save: (path, fields) => {
      const { _csrf = '' } = formFor(path);
      return send(path, { ...fields, ...pressed('quietly'), _csrf }, { accept: 'application/json' });
    },
  };
}

function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string]));
  return new URLSearchParams(pairs).toString();
}

/** The fields of the form for that address, as a browser would send them when nothing was touched. */
export function formOf(html: string, action: string): Fields {
  const form = formsOf(html).find(([each]) => each === action);
  assert.ok(form, `the page has no form for ${action}`);
  return form[1];
}

function formsOf(html: string): [action: string, Fields][] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)]
    .filter(([, head = '']) => attribute(head, 'method') === 'post')
    .map(([, head = '', body = '']) => [attribute(head, 'action') ?? '', fieldsOf(body)]);
}

function fieldsOf(html: string): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of [...inputsOf(html), ...textareasOf(html), ...selectsOf(html)]) if (name) (fields[name] ??= []).push(value);
  return fields;
}

type Sent = readonly [name: string | null, value: string];
const has = (head: string, mark: string) => new RegExp(`\\s${mark}(\\s|$|=)`).test(head);

function inputsOf(html: string): Sent[] {
  const heads = [...html.matchAll(/<input\b([^>]*)>/g)].map(([, head = '']) => head);
  return heads.filter((head) => !/type="(file|submit|button)"/.test(head) && (!/type="(radio|checkbox)"/.test(head) || has(head, 'checked')))
    .map((head) => [attribute(head, 'name'), attribute(head, 'value') ?? '']);
}

function textareasOf(html: string): Sent[] {
  return [...html.matchAll(/<textarea\b([^>]*)>([^]*?)<\/textarea>/g)]
    .map(([, head = '', text = '']) => [attribute(head, 'name'), unescaped(text.replace(/^\r?\n/, ''))]);
}

function selectsOf(html: string): Sent[] {
  return [...html.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)].map(([, head = '', list = '']) => {
    const options = [...list.matchAll(/<option\b([^>]*)>/g)].map(([, each = '']) => each);
    const chosen = options.find((each) => has(each, 'selected')) ?? options[0] ?? '';
    return [attribute(head, 'name'), attribute(chosen, 'value') ?? ''];
  });
}

/** The button of a check that was pressed. */
export function pressed(button: 'quietly' | 'stay' | 'sign-off'): Fields {
  return JSON.parse(`{"then":"${button}"}`) as Fields;
}

function attribute(head: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return found === undefined ? null : unescaped(found);
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
    .replaceAll('&#x5C;', '\\').replaceAll('&#92;', '\\').replaceAll('&#96;', '`').replaceAll('&amp;', '&');
}

/** What a page says, without its markup. */
export function wordsOf(html: string): string {
  return unescaped(html.replaceAll(/<(script|style|head)\b[^]*?<\/\1>/g, ' ').replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' ').trim();
}
