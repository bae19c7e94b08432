import type { Facts, Field, Value } from './definition.ts';
import { actOf, definitionOf } from './definitions.ts';
import { wordsOfValue } from './read-fields.ts';

export interface Said { readonly label: string; readonly words: string; readonly day: boolean }

/** What was said in some fields, one by one in their order; blank ones are left out. `names`: of people who were chosen, by their number; `works`: of pieces of work. */
export function saidIn(fields: readonly Field[], facts: Facts, names: ReadonlyMap<number, string> = new Map(), works: ReadonlyMap<number, string> = new Map()): readonly Said[] {
  return fields.flatMap((field) => {
    const chosen = { person: names, work: works }[field.type as string]?.get(Number(facts[field.name]));
    const words = chosen ?? wordsOfValue(field, facts[field.name]);
    return words === '' ? [] : [{ label: field.label, words, day: field.type === 'day' }];
  });
}

/** What the program keeps with a step, and no form asks. */
const keptNames: Readonly<Record<string, string>> = { check: 'How the check against the standard stood', work: 'Check against the standard' };
const stoodWords: Readonly<Record<string, string>> = { met: 'all of it met', unmet: 'something not met', unsigned: 'not signed off', none: 'none that whoever decided could open' };

/** The name of an act and what was said in it, whoever may see what of it. What no form asks for any more is told by the name under which it was kept. */
export function saidInAct(kind: string, id: string, facts: Facts): { readonly name: string; readonly said: readonly Said[] } {
  const definition = definitionOf(kind);
  const act = definition && actOf(definition, id);
  const asked = new Set(act?.fields.map(({ name }) => name));
  const left = Object.entries(facts).filter(([name, value]) => value !== null && !asked.has(name)).map(([name, value]) => ({ label: keptNames[name] ?? name, words: name === 'check' ? stoodWords[String(value)] ?? '' : workWords(name, value), day: false }));
  const work = facts['work'] ?? null;
  const works = work === null ? undefined : new Map([[Number(work), workWords('work', work)]]);
  return { name: act?.name ?? id, said: [...saidIn(act?.fields ?? [], facts, new Map(), works), ...left] };
}

const workWords = (name: string, value: Value) => (name === 'work' ? `Piece of work ${value}` : String(value));
