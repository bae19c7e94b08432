import type { FastifyRequest } from 'fastify';

const browsers: readonly (readonly [RegExp, string])[] = [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrom(e|ium)\//, 'Chrome'], [/Safari\//, 'Safari']];
const machines: readonly (readonly [RegExp, string])[] = [[/iPhone/, 'an iPhone'], [/iPad/, 'an iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS/, 'a Mac'], [/Linux/, 'Linux']];

/** The browser in words that its person knows: 'Firefox on Windows'. Never the whole of what it says of itself. */
export function deviceOf(request: FastifyRequest): string {
  const said = request.headers['user-agent'] ?? '';
  const named = (list: typeof browsers) => list.find(([mark]) => mark.test(said))?.[1];
  const [browser, machine] = [named(browsers), named(machines)];
  return machine === undefined ? (browser ?? 'A browser') : `${browser ?? 'A browser'} on ${machine}`;
}
