import type { Plain } from '../../../kernel/canonical.ts';
import { type Day, ageOn } from '../../../kernel/day.ts';
import { type Limit, dueAfter } from '../../../kernel/limit.ts';
import { type Calendar, workingDaysBetween } from '../../../kernel/working-days.ts';
import type { Condition, Moment } from './condition.ts';

/** One line of a list as it was kept. */
export interface Line { readonly child: string | null; readonly content: { readonly [column: string]: Plain } }

/** What a line is judged against. `onList`: the children of another list of the same extract. `limitOf`: what the authority has set for what begins on a day, null where it has not. */
export interface Against {
  readonly asAt: Day;
  readonly calendar: Calendar;
  readonly onList: (list: string) => ReadonlySet<string>;
  readonly limitOf: (timescale: string, begun: Day) => Limit | null;
}

export type Test = (line: Line, against: Against) => boolean;

/** A condition made ready to be asked of many lines. */
export function testOf(condition: Condition): Test {
  if ('all' in condition) return allOf(condition.all.map(testOf));
  if ('any' in condition) return anyOf(condition.any.map(testOf));
  if ('not' in condition) return notOf(testOf(condition.not));
  if ('alsoOn' in condition) { const { alsoOn } = condition; return ({ child }, against) => child !== null && against.onList(alsoOn).has(child); }
  if ('column' in condition) return testOfColumn(condition);
  if ('agedOn' in condition) return testOfAge(condition);
  return testOfTime(condition);
}

const allOf = (tests: readonly Test[]): Test => (line, against) => tests.every((test) => test(line, against));
const anyOf = (tests: readonly Test[]): Test => (line, against) => tests.some((test) => test(line, against));
const notOf = (test: Test): Test => (line, against) => !test(line, against);

const isSaid = (value: Plain | undefined): value is Exclude<Plain, null> => value !== undefined && value !== null && value !== '';

function testOfColumn(condition: Extract<Condition, { column: string }>): Test {
  const { column } = condition;
  if ('said' in condition) return ({ content }) => isSaid(content[column]) === condition.said;
  if ('atLeast' in condition) return ({ content }) => { const value = content[column]; return typeof value === 'number' && value >= condition.atLeast; };
  const wanted = new Set<Plain | undefined>(condition.is);
  return ({ content }) => wanted.has(content[column]);
}

const dayAt = ({ content }: Line, moment: Moment, { asAt }: Against): Day | null => {
  const value = moment === 'as-at' ? asAt : content[moment];
  return typeof value === 'string' && value !== '' ? value as Day : null;
};

function testOfAge({ agedOn, from, to }: Extract<Condition, { agedOn: Moment }>): Test {
  return (line, against) => {
    const [on, born] = [dayAt(line, agedOn, against), dayAt(line, 'born', against)];
    const age = on && born ? ageOn(on, born) : null;
    return age !== null && age >= from && age <= to;
  };
}

function testOfTime(condition: Extract<Condition, { from: Moment; to: Moment }>): Test {
  return (line, against) => {
    const [from, to] = [dayAt(line, condition.from, against), dayAt(line, condition.to, against)];
    if (!from || !to) return false;
    if ('reached' in condition) return !isBefore(from, to, condition.reached, against);
    return !isAfter(from, to, 'within' in condition ? condition.within : against.limitOf(condition.timescale, from) ?? condition.otherwise, against);
  };
}

/** Working days are counted as the department counts them: whatever ends on the Saturday after the last day took no longer. */
const isAfter = (from: Day, to: Day, limit: Limit, { calendar }: Against) => (limit.unit === 'working-days' ? workingDaysBetween(from, to, calendar).days > limit.number : to > dueAfter(from, limit, calendar).day);
const isBefore = (from: Day, to: Day, limit: Limit, { calendar }: Against) => (limit.unit === 'working-days' ? workingDaysBetween(from, to, calendar).days < limit.number : to < dueAfter(from, limit, calendar).day);
