import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type CannotAskToLift, type CannotName, type CannotRemove, type CannotRestrict, type Naming, type Restriction, askToLift, name, removeName, restrict } from '../domain/restriction.ts';
import { type CannotApprove, type CannotEnd, approve, end } from '../domain/two-people.ts';
import { loadRestrictionOf } from '../sql/load-glass.ts';
import { loadLifting, loadRestriction } from '../sql/load-restriction.ts';
import { recordLifted, recordLiftingAsked, recordLiftingEnded, recordNamed, recordNameRemoved, recordRestrictionSet } from '../sql/record-restriction.ts';
import type { Act } from './act.ts';

const stamp = ({ who, now }: Act) => ({ by: who.id, at: now });

/** Restricts all that is about a child to named people. */
export async function restrictChild(act: Act, wanted: { readonly child: string; readonly reason: string }): Promise<Outcome<number, CannotRestrict>> {
  const outcome = restrict({ ...wanted, already: await loadRestrictionOf(act.db, wanted.child) !== 0 }, stamp(act));
  if (!outcome.ok) return outcome;
  const id = await recordRestrictionSet(act.db, outcome.value);
  return id === null ? refuse('restricted-already') : accept(id);
}

export const nameInRestriction = (act: Act, id: number, person: number | null): Promise<Outcome<Naming, CannotName | 'not-there'>> =>
  onRestriction(act, id, (restriction) => name(restriction, person, stamp(act)), (fact, { child }) => recordNamed(act.db, fact, child));

export const removeFromRestriction = (act: Act, id: number, person: number): Promise<Outcome<Naming, CannotRemove | 'not-there'>> =>
  onRestriction(act, id, (restriction) => removeName(restriction, person, stamp(act)), (fact, { child }) => recordNameRemoved(act.db, fact, child));

export const askToLiftRestriction = (act: Act, id: number, reason: string): Promise<Outcome<unknown, CannotAskToLift | 'not-there'>> =>
  onRestriction(act, id, (restriction) => askToLift(restriction, reason, stamp(act)), (fact, { child }) => recordLiftingAsked(act.db, fact, child));

/** The second person: everybody in whose scope it is sees it again. */
export const liftRestriction = (act: Act, id: number): Promise<Outcome<unknown, CannotApprove | 'not-there'>> =>
  onLifting(act, id, (lifting) => approve(lifting, null, stamp(act)), recordLifted);

export const keepRestriction = (act: Act, id: number): Promise<Outcome<unknown, CannotEnd | 'not-there'>> =>
  onLifting(act, id, (lifting) => end(lifting, stamp(act)), recordLiftingEnded);

async function onRestriction<Fact, Refusal>(
  { db }: Act, id: number, decide: (restriction: Restriction) => Outcome<Fact, Refusal>, record: (fact: Fact, restriction: Restriction) => void,
): Promise<Outcome<Fact, Refusal | 'not-there'>> {
  const restriction = await loadRestriction(db, id);
  if (!restriction) return refuse('not-there');
  const outcome = decide(restriction);
  if (outcome.ok) record(outcome.value, restriction);
  return outcome;
}

async function onLifting<Fact, Refusal>(
  { db }: Act, id: number, decide: (lifting: NonNullable<Awaited<ReturnType<typeof loadLifting>>>) => Outcome<Fact, Refusal>,
  record: (connection: Act['db'], fact: Fact, child: string) => void,
): Promise<Outcome<Fact, Refusal | 'not-there'>> {
  const [restriction, lifting] = [await loadRestriction(db, id), await loadLifting(db, id)];
  if (!restriction || !lifting) return refuse('not-there');
  const outcome = decide(lifting);
  if (outcome.ok) record(db, outcome.value, restriction.child);
  return outcome;
}
