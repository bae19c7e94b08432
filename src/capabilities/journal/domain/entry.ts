import type { Plain } from '../../../kernel/canonical.ts';

/** One line of the journal: what was done or read, by whom, about what. No free text about a child is put in it. */
export interface Entry {
  /** The fact's own word, past tense: 'work-signed-off'. */
  readonly what: string;
  /** The person; null where the service itself did it. */
  readonly by: number | null;
  /** What it is about: 'work:<id>', 'child:<reference>', 'standard:<name>', 'person:<id>'. */
  readonly about: string;
  readonly detail?: Readonly<Record<string, Plain>>;
}

/** Something in the database that no longer is as the journal says it was written. */
export interface Broken {
  /** What it is, in words a person can look up: 'journal entry 1042'. */
  readonly where: string;
  /** What is wrong with it. */
  readonly problem: string;
}
