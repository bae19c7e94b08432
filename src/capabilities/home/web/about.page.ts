import { type Answer, page } from '../../../platform/web/answer.ts';

export async function show(): Promise<Answer> {
  return page('capabilities/home/web/about.njk', {});
}
