import type { Day } from '../kernel/day.ts';
import { generateChildren } from './children.ts';
import type { Demonstration } from './demonstration.ts';
import { generateAccounts, generatePeople, generateStandIns } from './people.ts';
import { areas, teams } from './structure.ts';

export const authorityName = 'Merrowshire Council';

/** The invented authority at the scale of the documents: 436 staff in 11 areas, a partner from HR and an analyst, some 4,500 open children. */
export function generateAuthority(seed: number, today: Day): Demonstration {
  const people = generatePeople(seed, today);
  const standIns = generateStandIns(seed, today, people);
  return {
    name: authorityName, seed, today, areas, teams, people, standIns,
    accounts: generateAccounts(people, standIns),
    children: generateChildren(seed, today, people, teams),
  };
}
