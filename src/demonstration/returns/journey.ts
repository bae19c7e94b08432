import type { Day } from '../../kernel/day.ts';

/** What is true of an invented child. Files and known answers both follow from it, neither from the other. */
export interface Child {
  readonly kind: ChildKind;
  /** Eight figures, at least one zero at the start: what spreadsheets like to lose. */
  readonly reference: string;
  readonly gender: 'M' | 'F' | 'U';
  readonly ethnicity: string;
  /** After the day of the returns: an unborn child's expected date. */
  readonly born: Day;
  readonly disabled: 'yes' | 'no' | 'unknown';
  readonly team: string;
  /** Null: nobody has the child yet. */
  readonly worker: string | null;
  readonly contacts: readonly Contact[];
  readonly help: EarlyHelp | null;
  /** In order; each closed before the next began. */
  readonly episodes: readonly Episode[];
  readonly lastSeen: Day | null;
  readonly care: Care | null;
  readonly adoption: Adoption | null;
  readonly leaver: Leaver | null;
}

export type ChildKind = 'contact' | 'early-help' | 'no-action' | 'assessed' | 'assessing' | 'need' | 'protection' | 'protection-ended' | 'care' | 'left-care' | 'adoption' | 'leaver';

export interface Contact { readonly on: Day; readonly source: string }
export interface EarlyHelp { readonly started: Day; readonly completed: Day | null; readonly organisation: string }

/** From a referral to the closing of the case. */
export interface Episode {
  readonly referred: Day;
  readonly source: string;
  readonly need: string;
  readonly noFurtherAction: boolean;
  readonly assessments: readonly Assessment[];
  readonly enquiries: readonly Enquiry[];
  readonly plans: readonly Plan[];
  readonly needPlans: readonly { readonly started: Day; readonly ended: Day | null }[];
  readonly closed: Day | null;
  readonly closure: string | null;
}
export interface Assessment { readonly started: Day; readonly authorised: Day | null; readonly seen: 'yes' | 'no' | 'unknown'; readonly support: boolean | null }
export interface Enquiry { readonly discussed: Day; readonly unnecessary: boolean | null; readonly conference: Day | null; readonly planned: boolean | null }
export interface Plan {
  readonly started: Day;
  readonly ended: Day | null;
  readonly first: string;
  readonly latest: string;
  readonly reviews: readonly Day[];
  readonly lastVisit: Day;
  readonly alone: 'yes' | 'no' | 'unknown';
  /** Plans before this one. */
  readonly before: number;
}

/** One period of being looked after. */
export interface Care {
  readonly started: Day;
  readonly ended: Day | null;
  readonly reason: string | null;
  readonly need: string;
  readonly asylum: boolean;
  readonly placements: readonly Placement[];
  readonly reviews: readonly Day[];
  readonly lastVisit: Day;
  readonly lastHealth: Day | null;
  readonly lastDental: Day | null;
  readonly permanence: string;
  readonly missing: readonly { readonly from: Day; readonly to: Day }[];
}
/** One after the other, without a gap. */
export interface Placement { readonly from: Day; readonly to: Day | null; readonly type: string; readonly provider: string; readonly legal: string; readonly near: boolean; readonly urn: string }

export interface Adoption {
  readonly family: string;
  readonly decided: Day;
  readonly ordered: Day | null;
  readonly matched: Day | null;
  readonly placed: Day | null;
  readonly adopted: Day | null;
  readonly reversed: Day | null;
  readonly adopters: number;
}
export interface Leaver {
  readonly eligibility: 'former' | 'qualifying';
  readonly adviser: string;
  readonly pathway: Day;
  readonly inTouch: 'YES' | 'NO' | 'REFU';
  readonly lastContact: Day;
  /** Letter of the accommodation; null where not in touch. */
  readonly room: string | null;
  readonly suitable: boolean;
  readonly activity: string | null;
}

export interface Adopter { readonly reference: string; readonly family: string; readonly gender: 'M' | 'F'; readonly ethnicity: string; readonly enquired: Day; readonly approved: Day | null; readonly matched: Day | null; readonly placed: Day | null; readonly adopted: Day | null; readonly left: Day | null }

/** An invented authority as its returns see it. */
export interface Authority { readonly seed: number; readonly asAt: Day; readonly children: readonly Child[]; readonly adopters: readonly Adopter[]; readonly workers: readonly Worker[] }
export interface Worker { readonly name: string; readonly team: string }
