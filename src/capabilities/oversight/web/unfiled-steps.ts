import { type Day, dayOf } from '../../../kernel/day.ts';
import { type Due, standingOf } from '../domain/day/due.ts';
import type { Definition, Facts } from '../domain/matters/definition.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { daysShown, isUnfiled } from '../domain/matters/filing.ts';
import { type UnfiledStep, type WhoseUnfiled, findTold, listUnfiled } from '../sql/find-unfiled.ts';
import type { Asking } from './asking.ts';

/** Of which matters a list of the case system shows what they are about, with the day of that list. */
export async function toldOf(db: Asking['db'], matters: readonly { readonly id: number; readonly kind: string; readonly facts: Facts }[]): Promise<ReadonlyMap<number, Day>> {
  return findTold(db, matters.flatMap(({ id, kind, facts }) => {
    const definition: Pick<Definition, 'shown'> = definitionOf(kind) ?? {};
    const { shown } = definition;
    return shown ? daysShown(definition, facts).map((day) => ({ matter: id, list: shown.list, column: shown.column, day })) : [];
  }));
}

/** What was written here about children and is not in the case system yet, as far as anybody knows: the oldest first. */
export async function unfiledOf(db: Asking['db'], whose: WhoseUnfiled): Promise<readonly UnfiledStep[]> {
  const steps = await listUnfiled(db, whose);
  const told = await toldOf(db, steps.map(({ matter, kind, facts }) => ({ id: matter, kind, facts })));
  return steps.filter((each) => isUnfiled(each, told.get(each.matter) ?? null));
}

export const copyHref = ({ matter, number }: Pick<UnfiledStep, 'matter' | 'number'>) => `/oversight/matters/${matter}?copy=${number}#step-${number}`;

/** Whoever wrote it copies it across: it is theirs from the day on which they wrote it. */
export async function unfiledStepsDue({ db, who, today }: Asking): Promise<readonly Due[]> {
  return (await unfiledOf(db, { teams: [], person: who.id, whole: false })).map((step) => {
    const dueOn = dayOf(step.at);
    return { what: `${definitionOf(step.kind)?.one ?? step.kind}: written here, not filed yet`, about: `Child ${step.child}`, dueOn, standing: standingOf(dueOn, today) ?? 'today' as const, href: copyHref(step), act: 'Copy it across' };
  });
}
