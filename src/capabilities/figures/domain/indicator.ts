import type { Day } from '../../../kernel/day.ts';
import type { Better } from '../../../kernel/statistics/process-chart.ts';
import { type Condition, asksAbout } from './condition.ts';

/** By what they are about, in the order in which a child comes to them. */
export const groups = {
  door: 'Contacts and referrals', assessment: 'Assessments', enquiry: 'Enquiries and conferences', need: 'Children in need', protection: 'Child protection plans',
  care: 'Children in care', leaving: 'Care leavers', adoption: 'Adoption',
} as const;
export type Group = keyof typeof groups;

/** Who is left out before anything is counted, and why, in words. */
export interface LeftOut { readonly words: string; readonly if: Condition }

/**
 * One indicator, as anyone can read it, and as it is counted: screens, charts, files and reports are made from this one object.
 * A share counts those of `of` who meet `counts`; a number counts those of `of`.
 */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly group: Group;
  /** Bands that together are one picture have the same family. */
  readonly family?: string;
  /** The list that it is counted from, such as 'annex-a/4'. */
  readonly list: string;
  /** Children are counted once, however many lines they have. */
  readonly once?: true;
  /** The day column that puts a line into a month; null: it is counted as it stands on the day of the lists. */
  readonly during: string | null;
  readonly of: Condition;
  readonly leftOut?: readonly LeftOut[];
  /** Null: a number and not a share. */
  readonly counts: Condition | null;
  readonly better: Better;
  readonly words: {
    /** What is counted, and what it is a share of: both can stand after “how many”. */
    readonly counts: string;
    readonly of: string;
    /** What a blank does, and what happens with records that are still open. */
    readonly blanks: string;
    readonly open: string;
  };
  /** Where the rule is written down. */
  readonly source: string;
  /** The timescale that it tests, by its id. */
  readonly clock?: string;
  /** Where tools of the sector count something else: what, and why not here. */
  readonly differs?: string;
  /** Others that sound alike and count something else: never shown as the same. */
  readonly unlike?: readonly string[];
  /** Which version this is, and from when it holds. */
  readonly version: number;
  readonly since: Day;
}

/** Lists of Annex A that name no team: their figures are known of the whole authority alone. */
const withoutTeams = ['annex-a/1', 'annex-a/2', 'annex-a/10', 'annex-a/11'];
export const namesTeams = ({ list }: Pick<Indicator, 'list'>) => !withoutTeams.includes(list);

/** The other lists that it asks about. */
export const listsAsked = ({ of, counts, leftOut = [] }: Indicator): readonly string[] => [of, ...(counts ? [counts] : []), ...leftOut.map((each) => each.if)].flatMap((condition) => asksAbout(condition).lists);
