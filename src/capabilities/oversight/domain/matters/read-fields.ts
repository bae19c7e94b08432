import { type Day, addDays, dayFromTyped } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { type Facts, type Field, type Value, type When, dayIn } from './definition.ts';

/** What was typed into a field: one text, or several where several may be chosen. */
export type Typed = Readonly<Record<string, readonly string[]>>;
export type Fault = 'is-blank' | 'no-day' | 'still-to-come' | 'not-to-come' | 'too-early' | 'too-far' | 'not-a-choice' | 'goes-not-with' | 'no-number' | 'no-address' | 'no-person' | 'not-this-person' | 'no-children' | 'not-this-work' | 'too-long';
export interface FieldFault { readonly field: string; readonly fault: Fault }

/** The last day of a matter of which this is known; null: none. */
export type DueOn = (facts: Facts) => Day | null;

const longest = 4000;
/** So many references in one act: more are said in another. */
export const mostChildren = 500;

/** Understands what was typed for one act; refuses with every fault, by field. What is not asked is not kept. `known`: what was said in the acts before. `dueOn`: the last day by what is known. */
export function readFields(fields: readonly Field[], typed: Typed, today: Day, known: Facts = {}, dueOn: DueOn = () => null): Outcome<Facts, readonly FieldFault[]> {
  const facts: Record<string, Value> = {};
  const faults: FieldFault[] = [];
  for (const field of fields) {
    if (field.when && !isAsked(field.when, facts, known, dueOn)) continue;
    const read = inOrder(field, readField(asNeeded(field, known), (typed[field.name] ?? []).map((each) => each.trim()).filter(Boolean), today), { ...known, ...facts });
    if (read.ok) facts[field.name] = read.value;
    else faults.push({ field: field.name, fault: read.refusal });
  }
  return faults.length > 0 ? refuse(faults) : accept(facts);
}

/** Whether a field is asked at all. */
export function isAsked(when: When, facts: Facts, known: Facts, dueOn: DueOn): boolean {
  if ('field' in when) return when.is.includes(String(facts[when.field] ?? ''));
  if ('wanting' in when) return (known[when.wanting] ?? 'met') !== 'met';
  if ('unknown' in when) return (known[when.unknown] ?? null) === null;
  const [day, last] = [dayIn(facts[when.late]), dueOn({ ...known, ...facts })];
  return day !== null && last !== null && day > last;
}

/** Why it is late, and which children something affects, is said once: before, or now. */
function asNeeded(field: Field, known: Facts): Field {
  const saidOnce = field.type === 'children' || (field.when !== undefined && 'late' in field.when);
  if (!saidOnce || (known[field.name] ?? null) === null) return field;
  const { must: _needed, ...rest } = field;
  return rest;
}

function readField(field: Field, typed: readonly string[], today: Day): Outcome<Value, Fault> {
  const [text] = typed;
  if (text === undefined) return field.must ? refuse('is-blank') : accept(null);
  return readers[field.type](field, text, typed, today);
}

type Reader = (field: Field, text: string, typed: readonly string[], today: Day) => Outcome<Value, Fault>;
const isChoice = ({ choices = {} }: Field, text: string) => Object.hasOwn(choices, text);
const oneOf: Reader = (field, text) => {
  if (!isChoice(field, text)) return refuse('not-a-choice');
  return field.goesWith && !field.goesWith.includes(text) ? refuse('goes-not-with') : accept(text);
};
const upTo = (most: number): Reader => (_field, text) => (text.length > most ? refuse('too-long') : accept(text));
const readers: Readonly<Record<Field['type'], Reader>> = {
  words: upTo(longest), line: upTo(200), choice: oneOf, 'yes-no': oneOf,
  day: (field, text, _typed, today) => readDay(field, text, today),
  choices: (field, _text, typed) => (typed.every((each) => isChoice(field, each)) ? accept([...new Set(typed)].join(' ')) : refuse('not-a-choice')),
  number: ({ most = 999_999 }, text) => (/^\d{1,6}$/.test(text) && Number(text) <= most ? accept(Number(text)) : refuse('no-number')),
  // The name that was typed is a number by now, where it means one person.
  // What means nothing here has a mark behind it by now, as a name has.
  timescale: (_field, text) => (/^[a-z0-9-]{3,60}$/.test(text) ? accept(text) : refuse('not-a-choice')),
  children: (_field, _text, typed) => (typed.length > mostChildren ? refuse('too-long') : typed.every((each) => /^[A-Z0-9][A-Z0-9/-]{2,19}$/.test(each)) ? accept(typed.join(' ')) : refuse('no-children')),
  person: (_field, text) => (/^\d{1,9}$/.test(text) ? accept(Number(text)) : refuse('no-person')),
  work: (_field, text) => (/^\d{1,9}$/.test(text) ? accept(Number(text)) : refuse('not-this-work')),
  address: (_field, text) => (/^https:\/\/[^\s]{3,500}$/.test(text) ? accept(text) : refuse('no-address')),
};

function readDay({ future }: Field, text: string, today: Day): Outcome<Value, Fault> {
  const day = dayFromTyped(text);
  if (!day || day < '1990-01-01' || day > '2100-01-01') return refuse('no-day');
  if (day > today && !future) return refuse('still-to-come');
  return day <= today && future === 'only' ? refuse('not-to-come') : accept(day);
}

/** The same, unless it is a day before the one that it follows, or too long after it. */
function inOrder({ after }: Field, read: Outcome<Value, Fault>, known: Facts): Outcome<Value, Fault> {
  const [from, day] = [dayIn(after && known[after.field]), dayIn(read.ok ? read.value : null)];
  if (!after || !from || !day) return read;
  if (day < from) return refuse('too-early');
  return after.weeks !== undefined && day > addDays(from, 7 * after.weeks) ? refuse('too-far') : read;
}

/** A kept value in words; '' where there is none, and for a piece of work: not everybody who reads this may see that there is one. */
export function wordsOfValue(field: Field, value: Value | undefined): string {
  if (value === null || value === undefined || field.type === 'work') return '';
  if (!field.choices) return String(value);
  return String(value).split(' ').map((each) => field.choices?.[each] ?? each).join(', ');
}
