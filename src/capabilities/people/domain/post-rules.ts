import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Role } from '../../../kernel/person.ts';
import { type Acting, type Change, grantedByTwo, longestName, needsTeam, type Said } from './change.ts';
import { lineAbove } from './line.ts';
import { holdersOn, nextAfter, type Organisation, postOn, postsOn, type PostState, teamOn } from './organisation.ts';

export type CannotHoldPost =
  | { readonly why: 'no-title' }
  | { readonly why: 'title-too-long' }
  | { readonly why: 'role-is-granted-by-two' }
  | { readonly why: 'needs-a-team' }
  | { readonly why: 'team-not-open' }
  | { readonly why: 'manager-not-there' }
  | { readonly why: 'circular' }
  | { readonly why: 'changes-later'; readonly on: Day };

export type CannotChangePost = CannotHoldPost | { readonly why: 'not-open' } | { readonly why: 'it-is-yours' };
export type CannotClosePost =
  | { readonly why: 'not-open' }
  | { readonly why: 'it-is-yours' }
  | { readonly why: 'changes-later'; readonly on: Day }
  | { readonly why: 'somebody-holds-it'; readonly people: readonly number[] }
  | { readonly why: 'posts-report-to-it'; readonly count: number };

export interface PostWanted {
  readonly title: string; readonly role: Role; readonly team: number | null; readonly reportsTo: number | null; readonly from: Day;
}

export function openPost(org: Organisation, id: number, wanted: PostWanted): Outcome<Change, CannotHoldPost> {
  const state = { post: id, open: true, ...wanted };
  const wrong = whyNotPost(org, state, null);
  if (wrong) return refuse(wrong);
  return accept({ rows: { postStates: [state] }, said: [said('post-opened', state)] });
}

/** Another title, role, team or manager, from a day on: for whoever holds it. */
export function changePost(org: Organisation, id: number, wanted: PostWanted, { by }: Acting): Outcome<Change, CannotChangePost> {
  const before = postOn(org, id, wanted.from);
  if (!before) return refuse({ why: 'not-open' });
  if (isHeldBy(org, id, wanted.from, by)) return refuse({ why: 'it-is-yours' });
  const state = { post: id, open: true, ...wanted };
  const wrong = whyNotPost(org, state, before);
  if (wrong) return refuse(wrong);
  return accept({ rows: { postStates: [state] }, said: [said('post-changed', state, { corrected: before.from === state.from })] });
}

/** Closes a post that nobody holds and nobody reports to. */
export function closePost(org: Organisation, id: number, from: Day, { by }: Acting): Outcome<Change, CannotClosePost> {
  const before = postOn(org, id, from);
  if (!before) return refuse({ why: 'not-open' });
  if (isHeldBy(org, id, from, by)) return refuse({ why: 'it-is-yours' });
  const later = nextAfter(org.postStates.get(id), from);
  if (later) return refuse({ why: 'changes-later', on: later });
  const people = holdersOn(org, from).get(id) ?? [];
  if (people.length > 0) return refuse({ why: 'somebody-holds-it', people });
  const count = postsOn(org, from).filter((each) => each.reportsTo === id).length;
  if (count > 0) return refuse({ why: 'posts-report-to-it', count });
  const state = { ...before, from, open: false };
  return accept({ rows: { postStates: [state] }, said: [said('post-closed', state)] });
}

/** Why a post cannot be so from that day on; null where it can. What two people granted before may stay. */
export function whyNotPost(org: Organisation, state: PostState, before: PostState | null): CannotHoldPost | null {
  const wrong = whyNotRole(state, before);
  if (wrong) return wrong;
  if (state.team !== null && !teamOn(org, state.team, state.from)) return { why: 'team-not-open' };
  const later = nextAfter(org.postStates.get(state.post), state.from);
  if (later) return { why: 'changes-later', on: later };
  return state.reportsTo === null ? null : whyNotUnder(org, state, state.reportsTo);
}

function whyNotRole(state: PostState, before: PostState | null): CannotHoldPost | null {
  if (state.title === '') return { why: 'no-title' };
  if (state.title.length > longestName) return { why: 'title-too-long' };
  if (grantedByTwo.has(state.role) && before?.role !== state.role) return { why: 'role-is-granted-by-two' };
  return state.team === null && needsTeam.has(state.role) ? { why: 'needs-a-team' } : null;
}

function whyNotUnder(org: Organisation, { post, from }: PostState, above: number): CannotHoldPost | null {
  if (above === post) return { why: 'circular' };
  if (!postOn(org, above, from)) return { why: 'manager-not-there' };
  return lineAbove(org, above, from).includes(post) ? { why: 'circular' } : null;
}

function isHeldBy(org: Organisation, post: number, day: Day, person: number | null): boolean {
  return person !== null && (holdersOn(org, day).get(post) ?? []).includes(person);
}

function said(what: string, { post, from, role, team, reportsTo }: PostState, more: Said['detail'] = {}): Said {
  return { what, about: `post:${post}`, detail: { from, role, team, reportsTo, ...more } };
}
