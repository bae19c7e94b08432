import type { Urgency } from './urgency.ts';

/** A child as far as it is counted. `unallocated`: the lists name no worker. */
export interface ToCount { readonly status: string; readonly teamId: number | null; readonly team: string | null; readonly worker: string | null; readonly urgency: Urgency }

/** Open children of one team or one worker. */
export interface Caseload {
  readonly children: number;
  readonly assessments: number;
  readonly inNeed: number;
  readonly protection: number;
  readonly inCare: number;
  readonly leavers: number;
  readonly unallocated: number;
  /** Not seen for more than six weeks before the lists, or no day says when. Care leavers are not counted here. */
  readonly unseen: number;
  /** Something was overdue when the lists were made, and not from before this service began. */
  readonly overdue: number;
}
export type TeamCaseload = Caseload & { readonly teamId: number | null; readonly team: string };
export type WorkerCaseload = TeamCaseload & { readonly worker: string };

export function caseloadOf(children: readonly ToCount[]): Caseload {
  const of = (status: string) => children.filter((each) => each.status === status).length;
  const where = (test: (urgency: Urgency) => boolean) => children.filter(({ urgency }) => test(urgency)).length;
  return {
    children: children.length, assessments: of('assessment'), inNeed: of('child-in-need'), protection: of('child-protection'), inCare: of('child-in-care'), leavers: of('care-leaver'),
    unallocated: where(({ unallocated }) => unallocated), unseen: where(({ unseen }) => unseen), overdue: where(({ overdue }) => overdue > 0),
  };
}

const teamKey = ({ teamId, team }: ToCount) => (teamId === null ? `said ${(team ?? '').toLowerCase()}` : String(teamId));
const teamOf = (children: readonly ToCount[]) => ({ teamId: children[0]?.teamId ?? null, team: children[0]?.team ?? 'No team' });

/** In order of the alphabet. */
export function caseloadsByTeam(children: readonly ToCount[]): readonly TeamCaseload[] {
  return [...Map.groupBy(children, teamKey).values()].map((each) => ({ ...teamOf(each), ...caseloadOf(each) })).toSorted((one, other) => one.team.localeCompare(other.team));
}

/** The largest first; of one size in order of the alphabet. */
export function caseloadsByWorker(children: readonly ToCount[]): readonly WorkerCaseload[] {
  const allocated = children.filter(({ urgency }) => !urgency.unallocated);
  return [...Map.groupBy(allocated, (each) => `${teamKey(each)} ${(each.worker ?? '').toLowerCase()}`).values()]
    .map((each) => ({ worker: each[0]?.worker ?? '', ...teamOf(each), ...caseloadOf(each) }))
    .toSorted((one, other) => other.children - one.children || one.worker.localeCompare(other.worker));
}
