import { type Day, addDays } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Acting, type Change, grantedByTwo, longestName, type Said } from './change.ts';
import { heldOn, holdersOn, holdsOn, type Job, type KnownPerson, nextAfter, type Organisation, postOn } from './organisation.ts';

export type CannotBeKnown =
  | { readonly why: 'no-name' }
  | { readonly why: 'name-too-long' }
  | { readonly why: 'number-taken'; readonly person: number }
  | { readonly why: 'email-wrong' }
  | { readonly why: 'email-taken'; readonly person: number };

export type CannotTakePost =
  | { readonly why: 'post-not-open' }
  | { readonly why: 'role-is-granted-by-two' }
  | { readonly why: 'somebody-holds-it'; readonly people: readonly number[] }
  | { readonly why: 'it-is-yourself' }
  | { readonly why: 'changes-later'; readonly on: Day }
  | { readonly why: 'ends-before-it-begins' };

export type CannotMove = CannotTakePost | { readonly why: 'not-there' } | { readonly why: 'same-post' };
export type CannotLeave =
  | { readonly why: 'not-there' }
  | { readonly why: 'it-is-yourself' }
  | { readonly why: 'not-in-post' }
  | { readonly why: 'left-before' };

export interface Taking {
  readonly post: number;
  readonly from: Day;
  /** The last day, where it is for a time. */
  readonly until: Day | null;
  /** Two people share the post. */
  readonly share: boolean;
}

/** Somebody new, in a post from a day on. */
export function join(org: Organisation, person: KnownPerson, taking: Taking, acting: Acting): Outcome<Change, CannotBeKnown | CannotTakePost> {
  const unknown = whyNotKnown(org, person);
  if (unknown) return refuse(unknown);
  const wrong = whyNotTaken(org, person.id, taking, acting);
  if (wrong) return refuse(wrong);
  return accept({ rows: { people: [person], jobs: jobsOf(person.id, taking) }, said: [said('person-joined', person.id, taking)] });
}

/** To another post from a day on; for somebody who has left: back in post. */
export function move(org: Organisation, person: number, taking: Taking, acting: Acting): Outcome<Change, CannotMove> {
  if (!org.people.has(person)) return refuse({ why: 'not-there' });
  const wrong = whyNotTaken(org, person, taking, acting);
  if (wrong) return refuse(wrong);
  const before = holdsOn(org.jobs.get(person), taking.from);
  if (isTheSame(before, taking)) return refuse({ why: 'same-post' });
  const what = heldOn(org, person, addDays(taking.from, -1)) ? 'person-moved' : 'person-returned';
  return accept({ rows: { jobs: jobsOf(person, taking) }, said: [said(what, person, taking, { corrected: before?.from === taking.from })] });
}

/** They hold it already; but an end may be set, and the day of its beginning corrected. */
function isTheSame(before: Job | null, { post, from, until }: Taking): boolean {
  return before?.post === post && before.from !== from && until === null;
}

/** Not in post from that day on. What was set for later is taken back: leaving never waits. */
export function leave(org: Organisation, person: number, from: Day, { by }: Acting): Outcome<Change, CannotLeave> {
  const jobs = org.jobs.get(person);
  if (!org.people.has(person)) return refuse({ why: 'not-there' });
  if (by === person) return refuse({ why: 'it-is-yourself' });
  const before = holdsOn(jobs, from);
  if (!nextAfter(jobs, from) && !before?.post) return refuse({ why: before ? 'left-before' : 'not-in-post' });
  const told: Said = { what: 'person-left', about: `person:${person}`, detail: { from, post: before?.post ?? null, corrected: before?.from === from } };
  return accept({ rows: { jobs: [{ person, from, post: null }], jobsDropped: [{ person, after: from }] }, said: [told] });
}

/** Name, staff number and e-mail address as they now are: these have no history. */
export function correctDetails(org: Organisation, person: KnownPerson): Outcome<Change, CannotBeKnown | { readonly why: 'not-there' }> {
  const before = org.people.get(person.id);
  if (!before) return refuse({ why: 'not-there' });
  const wrong = whyNotKnown(org, person);
  if (wrong) return refuse(wrong);
  const names = (['name', 'staffNumber', 'email'] as const).filter((name) => before[name] !== person[name]);
  return accept({ rows: { people: [person] }, said: names.length === 0 ? [] : [{ what: 'person-details-corrected', about: `person:${person.id}`, detail: { changed: names } }] });
}

export const looksLikeEmail = (text: string) => text.length <= longestName && /^[^\s@<>",;:()[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);

function whyNotKnown(org: Organisation, person: KnownPerson): CannotBeKnown | null {
  const { name, staffNumber, email } = person;
  if (name === '') return { why: 'no-name' };
  if (name.length > longestName || (staffNumber ?? '').length > longestName) return { why: 'name-too-long' };
  if (email !== null && !looksLikeEmail(email)) return { why: 'email-wrong' };
  const twin = otherWith(org, person, 'staffNumber');
  if (twin) return { why: 'number-taken', person: twin.id };
  const sharing = otherWith(org, person, 'email');
  return sharing ? { why: 'email-taken', person: sharing.id } : null;
}

function otherWith(org: Organisation, person: KnownPerson, name: 'staffNumber' | 'email'): KnownPerson | undefined {
  const wanted = person[name]?.toLowerCase();
  return wanted === undefined ? undefined : [...org.people.values()].find((each) => each.id !== person.id && each[name]?.toLowerCase() === wanted);
}

function whyNotTaken(org: Organisation, person: number, taking: Taking, { by }: Acting): CannotTakePost | null {
  if (by === person) return { why: 'it-is-yourself' };
  if (taking.until !== null && taking.until < taking.from) return { why: 'ends-before-it-begins' };
  const post = postOn(org, taking.post, taking.from);
  if (!post) return { why: 'post-not-open' };
  const holds = heldOn(org, person, taking.from)?.post === taking.post;
  if (grantedByTwo.has(post.role) && !holds) return { why: 'role-is-granted-by-two' };
  const later = nextAfter(org.jobs.get(person), taking.from);
  return later ? { why: 'changes-later', on: later } : whyNotShared(org, person, taking);
}

function whyNotShared(org: Organisation, person: number, { post, from, share }: Taking): CannotTakePost | null {
  const people = (holdersOn(org, from).get(post) ?? []).filter((each) => each !== person);
  return people.length > 0 && !share ? { why: 'somebody-holds-it', people } : null;
}

function jobsOf(person: number, { post, from, until }: Taking): Job[] {
  return [{ person, from, post }, ...(until === null ? [] : [{ person, from: addDays(until, 1), post: null }])];
}

function said(what: string, person: number, { post, from, until }: Taking, more: Said['detail'] = {}): Said {
  return { what, about: `person:${person}`, detail: { from, post, until, ...more } };
}
