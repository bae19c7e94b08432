import type { Day } from '../../../../kernel/day.ts';
import type { Kind } from '../../../../kernel/kinds.ts';
import type { Level } from '../../../../kernel/person.ts';

/** What may stand in a field. Days as '2026-11-20'; several choices divided by a space. */
export type Value = string | number | null;
/** A value that is a day; null where it is none. */
export const dayIn = (value: Value | undefined): Day | null => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value as Day : null);
export type Facts = Readonly<Record<string, Value>>;

export type FieldType = 'words' | 'line' | 'day' | 'choice' | 'choices' | 'yes-no' | 'number' | 'address' | 'person' | 'timescale' | 'children' | 'work';

/**
 * When something is asked: where another field of the same act says one of these; where a day of the same act is past the
 * matter's last day, unless it was said before; where the lists do not know something of the child; where no check that meets
 * the standard is before whoever decides.
 */
export type When = { readonly field: string; readonly is: readonly string[] } | { readonly late: string } | { readonly unknown: 'born' } | { readonly wanting: 'check' };

/** One thing that is asked; a person by name and a piece of work, kept as their number; children by reference, kept as how many, and each tied by itself. It is shown as said, in this order. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: FieldType;
  /** Value → words. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly must?: true;
  /** Asked, and needed if it must be, only then. */
  readonly when?: When;
  /** Of a choice: the act goes with these alone, such as to authorise what is of the quality asked for. Others are refused. */
  readonly goesWith?: readonly string[];
  /** Of a number: not more. */
  readonly most?: number;
  /** Of days: may be to come; only to come. */
  readonly future?: 'may' | 'only';
  /** Of days: not before another day that was said, now or earlier, and so many weeks after it at most. `words` names that day. */
  readonly after?: { readonly field: string; readonly words: string; readonly weeks?: number };
  /** A column of the list and of the panel's pages. */
  readonly listed?: true;
}

/**
 * Who may do something. `raiser`: whoever began it, unless they are in the line above the team; where they have left, or are
 * in that line, an officer who is not stands for them. `another-reader`: the person
 * chosen in the field `reader`. `worker`: whoever works with the child or answers for the team. `opener`: whoever began it.
 * `another`: anybody in scope but whoever began it. `officer`: a conference chair or reviewing officer, or a quality lead.
 * A level: managers above the team from that level on, as the scheme of delegation has it; never on what they asked for themselves.
 */
export type By = 'worker' | 'opener' | 'raiser' | 'another' | 'officer' | 'another-reader' | { readonly level: Level };

export interface Act {
  readonly id: string;
  /** The words of its button. */
  readonly name: string;
  readonly from: readonly string[];
  /** '=': it stays where it is. */
  readonly to: string;
  readonly by: By;
  readonly fields: readonly Field[];
  /** It begins a matter of another kind with the same fields, and both lead to each other. */
  readonly begins?: 'dispute';
  /** It names the check against the standard, begins one, or says how it was followed up that there was none. */
  readonly check?: 'name' | 'begin' | 'follow';
  /** It is a decision: it lets through what was asked as it is, or changes it. */
  readonly decides?: 'agrees' | 'changes';
}

export interface State {
  readonly name: string;
  readonly colour: 'blue' | 'yellow' | 'orange' | 'green' | 'grey' | 'red' | 'purple';
  readonly open: boolean;
  /** It waits for a decision of a manager: the level of the act that decides says whose. */
  readonly waits?: true;
}

/**
 * By which day it is to be done: a day that was given, or another one if that is earlier; one of a timescale from a day that
 * was given, or from when one of these acts was done, today where something is said (`now`), no later than a day that is
 * planned, and while it waits for a decision no later than the last day of that one (`decision`); or by stages, or a day that
 * was given if that is earlier.
 */
export type DueBy =
  | { readonly field: string; readonly or?: string }
  | { readonly timescale: string; readonly from: string; readonly again?: readonly string[]; readonly now?: Said; readonly planned?: Said & { readonly day: string }; readonly decision?: Stages }
  | (Stages & { readonly or?: string });

/** Act → the timescale that begins with it, until one of these acts ends it. */
interface Stages { readonly stages: Readonly<Record<string, string>>; readonly until: readonly string[] }

/** Where a field of a step says one of these. */
interface Said { readonly field: string; readonly is: readonly string[] }

/**
 * Which children belong on it by what the lists say, before anybody has begun anything: lines of a list with these values, and
 * no day in these columns. It is due by a timescale from the day in `from`.
 */
export interface Rule {
  readonly list: string | readonly string[];
  readonly where?: Readonly<Record<string, readonly string[]>>;
  readonly without?: readonly string[];
  readonly from: string;
  readonly timescale?: string;
  /** It is not counted from that day, but from the first of something that has a timescale of its own from there; the column has the latest of it. */
  readonly first?: { readonly timescale: string; readonly latest: string };
  /** It is done once: whose last day was over before this service began here is not asked for. */
  readonly once?: true;
  /** Every open child belongs on it, also where that list says nothing. */
  readonly everybody?: true;
  readonly words: string;
}

/**
 * A list of the case system that shows what a matter is about: a line of the child with, in that column, one of the days that
 * were said in these fields. `words` names the list.
 */
export interface Shown { readonly list: string; readonly column: string; readonly days: readonly string[]; readonly words: string }

/** A kind of work with the domain of the practice standard that is looked at, by its code; only where a field says one of these. */
export interface Checked { readonly kind: Kind; readonly domain: string; readonly where?: Said }

export interface Definition {
  readonly id: string;
  readonly one: string;
  readonly many: string;
  /** One of them has a name in the plural as well, such as documents: they wait, it does not. */
  readonly plural?: true;
  readonly group: 'gate' | 'tracker' | 'register' | 'challenge';
  readonly about: 'child' | 'service';
  /** What it is for, in a sentence. */
  readonly what: string;
  readonly source: string;
  readonly states: Readonly<Record<string, State>>;
  readonly opens: Act;
  readonly acts: readonly Act[];
  readonly due?: DueBy;
  /** The field that says on which day it was done: in time, where that is not past its last day. */
  readonly done?: string;
  readonly rule?: Rule;
  /** The field with the day on which the child’s age counts: it is worked out where the lists know the date of birth, and kept as `age`. */
  readonly ageOn?: string;
  /** How often a step said this: kept, and a column of the list. */
  readonly counts?: { readonly field: Field; readonly of: string; readonly is: string };
  /** By what a list shows that what was written here is in the case system. Without it somebody says so. */
  readonly shown?: Shown;
  /** What is checked against the practice standard beside it, and looked at before it is decided. */
  readonly checks?: readonly Checked[];
}
