import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server took it. */
export interface Taken { readonly to: string; readonly source: string }

/** A real mail server on loopback. `mood` says how it answers the next address. */
export async function openMailServer(host = '127.0.0.1') {
  const taken: Taken[] = [];
  const mood: { next: 'takes' | 'never' | 'later' } = { next: 'takes' };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo: (_address, _session, done) => done(mood.next === 'takes' ? null : Object.assign(new Error('no'), { responseCode: mood.next === 'never' ? 550 : 451 })),
    onData: (stream, session, done) => {
      void text(stream).then((source) => {
        taken.push({ to: session.envelope.rcptTo.map((each) => each.address).join(), source });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, host);
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://${host}:${port}`, taken, mood, close: () => new Promise<void>((resolve) => { server.close(resolve); }) };
}

export interface Asked { readonly method: string; readonly path: string; readonly authorization: string; readonly body: Readonly<Record<string, unknown>> }

/** A stand-in for GOV.UK Notify on loopback, which knows again what it was sent. `mood.status` is what it answers. */
export async function openNotifyServer() {
  const asked: Asked[] = [];
  const known = new Map<string, string>();
  const mood = { status: 201, breaksOffAfterTaking: false };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, breakOff }) => {
      if (breakOff) request.socket.destroy();
      else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  async function answer(request: IncomingMessage) {
    const sent = await text(request);
    const body = (sent ? JSON.parse(sent) : {}) as Record<string, unknown>;
    const path = request.url ?? '';
    asked.push({ method: request.method ?? '', path, authorization: request.headers.authorization ?? '', body });
    if (request.method === 'GET') {
      const id = known.get(new URL(path, 'http://here').searchParams.get('reference') ?? '');
      return { status: 200, body: { notifications: id ? [{ id, status: 'created' }] : [] }, breakOff: false };
    }
    if (mood.status !== 201) return { status: mood.status, body: { errors: [] }, breakOff: false };
    const id = `n-${known.size + 1}`;
    known.set(String(body['reference']), id);
    return { status: 201, body: { id }, breakOff: mood.breaksOffAfterTaking };
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, known, mood, close: () => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }) };
}
