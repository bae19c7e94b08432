import type { Day } from '../../../kernel/day.ts';

/** How soon somebody must look at it. The list is in this order. */
export const urgencies = ['acted-first', 'told', 'overdue', 'returned', 'waiting', 'second', 'today', 'soon', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** One thing to do, one act away. */
export interface ToDo {
  readonly urgency: Urgency;
  readonly act: string;
  readonly href: string;
  readonly about: string;
  readonly more: string;
  /** The day it is about: due, or to be improved by, or signed off on. */
  readonly on: Day;
}

/** Where an open piece of work stands in its author's list. */
export function urgencyOf(open: { readonly state: string; readonly actedFirst: boolean; readonly on: Day }, today: Day, soon: Day): Urgency {
  if (open.actedFirst) return 'acted-first';
  if (open.on < today) return 'overdue';
  if (open.state === 'returned') return 'returned';
  if (open.on === today) return 'today';
  return open.on <= soon ? 'soon' : 'later';
}

/** Most urgent first; of equals, the older day first. */
export function inOrder(list: readonly ToDo[]): ToDo[] {
  const rank = (each: ToDo) => urgencies.indexOf(each.urgency);
  return list.toSorted((a, b) => rank(a) - rank(b) || (a.on < b.on ? -1 : 1));
}
