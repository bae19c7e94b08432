import type { FastifyInstance } from 'fastify';
import { openBrowser } from '../../kit/browser.ts';
import { type Somebody, signInOn } from '../../kit/house.ts';
import type { Sent } from './fill.ts';

type Headers = Readonly<Record<string, string>>;
export interface Told { readonly status: number; readonly text: string; readonly location: string; readonly headers: Headers }

/** Somebody with one cookie, who sends exactly what they are told to. The cookie stays, whatever the answers say of it. */
export interface Visitor {
  readonly who: Somebody | null;
  readonly name: string;
  readonly cookie: string;
  get(address: string, headers?: Headers): Promise<Told>;
  send(address: string, sent: Sent, how?: { readonly headers?: Headers; readonly withFiles?: boolean }): Promise<Told>;
  /** Any body at all. */
  sendRaw(address: string, payload: string, headers: Headers): Promise<Told>;
}

export async function visitorOn(server: FastifyInstance, who: Somebody | null): Promise<Visitor> {
  const browser = openBrowser(server);
  if (who) await signInOn(browser, who);
  // Any page with a form gives the session its secret; only then it is kept.
  await browser.get(who ? '/' : '/sign-in?q=Wen');
  const cookie = browser.cookie();
  const ask = async (method: 'GET' | 'POST', url: string, headers: Headers, payload?: string): Promise<Told> => {
    const came = await server.inject({ method, url, headers: { host: 'localhost', cookie, ...headers }, ...(payload === undefined ? {} : { payload }) });
    const all = Object.fromEntries(Object.entries(came.headers).map(([name, value]) => [name, String(value)]));
    return { status: came.statusCode, text: came.body, location: all['location'] ?? '', headers: all };
  };
  return {
    who, name: who?.name ?? 'somebody not signed in', cookie,
    get: (address, headers = {}) => ask('GET', address, headers),
    send: (address, sent, { headers = {}, withFiles = sent.file !== null } = {}) => {
      const { type, payload } = withFiles ? inParts(sent) : asForm(sent);
      return ask('POST', address, { 'content-type': type, ...headers }, payload);
    },
    sendRaw: (address, payload, headers) => ask('POST', address, headers, payload),
  };
}

export const encoded = ({ pairs }: Sent): string => new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();
const asForm = (sent: Sent) => ({ type: 'application/x-www-form-urlencoded', payload: encoded(sent) });

const boundary = '----touchstone-test';

function inParts({ pairs, file }: Sent) {
  const parts = pairs.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  if (file) parts.push(`--${boundary}\r\ncontent-disposition: form-data; name="${file.name}"; filename="standard.md"\r\ncontent-type: text/markdown\r\n\r\n${file.text}\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, payload: `${parts.join('')}--${boundary}--\r\n` };
}
