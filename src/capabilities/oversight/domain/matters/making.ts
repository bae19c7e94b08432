import type { Act, By, Field } from './definition.ts';

type More = Partial<Omit<Field, 'name' | 'label' | 'type' | 'choices'>>;
const field = (type: Field['type']) => (name: string, label: string, more: More = {}): Field => ({ name, label, type, ...more });

export const words = field('words');
export const line = field('line');
export const day = field('day');
export const number = field('number');
export const person = field('person');
export const address = field('address');
export const timescale = field('timescale');
export const children = field('children');
export const yesNo = (name: string, label: string, more: More = {}): Field => ({ name, label, type: 'yes-no', choices: { yes: 'Yes', no: 'No' }, ...more });
export const choice = (name: string, label: string, choices: Readonly<Record<string, string>>, more: More = {}): Field => ({ name, label, type: 'choice', choices, ...more });
/** Several of them. */
export const said = (name: string, label: string, choices: Readonly<Record<string, string>>, more: More = {}): Field => ({ name, label, type: 'choices', choices, ...more });

export function act(id: string, name: string, from: readonly string[], to: string, by: By, fields: readonly Field[], decides?: Act['decides']): Act {
  return { id, name, from, to, by, fields, ...(decides ? { decides } : {}) };
}
