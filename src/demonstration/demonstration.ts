import type { Day } from '../kernel/day.ts';
import type { Role } from '../kernel/person.ts';

/** The invented authority, as plain data: nothing here comes from a clock or from chance that cannot be repeated. */
export interface Demonstration {
  readonly name: string;
  readonly seed: number;
  readonly today: Day;
  readonly areas: readonly Area[];
  readonly teams: readonly Team[];
  readonly people: readonly Staff[];
  readonly standIns: readonly StandIn[];
  readonly accounts: readonly Account[];
  readonly children: readonly Child[];
}

export interface Area { readonly id: number; readonly name: string }

export type TeamKind = 'assessment' | 'safeguarding' | 'family-support' | 'children-in-care' | 'permanence' | 'leaving-care'
  | 'disabled-children' | 'early-help' | 'reviewing';

export interface Team { readonly id: number; readonly areaId: number; readonly name: string; readonly kind: TeamKind }

export interface Staff {
  readonly id: number;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: Role;
  /** Practitioners and team managers have one. */
  readonly teamId: number | null;
  /** All but the director, the quality leads and the administrator; a head's is the first of theirs. */
  readonly areaId: number | null;
  readonly lineManagerId: number | null;
  readonly startedOn: Day;
}

export interface StandIn {
  readonly personId: number;
  readonly forId: number;
  readonly kind: 'delegate' | 'acting-up';
  readonly fromOn: Day;
  readonly toOn: Day;
}

export interface Account { readonly personId: number; readonly name: string }

export type ChildStatus = 'child-in-need' | 'child-protection' | 'child-in-care' | 'care-leaver' | 'assessment';

export interface Child {
  readonly reference: string;
  /** Null: not born yet. */
  readonly bornOn: Day | null;
  readonly status: ChildStatus;
  readonly teamId: number;
  readonly workerId: number;
  readonly asAt: Day;
}
