import type { Day } from '../../../../kernel/day.ts';
import type { Matter, Step } from './act-on.ts';
import type { Definition, Facts } from './definition.ts';
import { type LastDay, dueAfterStep } from './due.ts';

/** Where a matter stands after a step. `asks`: whoever did it asked for what is to be decided, and does not decide it. */
export interface After { readonly waits: boolean; readonly open: boolean; readonly dueOn: Day | null; readonly facts: Facts; readonly asks: boolean }

/** `matter` as it was before; null: the step begins it. */
export function afterStep(definition: Definition, matter: Pick<Matter, 'state' | 'facts' | 'dueOn'> | null, step: Step, { today, lastDay }: { readonly today: Day; readonly lastDay: LastDay }): After {
  const { states } = definition;
  const facts = { ...matter?.facts, ...Object.fromEntries(Object.entries(step.facts).filter(([, value]) => value !== null)) };
  const dueOn = dueAfterStep(definition, { act: step.act, on: today, said: step.facts, known: facts, before: matter?.dueOn ?? null }, lastDay);
  const waited = matter !== null && Boolean(states[matter.state]?.waits);
  const waits = Boolean(states[step.to]?.waits);
  return { waits, open: Boolean(states[step.to]?.open), dueOn, facts, asks: waits && !waited };
}
