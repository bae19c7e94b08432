import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Role, roleNames, roles } from '../../../kernel/person.ts';
import { type Change, grantedByTwo } from './change.ts';
import { correctDetails, leave, looksLikeEmail } from './job-rules.ts';
import { heldOn, holdersOn, holdsOn, type KnownPerson, type Organisation, postsOn, withRows } from './organisation.ts';
import { planImport } from './plan-import.ts';
import type { PersonRow } from './read-people.ts';
import { emailIn, nameIn, type Told } from './scim-user.ts';

export type CannotFeed = { readonly status: 409 | 400; readonly scimType: 'uniqueness' | 'invalidValue'; readonly detail: string };

/** What a feed's word comes to: the change, and why somebody still waits for a place; null where they have one, or are to have none. */
export interface Fed { readonly change: Change; readonly waiting: string | null }

/**
 * Who somebody is holds as the feed says. Where they belong is taken from it as far as it is clear: title, department and
 * role lead to a place at once; what is not clear waits for an administrator, and lets nobody in meanwhile.
 * `wasActive`: what the feed said before; null for somebody new to it. Only a change to active brings back a leaver.
 */
export function feed(org: Organisation, id: number, told: Told, today: Day, wasActive: boolean | null): Outcome<Fed, CannotFeed> {
  const before = org.people.get(id) ?? null;
  const person = personIn(told, id, before);
  const known = before ? org : withRows(org, { people: [{ ...person, staffNumber: null, email: null }] });
  const details = correctDetails(known, person);
  if (!details.ok) return refuse(notKnownAs(details.refusal.why));
  const next = withRows(known, details.value.rows);
  const first: Change = { rows: details.value.rows, said: before ? details.value.said : [{ what: 'person-told-by-feed', about: `person:${id}`, detail: {} }] };
  const placed = told.active ? place(next, { person, told, wasActive }, today) : goes(next, id, today);
  return accept({ change: both(first, placed.change), waiting: placed.waiting });
}

/** Who they are: as the feed says; what it does not say stays as it was. */
function personIn(told: Told, id: number, before: KnownPerson | null): KnownPerson {
  const email = emailIn(told);
  const good = email !== null && looksLikeEmail(email) ? email : null;
  return { id, name: nameIn(told), staffNumber: told.employeeNumber ?? before?.staffNumber ?? null, email: good ?? before?.email ?? null };
}

function notKnownAs(why: string): CannotFeed {
  const twice = why === 'number-taken' || why === 'email-taken';
  const detail = { 'number-taken': 'Somebody else has this employeeNumber.', 'email-taken': 'Somebody else has this e-mail address.' }[why] ?? `The name or address cannot be kept: ${why}.`;
  return twice ? { status: 409, scimType: 'uniqueness', detail } : { status: 400, scimType: 'invalidValue', detail };
}

const none: Change = { rows: {}, said: [] };

/** First the details, then the place: a list of people comes to one only where it changes nothing of somebody. */
function both(one: Change, other: Change): Change {
  return { rows: { ...other.rows, people: [...(one.rows.people ?? []), ...(other.rows.people ?? [])] }, said: [...one.said, ...other.said] };
}

/** Not active: out at once. */
function goes(org: Organisation, id: number, today: Day): Fed {
  const left = leave(org, id, today, { by: null, today });
  return { change: left.ok ? left.value : none, waiting: null };
}

interface ToPlace { readonly person: KnownPerson; readonly told: Told; readonly wasActive: boolean | null }

function place(org: Organisation, { person, told, wasActive }: ToPlace, today: Day): Fed {
  const held = heldOn(org, person.id, today);
  if (hasLeft(org, person.id, today) && wasActive === true) return { change: none, waiting: 'has-left-here' };
  if (held && grantedByTwo.has(held.role)) return { change: none, waiting: null };
  const row = rowFor(org, person, told, today);
  const placed = typeof row === 'string' ? { change: none, waiting: row } : byRow(org, row, today);
  // Who has a place keeps it while the feed is not clear.
  return held ? { ...placed, waiting: null } : placed;
}

function byRow(org: Organisation, row: PersonRow, today: Day): Fed {
  const { problems: [problem], change } = planImport(org, [row], { by: null, today });
  return problem ? { change: none, waiting: problem.why } : { change, waiting: null };
}

function hasLeft(org: Organisation, person: number, today: Day): boolean {
  const last = org.jobs.get(person)?.at(-1);
  return last !== undefined && last.post === null && last.from <= today;
}

/** What the feed says as a row of a list would; or why it cannot be one. */
function rowFor(org: Organisation, person: KnownPerson, told: Told, today: Day): PersonRow | string {
  const { title, department } = told;
  if (title === null) return 'no-title';
  if (department === null) return 'no-department';
  const role = roleIn(org, told, title, person.id, today);
  if (role === null) return 'no-role';
  return {
    row: 1, wrong: new Set(), person: person.id, staffNumber: person.staffNumber ?? '', name: person.name, email: person.email, title, role, team: department, manager: '', start: today, end: null,
    reportsTo: managerIn(org, told, person.id, department, today),
  };
}

/** The role that is told; or that of all posts of that title, where they agree; or the one they have under that title. */
function roleIn(org: Organisation, told: Told, title: string, person: number, today: Day): Role | null {
  const said = told.roles.flatMap((text) => roles.find((each) => each === text.toLowerCase() || roleNames[each].toLowerCase() === text.toLowerCase()) ?? []);
  const same = new Set(postsOn(org, today).filter((each) => each.title.toLowerCase() === title.toLowerCase()).map((each) => each.role));
  const [only = null] = same;
  const held = heldOn(org, person, today);
  return said[0] ?? (same.size === 1 ? only : held?.title === title ? held.role : null);
}

/** The post of the manager who is told; or the one they report to already; or that of the team's manager. */
function managerIn(org: Organisation, told: Told, person: number, department: string, today: Day): number | null {
  const manager = told.manager !== null && /^\d{1,9}$/.test(told.manager) ? heldOn(org, Number(told.manager), today) : null;
  if (manager && Number(told.manager) !== person) return manager.post;
  const held = heldOn(org, person, today);
  const named = (team: number | null) => holdsOn(org.teamStates.get(team ?? 0), today)?.name.toLowerCase() === department.split(/\s*[/>]\s*/).at(-1)?.toLowerCase();
  if (held && named(held.team)) return held.reportsTo;
  const holders = holdersOn(org, today);
  const managers = postsOn(org, today).filter((each) => each.role === 'team-manager' && named(each.team));
  return (managers.find((each) => holders.has(each.post)) ?? managers[0])?.post ?? null;
}
