import { type DueOn, type Field, type MatterAct, type MatterFacts, isAsked } from '../capabilities/oversight/index.ts';
import { type Day, addDays } from '../kernel/day.ts';
import { type Chance, at } from './chance.ts';
import { anything, sentences, shortLines } from './words/matters.ts';

/** On which day something was said, what was known before, the day that the lists know with its field, what a story says, who may read it, and which checks there are. */
export interface Asked { readonly today: Day; readonly known: MatterFacts; readonly since: { readonly field: string | null; readonly day: Day } | null; readonly said: Readonly<Record<string, string>>; readonly dueOn: DueOn; readonly readers: readonly number[]; readonly works: (known: MatterFacts) => readonly number[] }
type Value = string | number | null;

/** What was said in an act, as its form would let it through. */
export function factsOf({ fields }: MatterAct, asked: Asked, chance: Chance): MatterFacts {
  const facts: Record<string, Value> = {};
  for (const field of fields) {
    if (field.when && !isAsked(field.when, facts, asked.known, asked.dueOn)) continue;
    facts[field.name] = told(field, asked) ?? valueOf(field, { ...asked, known: { ...asked.known, ...facts } }, chance);
  }
  return facts;
}

/** What the lists know of it, or a story says: where it is one of its choices. */
function told({ name, choices }: Field, { since, said }: Asked): Value {
  if (since?.field === name) return since.day;
  const story = said[name];
  return story !== undefined && (!choices || story.split(' ').every((each) => Object.hasOwn(choices, each))) ? story : null;
}

function valueOf(field: Field, asked: Asked, chance: Chance): Value {
  if (field.type === 'timescale' || (field.type === 'children' && !field.must)) return null;
  const mayBeBlank = !field.must && field.type !== 'choices' && field.type !== 'work';
  return mayBeBlank && chance.likely(0.5) ? null : values[field.type](field, chance, asked);
}

const choicesOf = ({ choices = {}, goesWith = Object.keys(choices) }: Field): readonly string[] => goesWith;
const values: Readonly<Record<Field['type'], (field: Field, chance: Chance, asked: Asked) => Value>> = {
  day: (field, chance, asked) => dayFor(field, asked, chance),
  'yes-no': (field, chance) => (choicesOf(field).length === 1 ? at(choicesOf(field), 0) : chance.likely(field.name === 'actedFirst' ? 0.15 : 0.85) ? 'yes' : 'no'),
  person: (_field, chance, { readers }) => chance.pick(readers),
  work: (_field, chance, { works, known }) => (works(known).length > 0 && chance.likely(0.8) ? chance.pick(works(known)) : null),
  choice: (field, chance) => (chance.likely(0.45) ? at(choicesOf(field), 0) : chance.pick(choicesOf(field))),
  choices: (field, chance) => choicesOf(field).filter((_each, index) => index === 0 || chance.likely(field.must ? 0.4 : 0.7)).join(' '),
  number: ({ most = 30 }, chance) => chance.whole(1, most),
  address: (_field, chance) => `https://case-system.example/plans/${chance.whole(10_000, 99_999)}`,
  line: ({ name }, chance) => chance.pick(shortLines[name] ?? anything),
  timescale: () => null,
  // How many: who they are is in rows of their own.
  children: (_field, chance) => chance.whole(1, 3),
  words: ({ name }, chance) => chance.pick(sentences[name] ?? anything),
};

/** Not before the day that it follows, nor too long after it; to come where it must be. */
function dayFor({ future, after }: Field, { today, known }: Asked, chance: Chance): Day {
  const before = after && typeof known[after.field] === 'string' ? known[after.field] as Day : null;
  if (after?.weeks !== undefined && before) return addDays(before, 7 * after.weeks - chance.whole(0, 4));
  const drawn = future ? addDays(today, chance.whole(5, 21)) : addDays(today, -chance.whole(0, 3));
  return before && drawn < before ? before : drawn;
}
