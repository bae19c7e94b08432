import type { Role } from '../../../../kernel/person.ts';
import { type Matter, type Standing, levelOf, mayDecide, reaches } from './act-on.ts';
import type { Act } from './definition.ts';
import { definitionOf, definitions } from './definitions.ts';

/** A manager above a team; `step`: how many posts up, its own manager's being 1. */
export interface InLine { readonly id: number; readonly role: Role; readonly step: number }

/** What waits, as far as whose turn it is depends on it. */
export type Waiting = Pick<Matter, 'kind' | 'state' | 'askedBy'>;

/** To whom a decision falls first, and how many managers who are in post stand between the team and them: 0 for its own. */
export interface Turn { readonly act: Act; readonly first: readonly InLine[]; readonly between: number }

/** The act of a manager that a matter waits for; null where it waits for nobody of the line. */
export function actWaitedFor({ kind, state }: Pick<Waiting, 'kind' | 'state'>): Act | null {
  const definition = definitionOf(kind);
  return definition?.states[state]?.waits ? definition.acts.find(({ from, by }) => from.includes(state) && typeof by === 'object') ?? null : null;
}

/**
 * The nearest managers above the team who may take the decision: of the level that the scheme of delegation has, and not who
 * asked for it. Those above them may as well, and are not reminded of it.
 */
export function turnOf(waiting: Waiting, line: readonly InLine[], delegated: Standing['delegated']): Turn | null {
  const act = actWaitedFor(waiting);
  if (!act || typeof act.by !== 'object') return null;
  const { level } = levelOf(act.by, act.decides !== undefined, delegated);
  const able = line.filter(({ id, role }) => reaches(role, level) && !waiting.askedBy.includes(id));
  if (able.length === 0) return null;
  const nearest = Math.min(...able.map(({ step }) => step));
  return { act, first: able.filter(({ step }) => step === nearest), between: new Set(line.flatMap(({ step }) => (step < nearest ? [step] : []))).size };
}

/** Whether it is somebody's turn: they are one of those, or stand in for one. They could decide on it now. */
export function isTurnOf({ act, first }: Turn, waiting: Waiting, standing: Pick<Standing, 'who' | 'standsInFor' | 'delegated'>): boolean {
  return typeof act.by === 'object' && mayDecide(act.by, act.decides !== undefined, waiting, { ...standing, line: first }).ok;
}

/** Where something stands after a manager asked for changes, and whoever works with the child does the next act. */
export const sentBackStates: readonly { readonly kind: string; readonly state: string }[] = definitions.flatMap(({ id, acts, states }) =>
  [...new Set(acts.flatMap(({ decides, to }) => (decides === 'changes' ? [to] : [])))]
    .filter((to) => states[to]?.open && acts.some(({ from, by }) => by === 'worker' && from.includes(to))).map((state) => ({ kind: id, state })));
