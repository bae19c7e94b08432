import { type Answer, page } from '../../../platform/web/answer.ts';
import type { OpenVisit } from '../../../platform/web/route.ts';
import { detailsFor } from './details-for.ts';

/** The accessibility statement in its set form. It claims only what the authority has had measured. */
export async function show({ db }: OpenVisit): Promise<Answer> {
  return page('capabilities/privacy/web/accessibility.njk', { details: await detailsFor(db) });
}
