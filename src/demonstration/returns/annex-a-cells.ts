import { type Day, ageOn } from '../../kernel/day.ts';
import type { Cell } from '../../kernel/tables.ts';
import type { Cohorts } from './cohorts.ts';
import type { Child } from './journey.ts';
import { ethnicityLabel, genderLabel } from './labels.ts';

export interface MadeSheet {
  /** 1 to 11. */
  readonly number: number;
  readonly title: string;
  readonly heads: readonly string[];
  /** Each time from the beginning; none of them is held. */
  readonly cells: () => Generator<Cell[], void, undefined>;
}

export const dayCell = (day: Day | null): Cell => (day === null ? null : { day, time: null });
export const commonHeads = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)'];
export const disabledHead = 'Does the Child have a Disability';
export const staffHeads = ['Allocated Team', 'Allocated Worker'];
/** -1: not born yet. */
export const commonCells = (child: Child, { asAt }: Cohorts): Cell[] => [child.reference, genderLabel(child.gender), ethnicityLabel(child.ethnicity), dayCell(child.born), Math.max(-1, ageOn(asAt, child.born))];
export const staffCells = ({ team, worker }: Child): Cell[] => [team, worker];
