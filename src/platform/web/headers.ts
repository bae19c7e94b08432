import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const aYear = 31_536_000;

/** What stands on every answer: nothing from elsewhere, nothing framed, nothing guessed, nothing kept unless it says so. */
export async function addHeaders(server: FastifyInstance, leadsTo: readonly string[] = []): Promise<void> {
  server.server.prependListener('request', (_request, response) => setBare(response));
  server.server.on('checkExpectation', (_request, response: ServerResponse) => {
    setBare(response);
    response.writeHead(417, { connection: 'close' }).end();
  });
  server.addHook('onRequest', async (_request, reply) => { void reply.header('cache-control', 'no-store'); });
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], fontSrc: ["'self'"], imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"], formAction: ["'self'", ...leadsTo], baseUri: ["'none'"], frameAncestors: ["'none'"], manifestSrc: ["'self'"],
    } },
    strictTransportSecurity: { maxAge: aYear },
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** The same for what never becomes a request of ours: while we stop, and what is no HTTP. */
const bare: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'strict-transport-security': `max-age=${aYear}; includeSubDomains`, 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store',
};

function setBare(response: ServerResponse): void {
  for (const [name, value] of Object.entries(bare)) response.setHeader(name, value);
}

const unread: Readonly<Record<string, string>> = { ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout', HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large' };

/** What is no request is answered without a word of what serves it, and the connection ends. */
export function answerUnread(fault: Error & { readonly code?: string }, socket: Duplex): void {
  if (fault.code === 'ECONNRESET' || socket.destroyed) return;
  const lines = Object.entries({ ...bare, 'content-length': '0', connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable) socket.write(`HTTP/1.1 ${unread[fault.code ?? ''] ?? '400 Bad Request'}\r\n${lines.join('')}\r\n`);
  socket.destroy(fault);
}
