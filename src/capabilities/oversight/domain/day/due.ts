import { type Day, addDays } from '../../../../kernel/day.ts';

/** How soon something is to be done. The page of a manager’s day is in this order. */
export const dueStandings = ['overdue', 'today', 'week'] as const;
export type DueStanding = (typeof dueStandings)[number];

/** One thing that is due from somebody, one act away. */
export interface Due {
  /** What it is: 'Management oversight, day 8'. */
  readonly what: string;
  /** Whom or what it is about: a child’s reference, a worker. Never a child’s name. */
  readonly about: string;
  /** Something to add, such as how many things it stands for. */
  readonly more?: string;
  readonly dueOn: Day;
  readonly standing: DueStanding;
  /** It stands before all others: it was done because a child could not wait, and nobody has decided on it yet. */
  readonly first?: true;
  readonly href: string;
  readonly act: string;
}

/** How something stands by its last day; null where it is due after the next seven days. */
export function standingOf(dueOn: Day, today: Day): DueStanding | null {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7) ? 'week' : null;
}

/** What was done before it was decided first, then what is overdue; of one standing what was or is due first. */
export function inOrder(list: readonly Due[]): readonly Due[] {
  const rank = (each: Due) => (each.first ? -1 : dueStandings.indexOf(each.standing));
  return list.toSorted((one, other) => rank(one) - rank(other) || (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.about.localeCompare(other.about)));
}

/** How many things are due on each day; what is overdue counts for today. In order of the days. */
export function countsByDay(list: readonly Pick<Due, 'dueOn'>[], today: Day): readonly { readonly day: Day; readonly count: number }[] {
  const days = Map.groupBy(list, ({ dueOn }) => (dueOn < today ? today : dueOn));
  return [...days].map(([day, each]) => ({ day, count: each.length })).toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/**
 * Several things as one line: the first of their days, how that stands, and in words how many are overdue, due today and within a
 * week. What is due later is left out; null where nothing is left.
 */
export function together(days: readonly Day[], today: Day): (Pick<Due, 'dueOn' | 'standing'> & { readonly count: number; readonly words: string }) | null {
  const due = days.flatMap((dueOn) => { const standing = standingOf(dueOn, today); return standing ? [{ dueOn, standing }] : []; }).toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const [first] = due;
  if (!first) return null;
  const parts = dueStandings.flatMap((standing) => { const { length } = due.filter((each) => each.standing === standing); return length > 0 ? [`${length} ${standingWords[standing]}`] : []; });
  return { ...first, count: due.length, words: parts.join(', ') };
}

const standingWords: Readonly<Record<DueStanding, string>> = { overdue: 'overdue', today: 'due today', week: 'due within a week' };
