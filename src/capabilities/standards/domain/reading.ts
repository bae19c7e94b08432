export interface ReadStatement {
  readonly text: string;
  /** The lines it was read from, the first first. */
  readonly lines: readonly number[];
}

export interface ReadDomain {
  readonly title: string;
  readonly lines: readonly number[];
  readonly statements: readonly ReadStatement[];
}
