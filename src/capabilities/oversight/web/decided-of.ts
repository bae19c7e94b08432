import { type Level, roleNames } from '../../../kernel/person.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { loadDelegated, permits } from '../../access/index.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { definitions } from '../domain/matters/definitions.ts';
import { type Decided, couldGoLower, decidingAct, waitingStates } from '../domain/matters/figures.ts';
import { type DecidedOfKind, listDecided } from '../sql/find-matter-figures.ts';

/** Figures are of the last year, day by day. */
export const sinceOf = (now: Date) => new Date(now.getTime() - 365 * 86_400_000);

/** What was decided of a kind. `lower`: who decides it, where it could be somebody a level lower; `href`: the scheme of delegation, for who may see it. */
export type DecidedShown = Omit<DecidedOfKind, 'medianDays'> & { readonly medianDays: string | null; readonly lower: string | null; readonly href: string | null };

/** By kind, of what somebody may see. */
export async function decidedByKind(visit: Pick<Visit, 'db' | 'who' | 'now' | 'today'>): Promise<ReadonlyMap<string, DecidedShown>> {
  const found = new Map((await listDecided(visit.db, waitingStates, sinceOf(visit.now))).map((each) => [each.kind, each]));
  const shown = await Promise.all(definitions.filter(decidingAct).map((each) => shownDecided(visit, each, found.get(each.id))));
  return new Map(shown.map((each) => [each.kind, each]));
}

async function shownDecided(visit: Pick<Visit, 'db' | 'who' | 'today'>, definition: Definition, found: DecidedOfKind | undefined): Promise<DecidedShown> {
  const decided = found ?? { kind: definition.id, decided: 0, changed: 0, medianDays: null };
  const level = await levelOf(visit, definition, decided);
  return { ...decided, medianDays: decided.medianDays?.toFixed(1).replace(/\.0$/, '') ?? null, lower: level && roleNames[level].toLowerCase(), href: level && permits(visit.who, 'see-policy') ? '/delegation' : null };
}

/** Who decides what could be decided a level lower. Most is changed enough, or too little: the scheme is asked only of the others. */
async function levelOf({ db, today }: Pick<Visit, 'db' | 'today'>, definition: Definition, decided: Decided): Promise<Level | null> {
  const act = decidingAct(definition);
  if (typeof act?.by !== 'object' || !couldGoLower(decided, 'director')) return null;
  const level = (await loadDelegated(db, 'decide-for-child', definition.id, today))?.role ?? act.by.level;
  return couldGoLower(decided, level) ? level : null;
}
