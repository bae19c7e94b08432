import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { readPack } from '../domain/pack.ts';
import { findPack } from '../sql/find-requests.ts';
import { groundNames } from './request-words.ts';
import { readingOfRequest, seeRequest } from './see-request.ts';

/** The copy as it was frozen, to print; and the frozen text itself, whose fingerprint anybody can check. */
export async function show(visit: Visit): Promise<Answer> {
  const request = await seeRequest(visit);
  const found = request ? await findPack(visit.db, request.id) : null;
  if (!request || !found) return notFound;
  const readings = readingOfRequest(request);
  if (visit.query['as'] === 'json') return file(`request-${request.number}.json`, 'application/json; charset=utf-8', found.content, readings);
  const pack = readPack(found.content);
  return page('capabilities/privacy/web/copy.njk', {
    request, pack, digest: found.digest, groups: [...Map.groupBy(pack.items, (each) => each.source)].map(([source, list]) => ({ source, list })),
    leftOut: pack.leftOut.map((each) => ({ ...each, groundName: groundNames[each.ground] })), grounds: pack.grounds.map((each) => groundNames[each]),
  }, { readings });
}
