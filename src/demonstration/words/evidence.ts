/** What somebody may have written about one statement, response by response. It speaks of practice and never names anybody. */
export interface Evidence {
  readonly met: readonly string[];
  readonly partly: readonly string[];
  readonly not: readonly string[];
  /** What a manager asks for when it is returned. */
  readonly improve: readonly string[];
  /** What the author writes once that is done. */
  readonly better: readonly string[];
  /** Why it may not apply; none where it always does. */
  readonly apart?: readonly string[];
  readonly blocked?: readonly Blocked[];
}

/** Tried, and not possible yet. */
export interface Blocked {
  readonly attempts: string;
  readonly next: string;
}

export type EvidenceByCode = Readonly<Record<string, Evidence>>;
