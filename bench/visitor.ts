import { Agent, request } from 'node:http';

export interface Visitor { get(path: string): Promise<{ status: number; bytes: number; text: string }> }

interface Sent { readonly status: number; readonly text: string; readonly bytes: number; readonly cookies: readonly string[]; readonly location: string | undefined }

/** Somebody signed in, over one kept connection. */
export async function signedIn(address: string, person: number): Promise<Visitor> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = '';
  const send = (method: string, path: string, body = ''): Promise<Sent> => new Promise((resolve, reject) => {
    const headers = { cookie, ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}) };
    const asked = request(`${address}${path}`, { method, agent, headers }, (answer) => {
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
  const keep = (sent: Sent) => {
    cookie = sent.cookies[0]?.split(';')[0] ?? cookie;
    return sent;
  };
  const page = keep(await send('GET', '/sign-in'));
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const entered = keep(await send('POST', '/sign-in', new URLSearchParams({ _csrf: token, person: String(person), to: '/' }).toString()));
  if (entered.status !== 303) throw new Error(`signing in answered ${entered.status}`);
  return { get: (path) => send('GET', path) };
}
