import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { setScreening } from '../commands/set-chart.ts';
import { findScreening } from '../sql/find-settings.ts';

/** How change is told from chance: the rules that let words of change be said. */
export async function show({ db, who, query }: Visit): Promise<Answer> {
  return page('capabilities/figures/web/rules.njk', { screened: await findScreening(db), maySet: permits(who, 'set-rules'), done: query['done'] === 'screening' ? 'Saved. Every chart is drawn with it.' : null });
}

export async function submit(visit: Visit): Promise<Answer> {
  await setScreening(visit, textOf(visit.form, 'screened') === 'yes');
  return redirect('/figures/rules?done=screening');
}
