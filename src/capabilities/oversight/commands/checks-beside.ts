import { addDays } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { permits } from '../../access/index.ts';
import { type CannotStart, type CheckAbout, type CheckOf, findCheckOf, findWorkNumber, listChecksAbout, startWork } from '../../checks/index.ts';
import type { Matter } from '../domain/matters/act-on.ts';
import { kindToBegin } from '../domain/matters/checked.ts';
import type { Definition, Facts } from '../domain/matters/definition.ts';
import type { Act } from './act.ts';

/** Of the child of a matter: the checks that somebody may name for it, and the one that is named; null where there is none that they may open. */
export interface ChecksBeside { readonly choosable: readonly CheckAbout[]; readonly named: CheckOf | null }

export async function loadChecksBeside({ db, who }: Pick<Act, 'db' | 'who'>, { checks }: Definition, child: string | null, facts: Facts = {}): Promise<ChecksBeside> {
  if (!checks || child === null) return { choosable: [], named: null };
  const number = facts['work'];
  return { choosable: await listChecksAbout(db, who, child, checks.map(({ kind }) => kind)), named: typeof number === 'number' ? await findCheckOf(db, who, child, number) : null };
}

export interface CheckBegun { readonly work: string; readonly number: number }
export type CannotBeginCheck = { readonly why: 'check'; readonly start: CannotStart } | { readonly why: 'not-now' } | { readonly why: 'not-yours' };

/** Whoever may have work of their own. */
export const mayBeginCheck = (who: Act['who']): boolean => permits(who, 'do-work');

/** Starts a check for a matter, of the kind that was asked for; due with it, and in five days at the latest. */
export async function beginCheck(act: Act, definition: Definition, { child, facts, dueOn }: Matter, said: Facts): Promise<Outcome<CheckBegun, CannotBeginCheck>> {
  if (!mayBeginCheck(act.who)) return refuse({ why: 'not-yours' });
  const kind = kindToBegin(definition, { ...facts, ...said });
  if (kind === null || child === null) return refuse({ why: 'not-now' });
  const soon = addDays(act.today, 5);
  const started = await startWork(act, { kind, child, childUnknown: '', dueOn: dueOn !== null && dueOn >= act.today && dueOn < soon ? dueOn : soon, recordAddress: null });
  if (!started.ok) return refuse({ why: 'check', start: started.refusal });
  return accept({ work: started.value.work, number: await findWorkNumber(act.db, started.value.work) });
}
