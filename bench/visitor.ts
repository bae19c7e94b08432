import { Agent, request } from 'node:http';

export interface Sent {
  readonly status: number; readonly text: string; readonly bytes: number; readonly cookies: readonly string[]; readonly location: string | undefined;
  /** Milliseconds from the request to the last byte of the answer. */
  readonly took: number;
}

export interface Visitor {
  get(path: string): Promise<Sent>;
  /** Sends a form with the token of the page that was last seen. */
  post(path: string, fields: Readonly<Record<string, string>>, quietly?: boolean): Promise<Sent>;
  /** Sends a form of the kind that may have a file in it, as a browser does. */
  upload(path: string, fields: Readonly<Record<string, string>>, file?: SentFile): Promise<Sent>;
}

export interface SentFile { readonly field: string; readonly name: string; readonly text: string | Uint8Array<ArrayBuffer> }

/** Somebody signed in, over one kept connection. */
export async function signedIn(address: string, person: number): Promise<Visitor> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const jar = new Map<string, string>();
  const state = { token: '' };
  const send = async (method: string, path: string, body: Buffer, headers: Record<string, string>): Promise<Sent> => {
    const sent = await exchange(`${address}${path}`, { method, agent, headers: {
      cookie: [...jar].map((pair) => pair.join('=')).join('; '), accept: 'text/html', ...(body.length > 0 ? { 'content-length': body.length } : {}), ...headers,
    } }, body);
    for (const [, name = '', value = ''] of sent.cookies.flatMap((each) => [/^([^=]+)=([^;]*)/.exec(each) ?? []])) jar.set(name, value);
    state.token = /name="_csrf" value="([^"]+)"/.exec(sent.text)?.[1] ?? state.token;
    return sent;
  };
  const visitor: Visitor = {
    get: (path) => send('GET', path, Buffer.alloc(0), {}),
    post: (path, fields, quietly = false) => send('POST', path, Buffer.from(new URLSearchParams({ _csrf: state.token, ...fields }).toString()),
      { 'content-type': 'application/x-www-form-urlencoded', ...(quietly ? { accept: 'application/json' } : {}) }),
    upload: async (path, fields, file) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _csrf: state.token, ...fields })) form.set(name, value);
      if (file) form.set(file.field, new Blob([file.text], { type: 'text/markdown' }), file.name);
      const { type, body } = await encoded(form);
      return send('POST', path, body, { 'content-type': type });
    },
  };
  await visitor.get('/sign-in');
  const entered = await visitor.post('/sign-in', { person: String(person), to: '/' });
  if (entered.status !== 303) throw new Error(`signing in answered ${entered.status}`);
  return visitor;
}

async function encoded(form: FormData): Promise<{ type: string; body: Buffer }> {
  const response = new Response(form);
  return { type: response.headers.get('content-type') ?? '', body: Buffer.from(await response.arrayBuffer()) };
}

function exchange(url: string, options: object, body: Buffer): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const asked = request(url, options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const took = performance.now() - from;
        const all = Buffer.concat(parts);
        resolve({ status: answer.statusCode ?? 0, text: all.toString(), bytes: all.length, cookies: answer.headers['set-cookie'] ?? [], location: answer.headers.location, took });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
