import type { Connection } from '../platform/db/connection.ts';

/** What a command of the command line is given. */
export interface Given {
  /** The words after the command's own, options taken out. */
  readonly args: readonly string[];
  /** '--name X' is { name: 'X' }; '--json' is { json: true }. */
  readonly options: Readonly<Record<string, string | true>>;
  readonly now: Date;
  /** Runs its work in one transaction as the database's owner: kept when it returns, undone when it throws. */
  readonly inTransaction: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
  /** The same, looking only. */
  readonly looking: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
}

/** What it answers. `main.ts` prints it: the JSON with --json, the text otherwise, why-nots on standard error. */
export interface Told {
  readonly json: unknown;
  readonly text: string;
  /** Why the input was refused, one line each; exit code 1 where there are any. */
  readonly refused?: readonly string[];
}

/** Wrong usage: exit code 2. */
export const usageError = Symbol('usage');

export interface Command {
  /** Its words: 'standard import'. */
  readonly name: string;
  /** 'standard import FILE [--name NAME] [--json]' */
  readonly usage: string;
  /** Options that take a value, and those that do not. */
  readonly valued?: readonly string[];
  readonly flags?: readonly string[];
  run(given: Given): Promise<Told | typeof usageError>;
}
