import type { Act, Definition, Field } from './definition.ts';
import { gates } from './gates.ts';
import { registers } from './registers.ts';
import { trackers } from './trackers.ts';

/** By what they are about, in the order in which they are shown. */
export const groups: readonly { readonly name: string; readonly definitions: readonly Definition[] }[] = [
  { name: 'Decisions for a child', definitions: gates }, { name: 'Trackers', definitions: trackers },
  { name: 'Challenge', definitions: registers.filter(({ group }) => group === 'challenge') }, { name: 'Registers', definitions: registers.filter(({ group }) => group === 'register') },
];
export const definitions: readonly Definition[] = groups.flatMap((group) => group.definitions);
const byId: ReadonlyMap<string, Definition> = new Map(definitions.map((each) => [each.id, each]));

export const definitionOf = (id: string): Definition | null => byId.get(id) ?? null;
/** What one of a kind is called, with the words that go with its name: some have a name in the plural. */
export interface Called { readonly one: string; readonly waits: string; readonly was: string; readonly it: string }

export function calledOf(kind: string): Called {
  const { one = kind, plural }: Partial<Definition> = definitionOf(kind) ?? {};
  return plural ? { one, waits: 'wait', was: 'were', it: 'them' } : { one, waits: 'waits', was: 'was', it: 'it' };
}

export const actOf = (definition: Definition, id: string): Act | null => (definition.opens.id === id ? definition.opens : definition.acts.find((each) => each.id === id) ?? null);
export const actsOf = (definition: Definition): readonly Act[] => [definition.opens, ...definition.acts];

/** Whether a step tells that there is a check, which not everybody who sees the matter may know. */
export const tellsOfCheck = (definition: Definition | null, act: string): boolean => ['name', 'begin'].includes((definition && actOf(definition, act)?.check) ?? '');

/** Columns of its list, each once. */
export function listedOf(definition: Definition): readonly Field[] {
  const fields = actsOf(definition).flatMap((each) => each.fields.filter(({ listed }) => listed));
  return [...new Map([...fields, ...(definition.counts ? [definition.counts.field] : [])].map((each) => [each.name, each])).values()];
}
