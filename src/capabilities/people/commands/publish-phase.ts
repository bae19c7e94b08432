import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Phase, rowsOf } from '../domain/plan.ts';
import { type CannotPublish, type CannotUndo, whyNotPublished, whyNotUndone } from '../domain/publish-rules.ts';
import { loadOrganisation } from '../sql/load-organisation.ts';
import { loadPlan } from '../sql/load-plan.ts';
import { recordPublished, recordPublishingUndone } from '../sql/record-plan.ts';
import { type Act, keep } from './act.ts';
import type { At, NotThere } from './draw-plan.ts';

/** What is drawn becomes the organisation from the day of the phase. Nothing of the days before is touched. */
export async function publishPhase(act: Act & { readonly now: Date }, at: At): Promise<Outcome<Phase, CannotPublish | NotThere>> {
  const org = await loadOrganisation(act.db);
  const plan = await loadPlan(act.db, at.plan);
  const phase = plan?.phases.find((each) => each.id === at.phase);
  if (!plan || !phase) return refuse({ why: 'not-there' });
  const wrong = whyNotPublished(org, plan, phase, act.today);
  if (wrong) return refuse(wrong);
  recordPublished(act.db, plan.id, phase, { by: act.by, at: act.now });
  await keep(act, { rows: rowsOf(phase), said: [] });
  return accept(phase);
}

/** Before its day, as if it had not been published. */
export async function undoPublishing(act: Act & { readonly now: Date }, at: At): Promise<Outcome<Phase, CannotUndo | NotThere>> {
  const org = await loadOrganisation(act.db);
  const plan = await loadPlan(act.db, at.plan);
  const phase = plan?.phases.find((each) => each.id === at.phase);
  if (!plan || !phase) return refuse({ why: 'not-there' });
  const wrong = whyNotUndone(org, plan, phase, act.today);
  if (wrong) return refuse(wrong);
  recordPublishingUndone(act.db, plan.id, phase, { by: act.by, at: act.now });
  return accept(phase);
}
