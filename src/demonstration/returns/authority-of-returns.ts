import { type Day, addDays } from '../../kernel/day.ts';
import { chanceFrom } from '../chance.ts';
import type { Adopter, Authority, Child } from './journey.ts';
import { makeChild } from './make-child.ts';
import { makeStaff } from './make-staff.ts';

/** An invented authority with so many children, as at a day. The same seed gives the same; nobody in it is real. */
export function makeAuthorityOfReturns(seed: number, count: number, asAt: Day): Authority {
  const staff = makeStaff(seed, count);
  const children = Array.from({ length: count }, (_, number) => makeChild(seed, number, asAt, staff));
  return { seed, asAt, children, adopters: adoptersOf(seed, asAt, children), workers: staff.workers };
}

/** Those with whom children were matched, and for every hundred children one who is being assessed or has left. */
function adoptersOf(seed: number, asAt: Day, children: readonly Child[]): Adopter[] {
  const chance = chanceFrom(seed, 'adopters');
  const reference = (number: number) => `A${String(number + 1).padStart(6, '0')}`;
  const matched = children.flatMap(({ adoption }) => (adoption?.matched ? Array.from({ length: adoption.adopters }, () => adoption) : []));
  const families = matched.map((adoption, place): Adopter => {
    const approved = addDays(adoption.matched ?? asAt, -chance.whole(30, 200));
    return { reference: reference(place), family: adoption.family, gender: chance.pick(['M', 'F']), ethnicity: 'WBRI', enquired: addDays(approved, -chance.whole(190, 300)), approved, matched: adoption.matched, placed: adoption.placed, adopted: adoption.adopted, left: null };
  });
  const others = Array.from({ length: Math.floor(children.length / 100) }, (_, place): Adopter => {
    const enquired = addDays(asAt, -chance.whole(10, 300));
    return { reference: reference(matched.length + place), family: `G${place + 1}`, gender: chance.pick(['M', 'F']), ethnicity: 'WBRI', enquired, approved: null, matched: null, placed: null, adopted: null, left: chance.likely(0.3) ? addDays(asAt, -chance.whole(0, 9)) : null };
  });
  return [...families, ...others];
}
