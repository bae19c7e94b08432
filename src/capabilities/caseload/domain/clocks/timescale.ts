import type { Day } from '../../../../kernel/day.ts';
import type { Happening, Trait } from './happenings.ts';
import type { Limit } from '../../../../kernel/limit.ts';

/** How sure the source is: national and looked up; known in general, and to be confirmed by the authority; set by each authority. */
export const markNames = { V: 'national, looked up', G: 'to be confirmed here', L: 'local' } as const;
export type Mark = keyof typeof markNames;

/** What comes again and again, each time counted from the last. */
export const cycleNames = {
  'core-groups': 'Core groups',
  'review-conferences': 'Review conferences',
  'protection-visits': 'Child protection visits',
  'need-visits': 'Child in need visits',
  'private-fostering-visits': 'Private fostering visits',
  'looked-after-reviews': 'Looked-after reviews',
  'looked-after-visits': 'Visits to looked-after children',
  'health-assessments': 'Health assessments',
  'dental-checks': 'Dental checks',
  'section-20-checks': 'Checks of section 20',
  'pathway-reviews': 'Reviews of pathway plans',
  'adviser-contacts': 'Contacts by the personal adviser',
  'case-summaries': 'Case summaries',
  'case-supervision': 'Child’s case supervision',
  'professional-supervision': 'Professional supervision',
} as const;
export type Cycle = keyof typeof cycleNames;

/**
 * Until when a timescale of a cycle governs: for what is counted from a day within so many months after the cycle began;
 * for what falls due before the first time that something else happened, or before a birthday of the child.
 */
export type Until =
  | { readonly kind: 'months'; readonly number: number }
  | { readonly kind: 'happening'; readonly happening: Happening }
  | { readonly kind: 'age'; readonly years: number };

/** How soon something must be done after something else, as data. */
export interface Timescale {
  /** Never changes its meaning; the authority's own limits are kept by it. */
  readonly id: string;
  readonly name: string;
  /** What begins it; of several the first that is known. In a cycle: what begins the cycle. */
  readonly begins: readonly Happening[];
  /** It can begin anew: of several days the latest counts, and what was done before it belongs to an earlier one. */
  readonly latest?: true;
  readonly done: Happening;
  /** Null where no number is known before the authority gives one. */
  readonly limit: Limit | null;
  readonly cycle?: Cycle;
  /** In a cycle: only the first, or only the second. */
  readonly nth?: number;
  readonly until?: Until;
  /** Only where one of these is so. */
  readonly only?: readonly Trait[];
  /** Not where one of these is so. */
  readonly unless?: readonly Trait[];
  /** What was done by the last day of this other one counts for that one alone. */
  readonly follows?: string;
  /** It may be done before what begins it: a plan made before the placement is in time. */
  readonly mayPrecede?: true;
  readonly source: string;
  readonly mark: Mark;
  /** In force for what began from this day on, and up to this day. */
  readonly from?: Day;
  readonly to?: Day;
  readonly note?: string;
}
