import type { Day } from '../../../../kernel/day.ts';
import type { Matter, Step } from './act-on.ts';
import type { Definition, Facts } from './definition.ts';
import { type LastDay, dueAfterStep } from './due.ts';
import { actOf } from './definitions.ts';
import { hasWords } from './filing.ts';

/** Where a matter stands after a step. `asks`: whoever did it asked for what is to be decided, and does not decide it. `composed`: words were written in it. */
export interface After { readonly waits: boolean; readonly open: boolean; readonly dueOn: Day | null; readonly facts: Facts; readonly asks: boolean; readonly composed: boolean }

/** `matter` as it was before; null: the step begins it. */
export function afterStep(definition: Definition, matter: Pick<Matter, 'state' | 'facts' | 'dueOn'> | null, step: Step, { today, lastDay }: { readonly today: Day; readonly lastDay: LastDay }): After {
  const { states } = definition;
  const facts = factsAfter(definition, matter?.facts ?? {}, step.facts);
  const dueOn = dueAfterStep(definition, { act: step.act, on: today, said: step.facts, known: facts, before: matter?.dueOn ?? null }, lastDay);
  const waited = matter !== null && Boolean(states[matter.state]?.waits);
  const waits = Boolean(states[step.to]?.waits);
  return { waits, open: Boolean(states[step.to]?.open), dueOn, facts, asks: waits && !waited, composed: isComposed(definition, step) };
}

function isComposed(definition: Definition, step: Step): boolean {
  const act = actOf(definition, step.act);
  return act !== null && hasWords(act, step.facts);
}

/** The newest of each name; and how often something was said. */
function factsAfter(definition: Definition, before: Facts, said: Facts): Facts {
  return { ...before, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)), ...counted(definition, before, said) };
}

function counted({ counts }: Definition, before: Facts, said: Facts): Facts {
  if (!counts) return {};
  return { [counts.field.name]: Number(before[counts.field.name] ?? 0) + (said[counts.of] === counts.is ? 1 : 0) };
}
