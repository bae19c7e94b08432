import { type Role, roles } from '../../../src/kernel/person.ts';

/**
 * Who may come through which door, written down by hand and apart from the program: what the matrix is compared with.
 * `managers` are the five of the line; `workers` those who work with children, managers among them.
 */
const groups: Readonly<Record<string, readonly Role[]>> = {
  everybody: roles,
  managers: ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'],
  workers: ['practitioner', 'chair', 'out-of-hours', 'team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director'],
  heads: ['head-of-service', 'assistant-director', 'director'],
  organisation: ['team-manager', 'service-manager', 'head-of-service', 'assistant-director', 'director', 'quality-lead', 'principal-social-worker', 'hr-partner', 'administrator'],
};

const doors = `
GET  /                                     everybody
GET  /help                                 everybody
GET  /about                                everybody
GET  /sign-in                              everybody
POST /sign-in                              everybody
POST /sign-out                             everybody
GET  /kept                                 everybody
POST /kept/throw-away                      everybody
GET  /standards                            everybody
GET  /standards/:id                        everybody
GET  /standards/:id/pocket                 everybody
GET  /standards/:id/compare/:other         everybody
GET  /standards/:id/statements/:code       everybody
POST /standards/:id/statements/:code       everybody
GET  /standards/import                     quality-lead
POST /standards/import                     quality-lead
POST /standards/:id                        quality-lead
GET  /standards/:id/experience             quality-lead
GET  /standards/:id/draft                  quality-lead
POST /standards/:id/draft                  quality-lead
GET  /standards/:id/kinds                  quality-lead
POST /standards/:id/kinds                  quality-lead
GET  /standards/:id/publish                quality-lead
POST /standards/:id/publish                quality-lead
GET  /standards/:id/discard                quality-lead
POST /standards/:id/discard                quality-lead
GET  /standards/:id/domains/:code          quality-lead
POST /standards/:id/domains/:code          quality-lead
GET  /standards/:id/domains/:code/add      quality-lead
POST /standards/:id/domains/:code/add      quality-lead
GET  /standards/:id/statements/:code/change  quality-lead
POST /standards/:id/statements/:code/change  quality-lead
GET  /standards/:id/statements/:code/remove  quality-lead
POST /standards/:id/statements/:code/remove  quality-lead
GET  /work                                 workers quality-lead principal-social-worker
GET  /work/new                             workers
POST /work/new                             workers
GET  /figures/checks                       managers quality-lead principal-social-worker
GET  /settings/kinds                       quality-lead administrator
POST /settings/kinds                       quality-lead administrator
GET  /journal                              director quality-lead information-officer
GET  /access                               heads information-officer administrator
GET  /access/new                           heads information-officer administrator
POST /access/new                           heads information-officer administrator
GET  /access/:id                           heads information-officer administrator
POST /access/:id/approve                   heads information-officer administrator
POST /access/:id/end                       heads information-officer administrator
GET  /delegation                           heads quality-lead information-officer administrator
GET  /delegation/:id                       heads quality-lead information-officer administrator
GET  /delegation/new                       heads
POST /delegation/new                       heads
POST /delegation/:id/approve               heads
POST /delegation/:id/end                   heads
GET  /who                                  heads quality-lead information-officer administrator
GET  /policy                               heads quality-lead information-officer administrator
GET  /policy/:role                         heads quality-lead information-officer administrator
GET  /who-may-see                          heads quality-lead information-officer administrator
GET  /break-glass                          workers
POST /break-glass                          workers
GET  /glass                                director information-officer
GET  /glass/:id                            director information-officer
GET  /restricted                           heads information-officer
GET  /restricted/new                       heads information-officer
POST /restricted/new                       heads information-officer
GET  /restricted/:id                       heads information-officer
POST /restricted/:id/name                  heads information-officer
POST /restricted/:id/take-name             heads information-officer
POST /restricted/:id/ask-to-lift           heads information-officer
POST /restricted/:id/lift                  heads information-officer
POST /restricted/:id/keep                  heads information-officer
GET  /looked                               heads information-officer
GET  /looked-at-me                         everybody
POST /break-glass/:id/close                nobody
POST /glass/:id/looked                     nobody
POST /account/sessions                     nobody
GET  /accessibility                         everybody
GET  /complaint                             everybody
GET  /complaint/:id                         everybody
GET  /privacy                               everybody
GET  /account                               everybody
GET  /notices                               everybody
GET  /prove                                 everybody
GET  /proved                                everybody
GET  /stay-signed-in                        everybody
GET  /privacy/kept                          everybody
GET  /privacy/staff-names                   everybody
GET  /plans                                 everybody
GET  /plans/:id                             everybody
GET  /plans/:id/posts/:post/interest        everybody
POST /complaint                             everybody
POST /notices                               everybody
POST /prove                                 everybody
POST /plans/:id/posts/:post/interest        everybody
GET  /accounts                              administrator
GET  /accounts/:id/close                    administrator
GET  /accounts/:id/reopen                   administrator
GET  /settings/mail                         administrator
GET  /people/feeds                          administrator
GET  /people/import                         administrator
GET  /people/import/example                 administrator
GET  /people/join                           administrator
GET  /people/person/:id/details             administrator
GET  /people/person/:id/leave               administrator
GET  /people/person/:id/move                administrator
GET  /people/person/:id/stand-in            administrator
GET  /people/post/:id/change                administrator
GET  /people/post/:id/close                 administrator
GET  /people/posts/new                      administrator
GET  /people/stand-in/:id/end               administrator
GET  /people/team/:id/change                administrator
GET  /people/team/:id/close                 administrator
GET  /people/teams/new                      administrator
GET  /plans/:id/phases/:phase               administrator
GET  /plans/:id/phases/:phase/close         administrator
GET  /plans/:id/phases/:phase/place         administrator
GET  /plans/:id/phases/:phase/post          administrator
GET  /plans/:id/phases/:phase/team          administrator
POST /accounts/:id/close                    administrator
POST /accounts/:id/reopen                   administrator
POST /settings/mail/again                   administrator
POST /people/feeds                          administrator
POST /people/feeds/:id/end                  administrator
POST /people/import                         administrator
POST /people/join                           administrator
POST /people/person/:id/details             administrator
POST /people/person/:id/leave               administrator
POST /people/person/:id/move                administrator
POST /people/person/:id/stand-in            administrator
POST /people/post/:id/change                administrator
POST /people/post/:id/close                 administrator
POST /people/posts/new                      administrator
POST /people/stand-in/:id/end               administrator
POST /people/team/:id/change                administrator
POST /people/team/:id/close                 administrator
POST /people/teams/new                      administrator
POST /plans                                 administrator
POST /plans/:id/phases                      administrator
POST /plans/:id/phases/:phase/close         administrator
POST /plans/:id/phases/:phase/place         administrator
POST /plans/:id/phases/:phase/post          administrator
POST /plans/:id/phases/:phase/publish       administrator
POST /plans/:id/phases/:phase/take-back     administrator
POST /plans/:id/phases/:phase/team          administrator
POST /plans/:id/phases/:phase/undo          administrator
POST /plans/:id/shown                       administrator
GET  /people                                organisation
GET  /people/list                           organisation
GET  /my-team                               organisation
GET  /people/person/:id                     organisation
GET  /people/post/:id                       organisation
GET  /people/team/:id                       organisation
GET  /plans/:id/phases/:phase/affected      administrator hr-partner
GET  /plans/:id/interest                    hr-partner
GET  /privacy/complaints                    information-officer
GET  /privacy/complaints/:id                information-officer
GET  /privacy/desk                          information-officer
GET  /privacy/erase                         information-officer
GET  /privacy/erase/:code                   information-officer
GET  /privacy/erase/:code/confirm           information-officer
GET  /privacy/holds                         information-officer
GET  /privacy/holds/:id/lift                information-officer
GET  /privacy/kept/:code                    information-officer
GET  /privacy/requests                      information-officer
GET  /privacy/requests/:id                  information-officer
GET  /privacy/requests/:id/copy             information-officer
GET  /privacy/requests/:id/give             information-officer
GET  /privacy/requests/:id/items/:item      information-officer
GET  /privacy/requests/new                  information-officer
GET  /privacy/statements                    information-officer
POST /privacy/complaints/:id/acknowledge    information-officer
POST /privacy/complaints/:id/close          information-officer
POST /privacy/erase/:code                   information-officer
POST /privacy/holds                         information-officer
POST /privacy/holds/:id/lift                information-officer
POST /privacy/kept/:code                    information-officer
POST /privacy/requests/:id                  information-officer
POST /privacy/requests/:id/give             information-officer
POST /privacy/requests/:id/items/:item      information-officer
POST /privacy/requests/:id/search           information-officer
POST /privacy/requests/:id/take-back        information-officer
POST /privacy/requests/new                  information-officer
POST /privacy/statements                    information-officer
GET  /returns                               analyst
GET  /returns/new                           analyst
POST /returns/new                           analyst
GET  /returns/:id                           analyst
POST /returns/:id/keep                      analyst
POST /returns/:id/drop                      analyst
GET  /returns/:id/undo                      analyst
POST /returns/:id/undo                      analyst
GET  /caseload                              managers quality-lead principal-social-worker
GET  /returns/words                         analyst
GET  /returns/words/new                     analyst
POST /returns/words/new                     analyst
POST /returns/words/:id/take-back           analyst
GET  /returns/:id/columns                   analyst
POST /returns/:id/columns                   analyst
POST /returns/headings/:id/take-back        analyst
GET  /returns/names                         analyst
POST /returns/names                         analyst
POST /returns/names/:id/take-back           analyst`;

export interface Door { readonly method: 'GET' | 'POST'; readonly path: string; readonly roles: ReadonlySet<Role> }

/** Those where it matters nothing whose record it is. Of somebody else's emergency, or session, nobody may say that it is theirs. */
export const doorTable: readonly Door[] = doors.trim().split('\n').map((line) => {
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
