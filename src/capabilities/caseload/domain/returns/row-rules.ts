import type { Plain } from '../../../../kernel/canonical.ts';
import { addDays, ageOn, type Day } from '../../../../kernel/day.ts';
import type { Order } from './order.ts';
import type { RuleId } from './rules.ts';
import type { Column, ListShape } from './shape.ts';

export interface RowFault { readonly rule: RuleId; readonly column: number | null; readonly value: string | null; readonly more: string }
type Values = Readonly<Record<string, Plain>>;

/** A day of the row, or null. Days of this capability are kept as text, YYYY-MM-DD, so that they compare as they are. */
export function dayAt(values: Values, name: string): Day | null {
  const value = values[name];
  return typeof value === 'string' ? (value as Day) : null;
}

const none: readonly RowFault[] = [];

/** What is wrong with a row as a whole: days out of order, age against date of birth, no day that tells when it was. `aside` is not kept. */
export function rowFaults(shape: ListShape, orders: readonly Order[], values: Values, aside: Values, asAt: Day): readonly RowFault[] {
  let found: RowFault[] | null = null;
  const add = (fault: RowFault | null): void => {
    if (fault !== null) (found ??= []).push(fault);
  };
  add(ageFault(shape, values, aside['age'], asAt));
  add(birthFault(shape, values));
  add(undatedFault(shape, values));
  for (const order of orders) add(orderFault(shape, order, values));
  return found ?? none;
}

function orderFault(shape: ListShape, { first, second, strict }: Order, values: Values): RowFault | null {
  const from = dayAt(values, first);
  const to = dayAt(values, second);
  if (from === null || to === null || to > from || (!strict && to === from)) return null;
  return { rule: 'out-of-order', column: indexOf(shape, second), value: to, more: `${headOf(shape, second)} is ${strict && to === from ? 'not after' : 'before'} ${headOf(shape, first)}, ${from}.` };
}

/** Lists are often run some days before the day that they speak of, so the age of any day of the month before it fits. -1 is an unborn child. */
function ageFault(shape: ListShape, values: Values, age: Plain | undefined, asAt: Day): RowFault | null {
  const born = dayAt(values, 'born');
  if (typeof age !== 'number' || born === null) return null;
  const given = Math.floor(age);
  const latest = Math.max(-1, ageOn(asAt, born));
  if (given === latest) return null;
  return given < latest && given >= Math.max(-1, ageOn(addDays(asAt, -31), born)) ? null : { rule: 'age-differs', column: indexOf(shape, 'age'), value: String(age), more: `${latest}.` };
}

/** Things happen to unborn children, but not more than ten months ahead of the birth. */
function birthFault(shape: ListShape, values: Values): RowFault | null {
  const born = dayAt(values, 'born');
  if (born === null || !shape.columns.some((each) => isBefore(each, values, born))) return null;
  const before = addDays(born, -300);
  const column = shape.columns.findIndex((each) => isBefore(each, values, before));
  return column < 0 ? null : { rule: 'born-long-after', column: indexOf(shape, 'born'), value: born, more: `${shape.columns[column]?.heads[0] ?? ''}.` };
}

const isBefore = (column: Column, values: Values, day: Day) => column.event !== undefined && (dayAt(values, column.name) ?? day) < day;

function undatedFault(shape: ListShape, values: Values): RowFault | null {
  if (shape.dated.length === 0 || shape.dated.some((name) => values[name] !== null && values[name] !== undefined)) return null;
  const must = shape.columns.some((column) => column.need === 'must' && shape.dated.includes(column.name));
  return must ? null : { rule: 'event-without-day', column: indexOf(shape, shape.dated[0] ?? ''), value: null, more: `${shape.dated.map((name) => headOf(shape, name)).join(', ')}.` };
}

const indexOf = (shape: ListShape, name: string) => shape.columns.findIndex((column) => column.name === name);
const headOf = (shape: ListShape, name: string) => shape.columns.find((column) => column.name === name)?.heads[0] ?? name;
