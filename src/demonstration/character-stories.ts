import { addDays } from '../kernel/day.ts';
import type { Kind } from '../kernel/kinds.ts';
import { at, chanceFrom } from './chance.ts';
import { characters, type Character } from './characters.ts';
import { endOf, later, minute, startOf } from './days.ts';
import type { Demonstration, Staff } from './demonstration.ts';
import { actingTeam, storyTeam } from './people.ts';
import type { Story, Turn } from './story.ts';

/** A story in one line: who, what, due in how many days, and what was done how many days ago. */
type Line = readonly [author: Staff, kind: Kind, dueIn: number, started: number, ...steps: readonly (readonly [Turn, number])[]];

/** What the characters have before them today, so that each has something to show whatever the seed. */
export function tellCharacters(demo: Demonstration): Story[] {
  const chance = chanceFrom(demo.seed, 'characters');
  const end = endOf(demo.today);
  const story = ([author, kind, dueIn, started, ...lines]: Line): Story => {
    const own = demo.children.filter(({ workerId }) => workerId === author.id);
    const teamId = author.teamId ?? 1;
    const children = own.length > 0 ? own : demo.children.filter((child) => child.teamId === teamId);
    let moment = Math.min(later(startOf(addDays(demo.today, -started)), 0, chance), end - 120 * minute);
    const startedAt = moment;
    const steps = lines.map(([turn, ago]) => {
      // Office hours of that day, in order, and before the end of yesterday.
      const wanted = startOf(addDays(demo.today, -ago)) + chance.whole(10 * 60, 15 * 60) * minute;
      moment = Math.min(Math.max(wanted, moment + chance.whole(4, 15) * minute), end);
      return { turn, at: moment };
    });
    return {
      author, teamId, kind, child: chance.pick(children).reference, childUnknown: null, dueOn: addDays(demo.today, dueIn), startedAt, steps,
      drawn: true,
    };
  };
  return [...practitionerLines(demo), ...teamLines(demo), ...actingLines(demo)].map(story);
}

export function personOf({ people }: Demonstration, key: Character['key']): Staff {
  const name = characters.find((each) => each.key === key)?.name;
  return at(people.filter((person) => person.name === name), 0);
}

function colleaguesOf({ people }: Demonstration, teamId: number): Staff[] {
  const told = new Set(characters.map(({ name }) => name));
  return people.filter((person) => person.teamId === teamId && person.role === 'practitioner' && !told.has(person.name));
}

function practitionerLines(demo: Demonstration): Line[] {
  const me = personOf(demo, 'practitioner');
  return [
    [me, 'visit', -1, 8, ['begin', 7], ['finish', 5], ['sign', 5], ['return', 2]],
    [me, 'assessment', 4, 24, ['begin', 15], ['finish', 7], ['sign', 7], ['return', 4], ['improve-some', 1]],
    [me, 'visit', 1, 2, ['begin', 1]],
    [me, 'plan', 4, 6, ['begin', 2]],
    [me, 'review', 9, 3],
    [me, 'visit', -3, 6, ['begin', 4]],
    [me, 'plan', 2, 9, ['begin', 8], ['finish', 1], ['sign', 1]],
    [me, 'visit', -9, 13, ['finish', 10], ['sign', 10], ['return', 9], ['improve', 8], ['sign', 8], ['authorise', 7]],
  ];
}

/** The queue of the team's manager, hers towards the next level, and what she is busy with. */
function teamLines(demo: Demonstration): Line[] {
  const manager = personOf(demo, 'team-manager');
  const team = colleaguesOf(demo, storyTeam.id);
  const one = (index: number) => at(team, index % team.length);
  const others = demo.people.filter(({ lineManagerId, id }) => lineManagerId === manager.lineManagerId && id !== manager.id);
  return [
    [one(0), 'assessment', 0, 30, ['begin', 20], ['finish', 4], ['sign', 4]],
    [one(1), 'visit', -1, 6, ['finish', 3], ['sign', 3]],
    [one(2), 'plan', 1, 10, ['begin', 6], ['finish', 2], ['sign', 2]],
    [one(3), 'review', 3, 9, ['finish', 1], ['sign', 1]],
    [one(0), 'plan', -2, 16, ['finish', 9], ['sign', 9], ['return', 7], ['improve', 2], ['sign', 2]],
    [one(1), 'visit', 2, 3, ['begin', 1]],
    [one(2), 'visit', -2, 5, ['begin', 3]],
    [one(3), 'assessment', 10, 12, ['begin', 6]],
    [manager, 'supervision', 2, 2, ['begin', 1]],
    [manager, 'supervision', -1, 5, ['finish', 2], ['sign', 2]],
    ...others.map((other, index): Line => [other, 'supervision', index - 2, 7, ['begin', 5], ['finish', 3 + index], ['sign', 3 + index]]),
  ];
}

function actingLines(demo: Demonstration): Line[] {
  const me = personOf(demo, 'acting-up');
  const team = colleaguesOf(demo, actingTeam.id);
  const one = (index: number) => at(team, index % team.length);
  return [
    [me, 'plan', 1, 9, ['finish', 2], ['sign', 2]],
    [me, 'visit', 2, 3, ['begin', 1]],
    [me, 'assessment', 7, 20, ['begin', 9]],
    [me, 'visit', 0, 9, ['finish', 6], ['sign', 6], ['return', 3]],
    [one(0), 'assessment', -1, 33, ['begin', 20], ['finish', 3], ['sign', 3]],
    [one(1), 'review', 2, 8, ['finish', 1], ['sign', 1]],
    [one(2), 'visit', 0, 4, ['finish', 2], ['sign', 2]],
    [one(0), 'plan', -5, 15, ['finish', 8], ['sign', 8], ['authorise', 7]],
    [one(1), 'visit', 3, 2, ['begin', 1]],
  ];
}
