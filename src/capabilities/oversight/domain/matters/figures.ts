import { type Level, levels } from '../../../../kernel/person.ts';
import type { Act, Definition } from './definition.ts';
import { actsOf, definitions } from './definitions.ts';

/** The act by which somebody decides on what waits; null: of this kind nothing waits for a decision. */
export function decidingAct({ states, acts }: Definition): Act | null {
  return acts.find(({ from, decides }) => decides !== undefined && from.some((state) => states[state]?.waits)) ?? null;
}

/** 'kind:state' of all that waits for a decision: only what is decided there is counted as one. */
export const waitingStates: readonly string[] = definitions.flatMap((definition) => (decidingAct(definition)
  ? Object.entries(definition.states).flatMap(([state, { waits }]) => (waits ? [`${definition.id}:${state}`] : [])) : []));

/** Requests that were decided in a time: each once, however often it was sent back. */
export interface Decided { readonly decided: number; readonly changed: number; readonly medianDays: number | null }

/** What changes almost nothing could be decided a level lower: from 20 requests on, fewer than one in twenty. Not below the lowest. */
export function couldGoLower({ decided, changed }: Decided, level: Level): boolean {
  return level !== levels[0] && decided >= 20 && changed * 20 < decided;
}

/** Whether a kind asks for something under this name. */
export const asksFor = (definition: Definition, name: string): boolean => actsOf(definition).some(({ fields }) => fields.some((field) => field.name === name));
