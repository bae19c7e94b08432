import type { FastifyRequest } from 'fastify';

/** What the platform itself answers to a form of another site: see error-pages. */
export const fromAnotherSite = 'FORM_FROM_ANOTHER_SITE';

/**
 * Refuses a form that a page of another site sent, before anything of it is read. The token would refuse it as well:
 * this stands before it, so that one of them may fail. Browsers say it in Sec-Fetch-Site; older ones, and all of them
 * without https, in Origin. Where neither came no browser sent it, and the token decides alone.
 */
export async function refuseOtherSites(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || isFromHere(request)) return;
  throw Object.assign(new Error('a page of another site sent this form'), { code: fromAnotherSite, statusCode: 403 });
}

function isFromHere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || URL.parse(origin)?.host === host;
}
