import { type Answer, page } from '../../../platform/web/answer.ts';

/** The main job on one page, in the words of the people who do it. */
export async function show(): Promise<Answer> {
  return page('capabilities/home/web/help.njk', {});
}
