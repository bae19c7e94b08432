import { type Role, roles } from '../../../src/kernel/person.ts';
import { doors } from './doors.ts';
import { doorsOfMatters } from './doors-of-matters.ts';
import { doorsOfSupervision } from './doors-of-supervision.ts';

/**
 * Who may come through which door, written down by hand and apart from the program: what the matrix is compared with.
 * `managers` are the five of the line; `workers` those who work with children, managers among them.
 */
const groups: Readonly<Record<string, readonly Role[]>> = {
  everybody: roles,
  managers: ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'],
  workers: ['practitioner', 'chair', 'out-of-hours', 'team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'],
  // Of a child whose worker is the practitioner, in the team of the line: the chair and out-of-hours duty are neither.
  aboutTheChild: ['practitioner', 'team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director', 'quality-lead', 'principal-social-worker'],
  heads: ['head-of-service', 'assistant-director', 'director'],
  organisation: ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director', 'quality-lead', 'principal-social-worker', 'hr-partner', 'administrator'],
};

export interface Door { readonly method: 'GET' | 'POST'; readonly path: string; readonly roles: ReadonlySet<Role> }

/** Those where it matters nothing whose record it is. Of somebody else's emergency, or session, nobody may say that it is theirs. */
export const doorTable: readonly Door[] = `${doors}${doorsOfMatters}${doorsOfSupervision}`.trim().split('\n').map((line) => {
  const [method = '', path = '', ...who] = line.trim().split(/\s+/);
  return { method: method as Door['method'], path, roles: new Set(who.flatMap((each) => groups[each] ?? (each === 'nobody' ? [] : [each as Role]))) };
});

/** Where it matters: pieces of work. Whose work somebody reads, and on whose they decide. */
export type Relation = 'own' | 'their team' | 'another team';
interface OnWork { readonly reads: readonly Relation[]; readonly decides: readonly Relation[]; readonly asksWhoLooked?: true; readonly writes: boolean }

const onlyOwn: OnWork = { reads: ['own'], decides: [], writes: true };
const theirLine: OnWork = { reads: ['own', 'their team'], decides: ['their team'], writes: true };
const nothing: OnWork = { reads: [], decides: [], writes: false };

export const workTable: Readonly<Record<Role, OnWork>> = {
  practitioner: onlyOwn, chair: onlyOwn, 'out-of-hours': onlyOwn,
  'team-manager': theirLine, 'service-manager': theirLine, 'head-of-service': { ...theirLine, asksWhoLooked: true }, 'assistant-director': { ...theirLine, asksWhoLooked: true },
  director: { reads: ['their team', 'another team'], decides: ['their team', 'another team'], asksWhoLooked: true, writes: false },
  'quality-lead': { reads: ['their team', 'another team'], decides: [], writes: false }, 'principal-social-worker': { reads: ['their team', 'another team'], decides: [], writes: false },
  auditor: nothing, 'improvement-adviser': nothing, analyst: nothing, 'hr-partner': nothing, 'business-support': nothing, 'legal-adviser': nothing, 'information-officer': nothing,
  inspector: nothing, councillor: nothing, supplier: nothing, administrator: nothing,
};

/** What may be done with a piece of work in each state: by its author, and by who decides on it. */
export type StateOfWork = 'in-progress' | 'returned' | 'signed-off' | 'authorised' | 'completed' | 'withdrawn';
const open: readonly StateOfWork[] = ['in-progress', 'returned'];
const signed: readonly StateOfWork[] = ['signed-off', 'authorised', 'completed'];

export const actTable = {
  author: { answers: open, 'sign-off': open, 'act-first': open, details: open, withdraw: ['in-progress'], reopen: signed },
  decider: { authorise: ['signed-off'], return: ['signed-off'] },
} as const satisfies Record<string, Record<string, readonly StateOfWork[]>>;

/** Pages about a piece of work: who may open them, in which states. */
export const pageTable: Readonly<Record<string, { readonly who: 'reader' | 'author' | 'decider' | 'asks-who-looked'; readonly states: readonly StateOfWork[] | 'all' }>> = {
  '': { who: 'reader', states: 'all' }, '/signed/1': { who: 'reader', states: ['returned', ...signed] },
  '/check': { who: 'author', states: open }, '/sign-off': { who: 'author', states: open }, '/reopen': { who: 'author', states: 'all' }, '/act-first': { who: 'author', states: 'all' },
  '/withdraw': { who: 'author', states: 'all' }, '/details': { who: 'author', states: 'all' },
  '/authorise': { who: 'decider', states: ['signed-off'] }, '/return': { who: 'decider', states: ['signed-off'] },
  '/looked': { who: 'asks-who-looked', states: 'all' },
};
