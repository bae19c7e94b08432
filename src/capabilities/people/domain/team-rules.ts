import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Change, longestName, type Said } from './change.ts';
import { teamsAbove } from './line.ts';
import { nextAfter, type Organisation, postsOn, type Succession, type TeamKind, teamKinds, teamOn, teamsOn, type TeamState } from './organisation.ts';
import { leadsBack } from './succession.ts';

export type CannotHoldTeam =
  | { readonly why: 'no-name' }
  | { readonly why: 'name-too-long' }
  | { readonly why: 'name-taken'; readonly team: number }
  | { readonly why: 'parent-not-open' }
  | { readonly why: 'parent-too-small' }
  | { readonly why: 'within-itself' }
  | { readonly why: 'changes-later'; readonly on: Day };

export type CannotChangeTeam = CannotHoldTeam | { readonly why: 'not-open' };
export type CannotCloseTeam =
  | { readonly why: 'not-open' }
  | { readonly why: 'changes-later'; readonly on: Day }
  | { readonly why: 'holds-teams'; readonly count: number }
  | { readonly why: 'holds-posts'; readonly count: number }
  | { readonly why: 'successor-not-open'; readonly team: number }
  | { readonly why: 'leads-back' }
  | { readonly why: 'choose-who-carries' };

export interface TeamWanted { readonly name: string; readonly within: number | null; readonly from: Day }

export function openTeam(org: Organisation, team: { readonly id: number; readonly kind: TeamKind }, wanted: TeamWanted): Outcome<Change, CannotHoldTeam> {
  const state = { team: team.id, open: true, ...wanted };
  const wrong = whyNot(org, team.kind, state);
  if (wrong) return refuse(wrong);
  return accept({ rows: { teams: [team], teamStates: [state] }, said: [said('team-opened', state, { kind: team.kind, within: wanted.within })] });
}

/** Renames it or moves it within the authority, from a day on. */
export function changeTeam(org: Organisation, id: number, wanted: TeamWanted): Outcome<Change, CannotChangeTeam> {
  const before = teamOn(org, id, wanted.from);
  if (!before) return refuse({ why: 'not-open' });
  const state = { team: id, open: true, ...wanted };
  const wrong = whyNot(org, org.teams.get(id)?.kind ?? 'team', state);
  if (wrong) return refuse(wrong);
  return accept({ rows: { teamStates: [state] }, said: [said('team-changed', state, {
    renamed: before.name !== state.name, within: state.within, before: before.within, corrected: before.from === state.from })] });
}

/** Why a team cannot be so from that day on; null where it can. */
function whyNot(org: Organisation, kind: TeamKind, state: TeamState): CannotHoldTeam | null {
  if (state.name === '') return { why: 'no-name' };
  if (state.name.length > longestName) return { why: 'name-too-long' };
  const later = nextAfter(org.teamStates.get(state.team), state.from);
  if (later) return { why: 'changes-later', on: later };
  const twin = teamsOn(org, state.from).find((each) => each.team !== state.team && each.within === state.within && sameName(each.name, state.name));
  if (twin) return { why: 'name-taken', team: twin.team };
  return state.within === null ? null : whyNotWithin(org, kind, state, state.within);
}

function whyNotWithin(org: Organisation, kind: TeamKind, state: TeamState, within: number): CannotHoldTeam | null {
  if (!teamOn(org, within, state.from)) return { why: 'parent-not-open' };
  const holder = org.teams.get(within)?.kind ?? 'team';
  if (holder === 'team' || teamKinds.indexOf(holder) < teamKinds.indexOf(kind)) return { why: 'parent-too-small' };
  const ring = within === state.team || teamsAbove(org, within, state.from).includes(state.team);
  return ring ? { why: 'within-itself' } : null;
}

export const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** To whom the work of a closing team goes. Where it is split, one of them carries its history. */
export interface Successors { readonly to: readonly number[]; readonly carries: number | null }

/** Closes it from a day on. What was done in it stays in it, and is counted with its successor where somebody wants that. */
export function closeTeam(org: Organisation, id: number, from: Day, { to, carries }: Successors): Outcome<Change, CannotCloseTeam> {
  const before = teamOn(org, id, from);
  if (!before) return refuse({ why: 'not-open' });
  const wrong = whyNotClosed(org, id, from, to);
  if (wrong) return refuse(wrong);
  const only = to.length === 1 ? to[0] : carries;
  if (to.length > 1 && !to.some((each) => each === only)) return refuse({ why: 'choose-who-carries' });
  const successions: Succession[] = to.map((each) => ({ from: id, to: each, on: from, carries: each === only }));
  const state = { ...before, from, open: false };
  return accept({ rows: { teamStates: [state], successions }, said: [said('team-closed', state, { to: [...to], carries: only ?? null })] });
}

function whyNotClosed(org: Organisation, id: number, from: Day, to: readonly number[]): CannotCloseTeam | null {
  const later = nextAfter(org.teamStates.get(id), from);
  if (later) return { why: 'changes-later', on: later };
  const teams = teamsOn(org, from).filter((each) => each.within === id).length;
  if (teams > 0) return { why: 'holds-teams', count: teams };
  const posts = postsOn(org, from).filter((each) => each.team === id).length;
  if (posts > 0) return { why: 'holds-posts', count: posts };
  const gone = to.find((each) => each !== id && !teamOn(org, each, from));
  if (gone !== undefined) return { why: 'successor-not-open', team: gone };
  return to.includes(id) || leadsBack(org, id, to) ? { why: 'leads-back' } : null;
}

function said(what: string, { team, from }: TeamState, detail: Said['detail']): Said {
  return { what, about: `team:${team}`, detail: { from, ...detail } };
}
