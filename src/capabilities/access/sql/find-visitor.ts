import { type Day, dayOf } from '../../../kernel/day.ts';
import type { Person, Role } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { findPerson } from '../../people/index.ts';
import { type Held, type Known, type Open, withGlass, withGrants } from '../domain/visitor.ts';

/**
 * The person of a session as they are at that instant: by their post, by what two people gave them, by what they opened in
 * an emergency. Null where the account is closed, or they are neither in post nor let in.
 */
export async function findVisitor(db: Connection, { person, account }: { readonly person: number; readonly account: number }, now: Date): Promise<Person | null> {
  const mark = await findMark(db, account, now);
  if (!mark) return null;
  const known = await findKnown(db, { id: person, groupRoles: mark.groupRoles }, dayOf(now), mark.mark);
  return known && withGlass(known, mark.open.map((each) => ({ ...each, until: new Date(each.until) })));
}

interface Mark { readonly mark: string; readonly groupRoles: readonly Role[]; readonly open: readonly (Omit<Open, 'until'> & { readonly until: string })[] }

/** The mark of people and access as they now are, what the provider's groups give and what the account's person has open; null where the account is closed. */
async function findMark(db: Connection, account: number, now: Date): Promise<Mark | null> {
  return db.maybe<Mark>(
    `select s.mark, a.group_roles as "groupRoles", coalesce((select json_agg(json_build_object('id', g.id, 'team', g.team_id, 'child', g.child, 'until', g.until_at,
         'teams', g.teams, 'restriction', g.restriction_id) order by g.id)
       from access.glass g where g.person_id = a.person_id and g.until_at > $2 and g.from_at <= $2 and g.ended_at is null), '[]') as open
     from access.account a cross join people.stamp s where a.id = $1 and a.closed_at is null`,
    [account, now]);
}

const known = new Map<string, Person | null>();
const mostKnown = 5_000;

/**
 * Worked out once while nothing changes: every change of people, teams, cover, grants and restrictions renews the mark in
 * its own transaction, so that a leaver is out, and an ended grant gone, at the next request.
 */
async function findKnown(db: Connection, { id, groupRoles }: { readonly id: number; readonly groupRoles: readonly Role[] }, today: Day, mark: string): Promise<Person | null> {
  const key = `${mark} ${today} ${id} ${groupRoles.join()}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const person = await findPersonOn(db, id, today, groupRoles);
  if (known.size >= mostKnown) known.clear();
  known.set(key, person);
  return person;
}

/** The same without an account and its emergencies: for a page about somebody else, and for tests. */
export async function findPersonOn(db: Connection, id: number, today: Day, groupRoles: readonly Role[] = []): Promise<Person | null> {
  const inPost = await findPerson(db, id, today);
  const found = await findKnownOf(db, id, today);
  const fromGroups = groupRoles.map((role) => ({ role, team: null }));
  return found && withGrants(inPost, { ...found, held: [...found.held, ...fromGroups] });
}

async function findKnownOf(db: Connection, id: number, today: Day): Promise<Known | null> {
  return db.maybe<Known & { readonly held: readonly Held[] }>(
    `with now as (
       select * from access.granted g where g.approved_at is not null and g.ended_at is null and $2 between g.from_on and g.to_on)
     select p.id, p.name,
       coalesce((select json_agg(json_build_object('role', n.role, 'team', n.team_id) order by n.id) from now n where n.person_id = p.id), '[]') as held,
       coalesce((select array_agg(n.restriction_id) from access.restriction_named n join access.restriction r on r.id = n.restriction_id
         where n.person_id = p.id and n.removed_at is null and r.lifted_at is null), '{}') as named,
       (select coalesce(array_agg(t.id order by t.id), '{}') from people.team t) as "everyTeam",
       coalesce((select json_agg(json_build_object('person', n.person_id, 'team', n.team_id)) from now n
         where n.team_id is not null and not exists (select from people.staff_on($2) s where s.id = n.person_id)), '[]') as "letIn"
     from people.person p where p.id = $1`,
    [id, today]);
}
