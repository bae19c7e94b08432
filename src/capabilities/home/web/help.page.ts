import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';

/** The main job on one page, in the words of the people who do it. */
export async function show({ who }: Visit): Promise<Answer> {
  return page('capabilities/home/web/help.njk', { maySupervise: permits(who, 'see-supervision') });
}
