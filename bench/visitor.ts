import { Agent, request } from 'node:http';

export interface Sent { readonly status: number; readonly text: string; readonly bytes: number; readonly cookies: readonly string[]; readonly location: string | undefined }

export interface Visitor {
  get(path: string): Promise<Sent>;
  /** Sends a form with the token of the page that was last seen. */
  post(path: string, fields: Readonly<Record<string, string>>, quietly?: boolean): Promise<Sent>;
}

/** Somebody signed in, over one kept connection. */
export async function signedIn(address: string, person: number): Promise<Visitor> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const state = { cookie: '', token: '' };
  const send = async (method: string, path: string, body: string, accept: string): Promise<Sent> => {
    const sent = await exchange(`${address}${path}`, { method, agent, headers: {
      cookie: state.cookie, accept, ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}),
    } }, body);
    state.cookie = sent.cookies[0]?.split(';')[0] ?? state.cookie;
    state.token = /name="_csrf" value="([^"]+)"/.exec(sent.text)?.[1] ?? state.token;
    return sent;
  };
  const visitor: Visitor = {
    get: (path) => send('GET', path, '', 'text/html'),
    post: (path, fields, quietly = false) => send('POST', path, new URLSearchParams({ _csrf: state.token, ...fields }).toString(), quietly ? 'application/json' : 'text/html'),
  };
  await visitor.get('/sign-in');
  const entered = await visitor.post('/sign-in', { person: String(person), to: '/' });
  if (entered.status !== 303) throw new Error(`signing in answered ${entered.status}`);
  return visitor;
}

function exchange(url: string, options: object, body: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const all = Buffer.concat(parts);
        resolve({ status: answer.statusCode ?? 0, text: all.toString(), bytes: all.length, cookies: answer.headers['set-cookie'] ?? [], location: answer.headers.location });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
