import { dayOf } from '../../../kernel/day.ts';
import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findVersion } from '../sql/find.ts';
import { idFrom } from './words.ts';

/** All statements on one sheet, to print and keep handy. */
export async function show({ db, params, today }: Visit): Promise<Answer> {
  const version = await findVersion(db, idFrom(params['id']) ?? 0);
  if (!version) return notFound;
  return page('capabilities/standards/web/pocket-edition.njk', {
    version, short: version.digest?.slice(0, 12) ?? null, on: version.publishedAt ? dayOf(version.publishedAt) : today, mainClasses: 'ts-pocket-page',
  });
}
