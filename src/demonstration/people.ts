import { addDays, type Day } from '../kernel/day.ts';
import type { Role } from '../kernel/person.ts';
import { at, type Chance, chanceFrom } from './chance.ts';
import { characters } from './characters.ts';
import type { Account, Staff, StandIn, Team, TeamKind } from './demonstration.ts';
import { accountOf, namesFrom } from './naming.ts';
import { areaPlans, headships, teams } from './structure.ts';

/** Somebody before they have a name. */
type Post = Omit<Staff, 'name' | 'startedOn'>;

/** The teams of the characters: their days are told, not drawn. */
export const storyTeam = teamNamed('Brackenford safeguarding 1');
export const actingTeam = teamNamed('Coldmere safeguarding 1');

function teamNamed(name: string): Team {
  const found = teams.find((team) => team.name === name);
  if (!found) throw new Error(`no team is called ${name}`);
  return found;
}

export function generatePeople(seed: number, today: Day): Staff[] {
  const chance = chanceFrom(seed, 'people');
  const posts = generatePosts(chance);
  const known = postsOfCharacters(posts);
  const nameNext = namesFrom(chance);
  return posts.map((post) => {
    const { name, jobTitle } = known.get(post.id) ?? { name: nameNext(), jobTitle: post.jobTitle };
    return { ...post, name, jobTitle, startedOn: addDays(today, -chance.whole(170, 170 + Math.floor(5200 * chance.next() ** 2))) };
  });
}

function generatePosts(chance: Chance): Post[] {
  const posts: Post[] = [];
  const add = (role: Role, jobTitle: string, lineManagerId: number | null, teamId: number | null, areaId: number | null) => {
    posts.push({ id: posts.length + 1, role, jobTitle, lineManagerId, teamId, areaId });
    return posts.length;
  };
  const director = add('director', 'Director of children\'s services', null, null, null);
  for (const title of ['Quality assurance lead', 'Principal social worker']) add('quality-lead', title, director, null, null);
  add('information-officer', 'Information officer', director, null, null);
  add('administrator', 'System administrator', director, null, null);
  for (const areaIds of headships) {
    const head = add('head-of-service', 'Head of service', director, null, at(areaIds, 0));
    for (const areaId of areaIds) addArea(areaId, head, areaId === areaIds[0] ? 1 : 0, add, chance);
  }
  // Last, so that everybody else stays who they were.
  add('hr-partner', 'HR partner', director, null, null);
  add('analyst', 'Performance analyst', director, null, null);
  return posts;
}

type Add = (role: Role, jobTitle: string, lineManagerId: number | null, teamId: number | null, areaId: number | null) => number;

/** Service managers of two to four teams each, team managers, and practitioners in what is left of the area's number. */
function addArea(areaId: number, head: number, heads: number, add: Add, chance: Chance): void {
  const own = teams.filter((team) => team.areaId === areaId);
  const above = Math.ceil(own.length / 4);
  const sizes = teamSizes(at(areaPlans, areaId - 1).staff - heads - above, own.length, chance);
  let done = 0;
  for (let index = 0; index < above; index += 1) {
    const lead = add('service-manager', 'Service manager', head, null, areaId);
    const until = Math.ceil((own.length * (index + 1)) / above);
    for (; done < until; done += 1) addTeam(at(own, done), at(sizes, done), lead, add, chance);
  }
}

function addTeam(team: Team, size: number, lead: number, add: Add, chance: Chance): void {
  const manager = add('team-manager', 'Team manager', lead, team.id, team.areaId);
  for (let index = 1; index < size; index += 1) add(team.kind === 'reviewing' ? 'chair' : 'practitioner', chance.pick(titles[team.kind]), manager, team.id, team.areaId);
}

/** Even shares, then a few people moved, so that teams have five to nine. */
function teamSizes(staff: number, count: number, chance: Chance): number[] {
  const sizes = Array.from({ length: count }, (_, index) => Math.floor((staff + index) / count));
  for (let moves = 0; moves < count; moves += 1) {
    const [from, to] = [chance.whole(0, count - 1), chance.whole(0, count - 1)];
    if (from === to || at(sizes, from) <= 5 || at(sizes, to) >= 9) continue;
    sizes[from] = at(sizes, from) - 1;
    sizes[to] = at(sizes, to) + 1;
  }
  return sizes;
}

const socialWork = ['Social worker', 'Social worker', 'Social worker', 'Senior social worker', 'Newly qualified social worker', 'Advanced practitioner'];
const titles: Readonly<Record<TeamKind, readonly string[]>> = {
  assessment: socialWork, safeguarding: socialWork, 'children-in-care': socialWork, permanence: socialWork,
  'family-support': ['Family worker', 'Senior family worker', 'Social worker'],
  'leaving-care': ['Personal adviser', 'Personal adviser', 'Social worker'],
  'disabled-children': [...socialWork, 'Occupational therapist'],
  'early-help': ['Early help practitioner', 'Family worker'],
  reviewing: ['Independent reviewing officer', 'Independent reviewing officer', 'Child protection conference chair'],
};

function postsOfCharacters(posts: readonly Post[]): Map<number, { name: string; jobTitle: string }> {
  const first = (role: Role, teamId: number | null) => posts.find((post) => post.role === role && post.teamId === teamId);
  const above = (post: Post | undefined) => posts.find(({ id }) => id === post?.lineManagerId);
  const manager = first('team-manager', storyTeam.id);
  const lead = above(manager);
  const found = {
    practitioner: first('practitioner', storyTeam.id), 'team-manager': manager, 'service-manager': lead, 'head-of-service': above(lead),
    director: first('director', null), 'quality-lead': first('quality-lead', null), administrator: first('administrator', null),
    'information-officer': first('information-officer', null), 'hr-partner': first('hr-partner', null), analyst: first('analyst', null),
    'acting-up': first('practitioner', actingTeam.id),
  };
  return new Map(characters.flatMap((character) => (found[character.key] ? [[found[character.key]?.id ?? 0, character]] : [])));
}

/** Delegates and people acting up: now, to come and past. */
export function generateStandIns(seed: number, today: Day, people: readonly Staff[]): StandIn[] {
  const chance = chanceFrom(seed, 'stand-ins');
  const managers = chance.shuffled(people.filter(({ role, teamId }) => role === 'team-manager' && teamId !== storyTeam.id && teamId !== actingTeam.id));
  const leads = people.filter(({ role }) => role === 'service-manager');
  const span = (from: number, to: number) => ({ fromOn: addDays(today, from), toOn: addDays(today, to) });
  const inTeamOf = (manager: Staff) => at(people.filter(({ lineManagerId }) => lineManagerId === manager.id), 0).id;
  const peerOf = (manager: Staff) => at(people.filter((other) => other.role === manager.role && other.id !== manager.id && other.areaId === manager.areaId), 0).id;
  const managerOfActing = at(people.filter(({ role, teamId }) => role === 'team-manager' && teamId === actingTeam.id), 0);
  const [one, two, three, four] = [at(managers, 0), at(managers, 1), at(managers, 2), at(managers, 3)];
  return [
    { personId: inTeamOf(managerOfActing), forId: managerOfActing.id, kind: 'acting-up', ...span(-30, 35) },
    { personId: inTeamOf(one), forId: one.id, kind: 'acting-up', ...span(-115, -60) },
    { personId: peerOf(two), forId: two.id, kind: 'delegate', ...span(-40, 20) },
    { personId: peerOf(three), forId: three.id, kind: 'delegate', ...span(-70, -50) },
    { personId: peerOf(four), forId: four.id, kind: 'delegate', ...span(7, 21) },
    { personId: at(leads, 1).id, forId: at(leads, 0).id, kind: 'delegate', ...span(-12, 12) },
  ];
}

/** One account each, and a second for the person who acts up and for one who also covers duty. */
export function generateAccounts(people: readonly Staff[], standIns: readonly StandIn[]): Account[] {
  const own = people.map(({ id, name }) => ({ personId: id, name: accountOf(name) }));
  const nameOf = (id: number) => at(own.filter(({ personId }) => personId === id), 0).name;
  const covering = standIns.filter(({ kind }) => kind === 'acting-up').map(({ personId }) => personId);
  return [...own, ...covering.map((personId) => ({ personId, name: `${nameOf(personId)}.duty` }))];
}
