import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Extract, Settling } from './extract.ts';

/** With more rows it takes longer than anybody waits for a page. */
export const rowsAtOnce = 5_000;
/** A node that was stopped did nothing by halves, so another takes it up; but not for ever. */
export const mostTries = 5;

/** What is on its way with a return; null where nothing is. */
export function underWay({ settling }: Pick<Extract, 'settling'>): Settling | null {
  return settling && settling.refused === null ? settling : null;
}

/** Whether it is done while the page waits: it is small, and no other of its kind is on its way. */
export function isAtOnce(rows: number, others: number): boolean {
  return rows <= rowsAtOnce && others === 0;
}

/** Whether one more try is made of what has been tried so often. */
export function tryAgain(tries: number): Outcome<'again', 'failed'> {
  return tries < mostTries ? accept('again') : refuse('failed');
}

/** From 0 to 100. Rows are some two thirds of the time that it takes, what is built on them the rest. */
export function percentSettled({ step, rows, of }: Pick<Settling, 'step' | 'rows' | 'of'>): number {
  if (step === 'rows') return 2 + Math.floor(63 * (of === 0 ? 1 : Math.min(1, rows / of)));
  return { waiting: 0, comparing: 1, following: 65 }[step];
}
