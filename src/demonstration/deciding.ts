import type { Day } from '../kernel/day.ts';
import type { Chance } from './chance.ts';
import type { Demonstration, Staff, StandIn } from './demonstration.ts';

/** Who decides, and for whom where they stand in. */
export interface Decider { readonly byId: number; readonly forId: number | null }

/** Finds who decides on somebody's work on a day: mostly the line manager, sometimes the next, or whoever stands in. */
export type FindDecider = (author: Staff, day: Day) => Decider;

export function decidersOf({ people, standIns }: Demonstration, chance: Chance): FindDecider {
  const byId = new Map(people.map((person) => [person.id, person]));
  const managerOf = (person: Staff) => byId.get(person.lineManagerId ?? 0) ?? null;
  return (author, day) => {
    const manager = managerOf(author);
    if (!manager) throw new Error(`${author.id} has nobody above`);
    const standIn = standIns.find((each) => each.forId === manager.id && isActive(each, day));
    if (standIn && standIn.personId !== author.id && !isAbove(standIn.personId, author)) return { byId: standIn.personId, forId: manager.id };
    const above = managerOf(manager);
    if (above && (standIn?.personId === author.id || chance.likely(0.05))) return { byId: above.id, forId: null };
    return { byId: manager.id, forId: null };
  };

  function isAbove(id: number, author: Staff): boolean {
    for (let next = managerOf(author); next; next = managerOf(next)) if (next.id === id) return true;
    return false;
  }
}

const isActive = ({ fromOn, toOn }: StandIn, day: Day) => fromOn <= day && day <= toOn;
