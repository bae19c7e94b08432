import type { Day } from '../../../kernel/day.ts';
import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadLineAbove, loadLineOfTeam } from '../../people/index.ts';
import { type CannotFile, fileStep } from '../domain/matters/filing.ts';
import { loadMatter, loadWrittenStep } from '../sql/load-matters.ts';
import { recordStepFiled } from '../sql/record-matters.ts';
import type { Act } from './act.ts';

/** Says that what was written in a step stands in the case system now, and where. `told`: the day of a list that shows it. */
export async function fileWrittenStep(act: Act, of: { readonly matter: number; readonly number: number; readonly address: string; readonly told: Day | null }): Promise<Outcome<'filed', CannotFile | 'not-there'>> {
  const matter = await loadMatter(act.db, of.matter);
  const step = matter && await loadWrittenStep(act.db, of.matter, of.number);
  if (!matter || !step) return refuse('not-there');
  const outcome = fileStep(step, of.told, { by: act.who.id, above: await loadAboveWriter(act, matter.teamId, step.byId) });
  if (!outcome.ok) return outcome;
  return await recordStepFiled(act.db, of, { by: act.who.id, at: act.now }) ? outcome : refuse('filed-already');
}

/** The managers above a writer and above the child’s team; whoever stands in for one of them is one of them. */
export async function loadAboveWriter({ db, who, today }: Pick<Act, 'who' | 'today'> & { readonly db: Connection }, teamId: number, writer: number): Promise<readonly number[]> {
  const above = [...await loadLineOfTeam(db, teamId, today), ...await loadLineAbove(db, writer, today)].map(({ id }) => id);
  return who.standsInFor.some((each) => above.includes(each)) ? [...above, who.id] : above;
}
